/** A sheet of characters to draw on, for figures that travel as text. Grows as it is written on. */
export class TextCanvas {
  readonly #lines: string[][] = [];

  /** Writes a text from a place on; blanks in it leave what is there. */
  write(x: number, y: number, text: string): void {
    [...text].forEach((char, i) => {
      if (char !== ' ') this.#put(x + i, y, char);
    });
  }

  /** Makes a place blank again. */
  erase(x: number, y: number): void {
    this.#put(x, y, ' ');
  }

  /** A line from one place down to another, both included. */
  down(x: number, from: number, to: number, char: string): void {
    for (let y = from; y <= to; ++y) this.#put(x, y, char);
  }

  /** A line from one place right to another, both included. */
  right(from: number, to: number, y: number, char: string): void {
    for (let x = from; x <= to; ++x) this.#put(x, y, char);
  }

  /** A rectangle of `+`, `-` and `|`; what is inside is left. */
  box(x: number, y: number, width: number, height: number): void {
    const edge = `+${'-'.repeat(Math.max(0, width - 2))}+`;
    this.write(x, y, edge);
    this.write(x, y + height - 1, edge);
    for (let line = y + 1; line < y + height - 1; ++line) {
      this.#put(x, line, '|');
      this.#put(x + width - 1, line, '|');
    }
  }

  /** All lines, without blanks at their ends. */
  toString(): string {
    return Array.from(this.#lines, (line = []) =>
      Array.from(line, (char = ' ') => char)
        .join('')
        .trimEnd(),
    ).join('\n');
  }

  #put(x: number, y: number, char: string): void {
    (this.#lines[y] ??= [])[x] = char;
  }
}
