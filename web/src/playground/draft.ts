/** The part of `Storage` that a draft needs. It throws in sandboxed frames, and may be full. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A text that the reader may change and never loses: it is saved at each change, and going back to the
 * original can be undone.
 */
export class Draft {
  readonly original: string;
  readonly #key: string;
  readonly #storage: () => DraftStorage;
  #text: string;
  #before: string | null = null;

  constructor(key: string, original: string, storage: () => DraftStorage) {
    this.#key = `rmap-try:${key}`;
    this.original = original;
    this.#storage = storage;
    this.#text = this.#read() ?? original;
  }

  get text(): string {
    return this.#text;
  }

  /** What reset() or replace() took away can be brought back, as long as nothing was written since. */
  get canUndo(): boolean {
    return this.#before !== null;
  }

  write(text: string): void {
    this.#text = text;
    this.#before = null;
    this.#save();
  }

  reset(): void {
    this.replace(this.original);
  }

  /** Puts another text in its place, which undo() takes away again. */
  replace(text: string): void {
    if (this.#text === text) return;
    const before = this.#text;
    this.write(text);
    this.#before = before;
  }

  undo(): void {
    if (this.#before !== null) this.write(this.#before);
  }

  #read(): string | null {
    try {
      return this.#storage().getItem(this.#key);
    } catch {
      return null;
    }
  }

  #save(): void {
    try {
      if (this.#text === this.original) this.#storage().removeItem(this.#key);
      else this.#storage().setItem(this.#key, this.#text);
    } catch {
      // It lives as long as the page, then.
    }
  }
}

/** The script that stands in an element of a page, without the blank lines around it. */
export function scriptIn({ textContent }: Element): string {
  return `${(textContent ?? '').replace(/^\n+|\s+$/g, '')}\n`;
}

/** The offset of a place in a text, in UTF-16 units as a text field counts. Columns count code points. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
  return Math.min(before + inLine, text.length);
}
