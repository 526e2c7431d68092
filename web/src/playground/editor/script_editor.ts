import { redo, redoDepth, undo, undoDepth, isolateHistory } from '@codemirror/commands';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import type { Diagnostic } from '../../engine/types.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { editorExtensions, languageExtensions } from './editor_extensions.ts';
import { LiveCheck } from './live_check.ts';
import { OutlineOf } from './outline_of.ts';
import { stretchOf } from './place.ts';
import type { ScriptClient } from './script_client.ts';
import { bringIntoSight } from './scroll.ts';
import { showLine } from './shown_line.ts';
import { additionTo, changesTo } from './text_changes.ts';

/** What an editor begins with, and whom it tells what happens in it. */
export interface ScriptEditorOptions {
  readonly text: string;
  readonly language: SiteLanguage;
  readonly client: ScriptClient;
  /**
   * The text has changed. `byUser`: by typing, undo, redo or formatting; false: by replaceAll() or append(),
   * which the page called itself.
   */
  readonly onChange: (text: string, change: { readonly byUser: boolean }) => void;
  /** The reader asks for a run: Ctrl or Cmd + Enter. */
  readonly onRun: () => void;
  /** The cursor is on another line than before; from 1. */
  readonly onCursorLine: (line: number) => void;
  /** What the parser finds wrong in what is written now; empty: nothing, and the script may be run. */
  readonly onMistakes?: (mistakes: readonly Diagnostic[]) => void;
}

/** Marks what the page does, not the reader. */
const byPage = Annotation.define<true>();

/**
 * The playground's editor of a scenario: CodeMirror with our little language. Its history of changes covers
 * what is typed and what the page adds, and is the playground's only one. Made in a host that stands in the
 * document or in a shadow root; load this file by import(), for it is large.
 */
export class ScriptEditor {
  readonly #view: EditorView;
  readonly #check: LiveCheck;
  readonly #options: ScriptEditorOptions;
  readonly #spoken = new Compartment();
  readonly #outline: OutlineOf;
  #line = 1;

  constructor(host: HTMLElement, options: ScriptEditorOptions) {
    this.#options = options;
    this.#outline = new OutlineOf(options.client);
    const root = host.getRootNode();
    this.#view = new EditorView({
      parent: host,
      root: root instanceof ShadowRoot ? root : document,
      state: EditorState.create({
        doc: options.text,
        extensions: [
          editorExtensions({
            run: () => options.onRun(),
            format: () => void this.format(),
          }),
          this.#spoken.of(languageExtensions(options.language, this.#outline)),
          EditorView.updateListener.of((update) => this.#updated(update)),
        ],
      }),
    });
    this.#check = new LiveCheck(this.#view, options);
  }

  /** What is written, with `\n` between lines. */
  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Whether there is a change to take back, of the reader's or the page's. */
  get canUndo(): boolean {
    return undoDepth(this.#view.state) > 0;
  }

  /** Whether there is a change that was taken back. */
  get canRedo(): boolean {
    return redoDepth(this.#view.state) > 0;
  }

  /** Writes another text in one step that can be undone. The cursor stays at its line where that is there. */
  replaceAll(text: string): void {
    this.#change({ changes: changesTo(this.#view.state.doc, text) });
  }

  /** Adds statements, one a line, behind the last line that is not blank, in one step that can be undone. */
  append(statements: string): void {
    if (statements.trim() === '') return;
    const addition = additionTo(this.#view.state.doc, statements);
    this.#change({ changes: addition });
    bringIntoSight(this.#view, addition.from + addition.insert.trimEnd().length);
  }

  /** Takes the last change back; nothing where there is none. */
  undo(): void {
    undo(this.#view);
  }

  /** Makes the change again that was taken back last. */
  redo(): void {
    redo(this.#view);
  }

  /** Writes the script evenly, in one step that can be undone. Nothing happens to one that has mistakes. */
  async format(): Promise<void> {
    const before = this.#view.state.doc;
    const after = await this.#options.client.format(before.toString()).catch(() => null);
    // Whoever typed meanwhile would lose it.
    if (after === null || this.#view.state.doc !== before) return;
    const changes = changesTo(before, after);
    this.#view.dispatch({ changes, annotations: isolateHistory.of('full') });
  }

  /** Shows what a run found wrong, beside what the parser finds; those of the run before go. */
  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.#check.showRun(diagnostics);
  }

  /** Shows the line (from 1) of the statement that the player stands at; null: of none. */
  highlightLine(line: number | null): void {
    this.#view.dispatch({ effects: showLine.of(line) });
    const { doc } = this.#view.state;
    if (line !== null && line >= 1 && line <= doc.lines && !this.#view.hasFocus) {
      bringIntoSight(this.#view, doc.line(line).from);
    }
  }

  /** Selects what a diagnostic speaks of, brings it into sight and puts the keyboard there. */
  goTo(line: number, column: number, length: number): void {
    const { from, to } = stretchOf(this.#view.state.doc, line, column, length);
    this.#view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    this.#view.focus();
  }

  /** Puts the keyboard into the editor. */
  focus(): void {
    this.#view.focus();
  }

  /** Speaks another language from now on; text, cursor and history stay. */
  setLanguage(language: SiteLanguage): void {
    const spoken = languageExtensions(language, this.#outline);
    this.#view.dispatch({ effects: this.#spoken.reconfigure(spoken) });
    this.#check.speak(language);
  }

  /** Takes the editor out of its host. */
  destroy(): void {
    this.#check.stop();
    this.#view.destroy();
  }

  #change(change: TransactionSpec): void {
    const annotations = [isolateHistory.of('full'), byPage.of(true)];
    this.#view.dispatch({ ...change, annotations });
  }

  #updated({ docChanged, changes, state, transactions }: ViewUpdate): void {
    if (docChanged) {
      this.#check.changed(changes);
      const byUser = !transactions.some((each) => each.annotation(byPage));
      this.#options.onChange(state.doc.toString(), { byUser });
    }
    const line = state.doc.lineAt(state.selection.main.head).number;
    if (line === this.#line) return;
    this.#line = line;
    this.#options.onCursorLine(line);
  }
}
