/** A text, and where the caret stood in it. */
export interface TextState {
  readonly text: string;
  readonly caret: number;
}

const MOST = 200;

/**
 * Undo and redo of a plain field, over what is typed and what is put in. Characters that are typed one after
 * another make one step, up to the end of their line.
 */
export class TextHistory {
  #past: TextState[] = [];
  #future: TextState[] = [];
  #present: TextState;
  #isTyping = false;

  constructor(text: string) {
    this.#present = { text, caret: 0 };
  }

  get text(): string {
    return this.#present.text;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The text is another one. `typed`: it goes on with what was typed just before. */
  change(next: TextState, typed: boolean): void {
    if (next.text === this.#present.text) {
      this.#present = next;
      return;
    }
    const isNewLine = next.text.split('\n').length !== this.#present.text.split('\n').length;
    if (!typed || !this.#isTyping || isNewLine) this.#past.push(this.#present);
    if (this.#past.length > MOST) this.#past.shift();
    this.#isTyping = typed && !isNewLine;
    this.#future = [];
    this.#present = next;
  }

  /** The text before the last step; null where there is none. */
  undo(): TextState | null {
    return this.#travel(this.#past, this.#future);
  }

  /** The step that was taken back last; null where there is none. */
  redo(): TextState | null {
    return this.#travel(this.#future, this.#past);
  }

  #travel(from: TextState[], to: TextState[]): TextState | null {
    const next = from.pop();
    if (next === undefined) return null;
    to.push(this.#present);
    this.#present = next;
    this.#isTyping = false;
    return next;
  }
}
