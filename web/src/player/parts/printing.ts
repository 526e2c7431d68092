/** Opens the folded table while the page is printed, and folds it again: paper cannot be clicked. */
export class Printing {
  readonly #root: () => ParentNode;
  #opened: HTMLDetailsElement[] = [];

  constructor(root: () => ParentNode) {
    this.#root = root;
  }

  connect(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  disconnect(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    const folded = this.#root().querySelectorAll<HTMLDetailsElement>('details.more:not([open])');
    this.#opened = [...folded];
    for (const details of this.#opened) details.open = true;
  };

  readonly #close = (): void => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
