import type { Diagnostic, Language } from '../../engine/types.ts';
import type { ScriptClient } from '../editor/script_client.ts';
import { PlainEditor } from './plain_editor.ts';
import type { Editor } from './plain_editor.ts';

/** What the place of the editor needs of its page. */
export interface EditorPlaceOptions {
  /** What a screen reader calls the field. */
  readonly label: string;
  readonly client: ScriptClient;
  readonly onChange: (script: string) => void;
  readonly onRun: () => void;
  /** The real editor has come, or will not. */
  readonly onCame: () => void;
}

/** Where the script is written: a plain field at once, the real editor as soon as its code is there. */
export class EditorPlace {
  readonly #host: HTMLElement;
  readonly #options: EditorPlaceOptions;
  #editor: Editor;
  #hasFailed = false;
  #isMoving = false;
  #line: number | null = null;
  #diagnostics: readonly Diagnostic[] = [];

  constructor(host: HTMLElement, text: string, language: Language, options: EditorPlaceOptions) {
    this.#host = host;
    this.#options = options;
    const plain = new PlainEditor(host, options.label, { text, ...this.#events });
    this.#editor = plain;
    void this.#improve(plain, text, language);
  }

  /** Whether the real editor could not be loaded. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get canUndo(): boolean {
    return this.#editor.canUndo;
  }

  get canRedo(): boolean {
    return this.#editor.canRedo;
  }

  undo(): void {
    this.#editor.undo();
  }

  redo(): void {
    this.#editor.redo();
  }

  format(): void {
    void this.#editor.format();
  }

  replaceAll(text: string): void {
    this.#editor.replaceAll(text);
  }

  append(statements: string): void {
    this.#editor.append(statements);
  }

  goTo(line: number, column: number, length: number): void {
    this.#editor.goTo(line, column, length);
  }

  focus(): void {
    this.#editor.focus();
  }

  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    if (diagnostics === this.#diagnostics) return;
    this.#diagnostics = diagnostics;
    this.#editor.showDiagnostics(diagnostics);
  }

  /** Marks a line, from 1 on; null: none. */
  highlightLine(line: number | null): void {
    if (line === this.#line) return;
    this.#line = line;
    this.#editor.highlightLine(line);
  }

  get #events() {
    const { client, onChange, onRun } = this.#options;
    return {
      client,
      onRun,
      onChange: (text: string) => {
        if (!this.#isMoving) onChange(text);
      },
      onCursorLine: () => {},
    };
  }

  /** Puts the real editor in place of the plain one: what was typed meanwhile is one step that can be undone. */
  async #improve(plain: PlainEditor, original: string, language: Language): Promise<void> {
    try {
      const { ScriptEditor } = await import('../editor/script_editor.ts');
      const { text, caret } = plain;
      this.#isMoving = true;
      const editor = new ScriptEditor(this.#host, { text: original, language, ...this.#events });
      if (text !== original) editor.replaceAll(text);
      plain.destroy();
      this.#editor = editor;
      editor.showDiagnostics(this.#diagnostics);
      editor.highlightLine(this.#line);
      if (caret.hasFocus) focusAt(editor, text, caret.from);
    } catch {
      this.#hasFailed = true;
    } finally {
      this.#isMoving = false;
      this.#options.onCame();
    }
  }
}

function focusAt(editor: Editor, text: string, caret: number): void {
  const before = text.slice(0, caret).split('\n');
  editor.goTo(before.length, [...(before.at(-1) ?? '')].length + 1, 0);
}
