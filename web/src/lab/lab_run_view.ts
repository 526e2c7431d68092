import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabCheck, LabRequest, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { formatBytes, formatCount, formatMean } from '../ui/number_format.ts';
import { isFixed } from './lab_form.ts';
import type { LabSnapshot } from './lab_session.ts';
import type { LabKey } from './lab_texts.ts';
import { sizesInWords } from './lab_words_of.ts';
import { labWord } from './words/lab_words.ts';

/** What is said of a run: in whose words, and with whose names. */
export interface RunWords {
  readonly text: Translate<LabKey>;
  readonly language: SiteLanguage;
  readonly workload: LabWorkload;
  readonly designs: readonly DesignInfo[];
}

/** What the run will take, before it begins; where it cannot, what can. */
export function beforeRun(
  check: LabCheck | undefined,
  limitBytes: number,
  take: (request: LabRequest) => void,
  { text, language, workload }: RunWords,
): TemplateResult | typeof nothing {
  if (check === undefined) return nothing;
  if (!check.ok) {
    // A scenario's mistakes stand beside it.
    if (check.field === 'script') return nothing;
    return html`<p class="note error">${text('mistake', { message: check.message })}</p>`;
  }
  const bytes = formatBytes(check.bytes, language);
  if (check.fits) {
    const { sizes, seconds } = check.request;
    const key = sizes.length > 1 ? 'timeSweep' : 'time';
    return html`<p class="note">
      ${text('memory', { bytes })}
      ${text(key, { seconds: formatMean(sizes.length * seconds, language), sizes: sizes.length })}
    </p>`;
  }
  const { largest } = check;
  return html`<div class="note too-large">
    <p class="error">
      ${text('tooLarge', { bytes, limit: formatBytes(limitBytes, language) })}
      ${largest === null ? text('nothingFits') : nothing}
    </p>
    ${
      largest === null
        ? nothing
        : html`<button
            type="button"
            @click=${() => {
              take(largest);
            }}
          >
            ${text('largest', { sizes: sizesInWords(largest, workload, language) })}
          </button>`
    }
  </div>`;
}

/** How far the run is: as a bar, and in words. */
export function runProgress(snapshot: LabSnapshot, words: RunWords): TemplateResult {
  return html`<div class="progress">
    <progress
      max="1"
      .value=${snapshot.news?.progress.done ?? 0}
      aria-label=${words.text('progress')}
    ></progress>
    <span class="phase">${phaseWords(snapshot, words)}</span>
  </div>`;
}

function phaseWords(
  { phase, news }: LabSnapshot,
  { text, language, workload, designs }: RunWords,
): string {
  if (phase === 'cancelling') return text('cancelling');
  if (news === undefined) return text('starting');
  const { step, design, size } = news.progress;
  const parameter = workload.parameters[0];
  const at =
    parameter === undefined || isFixed(parameter)
      ? ''
      : text('atSize', {
          parameter: labWord('parameter', parameter.id, language),
          size: formatCount(size, language),
        });
  const name = designs.find(({ id }) => id === design)?.name ?? design;
  const left =
    news.secondsLeft === null
      ? ''
      : text('secondsLeft', { seconds: formatCount(Math.max(1, news.secondsLeft), language) });
  return [text(`step.${step}`), name, at, left].filter((part) => part !== '').join(' · ');
}

/** How the run ended, in a sentence that is read out. */
export function outcome(
  { phase, result, isFresh, failure, timesHidden }: LabSnapshot,
  { text, language }: RunWords,
): TemplateResult {
  const sizes = isFresh ? new Set(result?.rows.map(({ size }) => size)).size : 0;
  const asked = result?.request.sizes.length ?? 0;
  const sentence = (): string => {
    switch (phase) {
      case 'finished':
        return sizes > 1 ? text('finishedSweep', { sizes }) : text('finished');
      case 'cancelled':
        if (isFresh) return text('cancelled', { sizes, asked });
        return text(result === undefined ? 'cancelledEmpty' : 'cancelledOld');
      case 'failed': {
        const { kind, message } = failure ?? { kind: 'refused', message: '' };
        return `${text(`failed.${kind}`, { reason: message })} ${isFresh ? text('failedKept') : ''}`;
      }
      case 'running':
      case 'cancelling':
        return sizes > 0 ? text('partial', { sizes, asked }) : '';
      case 'idle':
        return '';
    }
  };
  const hidden =
    timesHidden > 0 ? text('hiddenNow', { times: formatMean(timesHidden, language) }) : '';
  return html`${
    sentence() === ''
      ? nothing
      : html`<p class=${phase === 'failed' ? 'error outcome' : 'note outcome'}>${sentence()}</p>`
  }${hidden === '' ? nothing : html`<p class="error hidden-note">${hidden}</p>`}`;
}
