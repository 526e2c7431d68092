import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Diagnostic } from '../engine/types.ts';
import type { Translate } from '../ui/catalogue.ts';
import { offsetOf } from './draft.ts';
import type { Draft } from './draft.ts';
import type { TryKey } from './try_texts.ts';

/** What a reader can do with a script that may be changed. */
export interface ScriptActions {
  readonly write: (text: string) => void;
  readonly run: () => void;
  /** Makes a change of the draft, and runs it. */
  readonly change: (change: () => void) => void;
}

/** The text field of a script, in which Ctrl + Enter runs it. */
export function scriptField(
  script: string,
  isWrong: boolean,
  text: Translate<TryKey>,
  { write, run }: ScriptActions,
): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
  return html`<label
    >${text('script')}
    <textarea
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      aria-invalid=${isWrong}
      .value=${script}
      @input=${({ target }: InputEvent) => {
        if (target instanceof HTMLTextAreaElement) write(target.value);
      }}
      @keydown=${onKey}
    ></textarea>
  </label>`;
}

/** Back to the script that the lesson brought, or, right after that, to one's own. */
export function resetButton(
  draft: Draft | null,
  text: Translate<TryKey>,
  { change }: ScriptActions,
): TemplateResult {
  if (draft?.canUndo === true) {
    return html`<button type="button" @click=${() => change(() => draft.undo())}>
      ${text('undo')}
    </button>`;
  }
  return html`<button
    type="button"
    ?disabled=${draft?.text === draft?.original}
    @click=${() => change(() => draft?.reset())}
  >
    ${text('reset')}
  </button>`;
}

/** Marks in the text field what a diagnostic speaks of. */
export function putCaret(root: ParentNode, { line, column, length }: Diagnostic): void {
  const field = root.querySelector('textarea');
  if (field === null) return;
  const from = offsetOf(field.value, line, column);
  field.focus();
  field.setSelectionRange(from, Math.max(from, offsetOf(field.value, line, column + length)));
}
