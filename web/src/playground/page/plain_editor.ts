import type { Diagnostic } from '../../engine/types.ts';
import { offsetOf } from '../draft.ts';
import type { ScriptEditor, ScriptEditorOptions } from '../editor/script_editor.ts';
import { TextHistory } from './text_history.ts';
import type { TextState } from './text_history.ts';

/** What the page needs of an editor, whichever of the two it is. */
export type Editor = Pick<
  ScriptEditor,
  | 'text'
  | 'canUndo'
  | 'canRedo'
  | 'replaceAll'
  | 'append'
  | 'undo'
  | 'redo'
  | 'format'
  | 'showDiagnostics'
  | 'highlightLine'
  | 'goTo'
  | 'focus'
  | 'destroy'
>;

/** An editor that is there at once: a field, until the real one has come, or for good where it cannot. */
export class PlainEditor implements Editor {
  readonly #field: HTMLTextAreaElement;
  readonly #options: Omit<ScriptEditorOptions, 'language'>;
  readonly #history: TextHistory;

  /** @param label what a screen reader calls the field */
  constructor(host: HTMLElement, label: string, options: Omit<ScriptEditorOptions, 'language'>) {
    this.#options = options;
    this.#history = new TextHistory(options.text);
    const field = host.ownerDocument.createElement('textarea');
    this.#field = field;
    field.setAttribute('aria-label', label);
    field.spellcheck = false;
    field.autocapitalize = 'off';
    field.autocomplete = 'off';
    field.value = options.text;
    field.addEventListener('input', () => {
      this.#history.change(this.#state, true);
      options.onChange(this.text, { byUser: true });
    });
    field.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    host.append(field);
  }

  get text(): string {
    return this.#history.text;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Where the caret is, and whether the keyboard is here: for the editor that takes over. */
  get caret(): { readonly from: number; readonly to: number; readonly hasFocus: boolean } {
    const root = this.#field.getRootNode() as ShadowRoot | Document;
    return {
      from: this.#field.selectionStart,
      to: this.#field.selectionEnd,
      hasFocus: root.activeElement === this.#field,
    };
  }

  replaceAll(text: string): void {
    this.#put({ text, caret: 0 });
  }

  append(statements: string): void {
    const added = statements.trim();
    if (added === '') return;
    const before = this.text.trimEnd();
    const text = `${before}${before === '' ? '' : '\n'}${added}\n`;
    this.#put({ text, caret: text.length });
    this.#field.scrollTop = this.#field.scrollHeight;
  }

  undo(): void {
    this.#show(this.#history.undo());
  }

  redo(): void {
    this.#show(this.#history.redo());
  }

  async format(): Promise<void> {
    const before = this.text;
    const after = await this.#options.client.format(before).catch(() => null);
    if (after !== null && this.text === before) this.replaceAll(after);
  }

  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.#field.setAttribute('aria-invalid', String(diagnostics.length > 0));
  }

  highlightLine(): void {
    // A plain field cannot mark a line; the row of statements in the figure does.
  }

  goTo(line: number, column: number, length: number): void {
    const from = offsetOf(this.#field.value, line, column);
    this.#field.focus();
    this.#field.setSelectionRange(
      from,
      Math.max(from, offsetOf(this.#field.value, line, column + length)),
    );
  }

  focus(): void {
    this.#field.focus();
  }

  destroy(): void {
    this.#field.remove();
  }

  get #state(): TextState {
    return { text: this.#field.value, caret: this.#field.selectionEnd };
  }

  #put(next: TextState): void {
    this.#history.change(next, false);
    this.#show(next, false);
  }

  #show(state: TextState | null, byUser = true): void {
    if (state === null) return;
    this.#field.value = state.text;
    this.#field.setSelectionRange(state.caret, state.caret);
    this.#options.onChange(state.text, { byUser });
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'enter') this.#options.onRun();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.redo();
    else if (key === 'z') this.undo();
    else return;
    event.preventDefault();
  }
}
