import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { LabCheck, LabRequest, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import { backgroundView } from './lab_background_view.ts';
import type { LabEnvironment } from './lab_environment.ts';
import { OWN_SCENARIO } from './lab_form.ts';
import { designChoice, scriptField, sizeFields, workloadChoice } from './lab_form_view.ts';
import type { FormContext } from './lab_form_view.ts';
import { resultView } from './lab_result_view.ts';
import { beforeRun, outcome, runProgress } from './lab_run_view.ts';
import type { RunWords } from './lab_run_view.ts';
import type { LabSession } from './lab_session.ts';
import { workloadStoryView } from './lab_story_view.ts';

/** The whole lab, once its engine has answered. */
export interface LabView {
  readonly context: FormContext;
  readonly session: Pick<LabSession, 'snapshot' | 'isRunning'> | undefined;
  /** What the engine says of the form; undefined while it has not. */
  readonly check: LabCheck | undefined;
  readonly limitBytes: number;
  /** Where the result was measured. */
  readonly environment: LabEnvironment | undefined;
  /** What is to be said of the link that the page was opened with. */
  readonly link: { readonly isNewer: boolean; readonly damaged: readonly string[] } | undefined;
  /** The workload as a script. */
  readonly script: TemplateResult;
  readonly contenders: (of: LabWorkload) => readonly DesignInfo[];
}

/** What it can ask for besides what its fields do. */
export interface LabViewActions {
  readonly cancel: () => void;
  /** Only as large as there is room for. */
  readonly shrink: (largest: LabRequest) => void;
}

/** What is asked, the buttons, and what came of it. */
export function labView(view: LabView, act: LabViewActions): TemplateResult {
  const { context, session, script } = view;
  const { text, language, workload, workloads, designs } = context;
  const snapshot = session?.snapshot;
  const isRunning = session?.isRunning === true;
  const words: RunWords = { text, language, workload, designs };
  return html`
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        context.submit();
      }}
    >
      <fieldset class="ask" ?disabled=${isRunning}>
        ${linkNote(view)} ${workloadChoice(context)}
        <div class="body">
          <div class="story">
            ${workloadStoryView(workload, text, language)}
            ${workload.id === OWN_SCENARIO ? nothing : script}
          </div>
          <div class="how">
            ${scriptField(context)} ${sizeFields(context)} ${designChoice(context)}
          </div>
        </div>
      </fieldset>
      <div class="go">
        <button class="main start" type="submit" ?disabled=${isRunning}>${text('start')}</button>
        <button class="cancel" type="button" ?disabled=${!isRunning} @click=${act.cancel}>
          ${text('cancel')}
        </button>
        ${
          isRunning && snapshot !== undefined
            ? runProgress(snapshot, words)
            : beforeRun(view.check, view.limitBytes, act.shrink, words)
        }
      </div>
    </form>
    <div role="status">${snapshot === undefined ? nothing : outcome(snapshot, words)}</div>
    ${
      snapshot?.result === undefined
        ? nothing
        : resultView(snapshot, view.environment, {
            text,
            language,
            workloads,
            contenders: view.contenders,
          })
    }
    ${guard([workload, snapshot?.result, language], () =>
      backgroundView(workload, snapshot?.result, designs, text, language),
    )}
  `;
}

function linkNote({ link, context: { text } }: LabView): TemplateResult | typeof nothing {
  if (link === undefined) return nothing;
  const parts = link.damaged.join(', ');
  return html`<p class="error link-note" role="alert">
    ${link.isNewer ? text('linkNewer') : nothing}
    ${parts === '' ? nothing : text('linkDamaged', { parts })}
  </p>`;
}
