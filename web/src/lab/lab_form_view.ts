import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabParameter, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { formatCount, formatMean } from '../ui/number_format.ts';
import { OWN_SCENARIO, SEED_MOST, isFixed, usualSizes, writeSizes } from './lab_form.ts';
import type { FieldError, FieldErrors, LabForm } from './lab_form.ts';
import { SCRIPT_MOST } from './lab_link.ts';
import { SIZES_MOST, secondsBounds } from './lab_numbers.ts';
import type { LabKey } from './lab_texts.ts';
import { labWord } from './words/lab_words.ts';

/** What the form shows, and whom it tells. */
export interface FormContext {
  readonly form: LabForm;
  readonly workload: LabWorkload;
  readonly workloads: readonly LabWorkload[];
  /** Those that the workload is offered with. */
  readonly designs: readonly DesignInfo[];
  readonly errors: FieldErrors;
  /** What the engine says of the reader's own scenario; empty where it has nothing to say. */
  readonly scriptMistake: string;
  readonly text: Translate<LabKey>;
  readonly language: SiteLanguage;
  readonly change: (change: Partial<LabForm>) => void;
  readonly choose: (workload: LabWorkload) => void;
  readonly newSeed: () => void;
  /** Wishes the run to start, from a field that takes Enter itself. */
  readonly submit: () => void;
}

/** Which load: one of them all. */
export function workloadChoice(context: FormContext): TemplateResult {
  const { workloads, workload, language, text } = context;
  return html`<fieldset class="workloads">
    <legend>${text('workloads')}</legend>
    <div class="row">
      ${workloads.map(
        (each) =>
          html`<label class="chip"
            ><input
              type="radio"
              name="workload"
              value=${each.id}
              .checked=${each.id === workload.id}
              @change=${() => {
                context.choose(each);
              }}
            /><span>${labWord('workload', each.id, language)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** How much of it, and how long. */
export function sizeFields(context: FormContext): TemplateResult {
  const { form, workload, language, text } = context;
  const [swept, ...others] = workload.parameters;
  const name = (id: string): string => labWord('parameter', id, language);
  const limits = ({ least, most }: Pick<LabParameter, 'least' | 'most'>): string =>
    text('bounds', { least: formatMean(least, language), most: formatMean(most, language) });
  return html`<div class="fields">
    ${
      swept === undefined || isFixed(swept)
        ? nothing
        : html`<div class="sweep">
            ${field(context, 'sizes', {
              label: text('sizesOf', { parameter: name(swept.id) }),
              hint: limits(swept),
              value: form.sizes,
              write: (sizes) => ({ sizes }),
            })}
            <div class="row presets">${presets(context)}</div>
          </div>`
    }
    ${others.map((parameter) =>
      field(context, parameter.id, {
        label: name(parameter.id),
        hint: limits(parameter),
        value: form.parameters[parameter.id] ?? '',
        write: (typed) => ({ parameters: { ...form.parameters, [parameter.id]: typed } }),
      }),
    )}
    ${field(context, 'seconds', {
      label: text('seconds'),
      hint: limits(secondsBounds),
      value: form.seconds,
      write: (seconds) => ({ seconds }),
    })}
    <div class="seed">
      ${field(context, 'seed', {
        label: text('seed'),
        hint: limits({ least: 0, most: SEED_MOST }),
        value: form.seed,
        write: (seed) => ({ seed }),
      })}
      <button type="button" class="small" @click=${context.newSeed}>${text('newSeed')}</button>
    </div>
  </div>`;
}

function presets({ workload, language, text, change }: FormContext): readonly TemplateResult[] {
  const count = (value: number): string => formatCount(value, language);
  const button = (sizes: readonly number[], label: string): TemplateResult =>
    html`<button
      type="button"
      class="small"
      @click=${() => {
        change({ sizes: writeSizes(sizes) });
      }}
    >
      ${label}
    </button>`;
  const usual = usualSizes(workload);
  const { sweep } = workload;
  const [first, last] = [sweep[0], sweep.at(-1)];
  return [
    ...usual.map((size) => button([size], text('usual', { size: count(size) }))),
    ...(first === undefined || last === undefined
      ? []
      : [button(sweep, text('sweep', { sizes: `${count(first)} … ${count(last)}` }))]),
  ];
}

/** Who runs it. */
export function designChoice(context: FormContext): TemplateResult {
  const { form, designs, errors, text, change } = context;
  const all = designs.map(({ id }) => id);
  const toggle = (id: string): void => {
    const chosen = new Set(form.designs);
    if (!chosen.delete(id)) chosen.add(id);
    change({ designs: all.filter((each) => chosen.has(each)) });
  };
  const every = (key: 'all' | 'none', ids: readonly string[]): TemplateResult =>
    html`<button
      type="button"
      class="small"
      @click=${() => {
        change({ designs: ids });
      }}
    >
      ${text(key)}
    </button>`;
  const error = errors.get('designs');
  return html`<fieldset class="designs">
    <legend>${text('designs')}</legend>
    <div class="row">
      ${designs.map(
        ({ id, name, kernels }) =>
          html`<label class="design"
            ><input
              type="checkbox"
              value=${id}
              .checked=${form.designs.includes(id)}
              aria-invalid=${error === undefined ? 'false' : 'true'}
              @change=${() => {
                toggle(id);
              }}
            /><span>${name} <small>${kernels}</small></span></label
          >`,
      )}
      <span class="every">${every('all', all)} ${every('none', [])}</span>
    </div>
    <p class="error" aria-live="polite">
      ${error === undefined ? nothing : errorText(error, context)}
    </p>
  </fieldset>`;
}

/** The reader's own scenario, where that is the workload. */
export function scriptField(context: FormContext): TemplateResult | typeof nothing {
  const { form, workload, errors, scriptMistake, text } = context;
  if (workload.id !== OWN_SCENARIO) return nothing;
  const error = errors.get('script');
  const mistake = error === undefined ? scriptMistake : errorText(error, context);
  return html`<label class="script">
    <span class="label">${text('script')}</span>
    <textarea
      rows="10"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      .value=${form.script}
      aria-invalid=${mistake === '' ? 'false' : 'true'}
      aria-describedby="error-script"
      @input=${(event: Event) => {
        context.change({ script: (event.target as HTMLTextAreaElement).value });
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        context.submit();
      }}
    ></textarea>
    <span class="error" id="error-script" aria-live="polite">${mistake}</span>
    ${
      encodeURIComponent(form.script).length > SCRIPT_MOST
        ? html`<span class="hint">${text('scriptLong')}</span>`
        : nothing
    }
  </label>`;
}

interface Field {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly write: (typed: string) => Partial<LabForm>;
}

function field(
  context: FormContext,
  id: string,
  { label, hint, value, write }: Field,
): TemplateResult {
  const error = context.errors.get(id);
  return html`<label class="field" data-field=${id}>
    <span class="label">${label} <span class="hint">${hint}</span></span>
    <input
      autocomplete="off"
      spellcheck="false"
      .value=${value}
      aria-invalid=${error === undefined ? 'false' : 'true'}
      aria-describedby="error-${id}"
      @input=${(event: Event) => {
        context.change(write((event.target as HTMLInputElement).value));
      }}
    />
    <span class="error" id="error-${id}" aria-live="polite"
      >${error === undefined ? nothing : errorText(error, context)}</span
    >
  </label>`;
}

function errorText({ why, least, most }: FieldError, { text, language }: FormContext): string {
  return text(`error.${why}`, {
    least: formatMean(least, language),
    most: formatMean(most, language),
    count: SIZES_MOST,
  });
}
