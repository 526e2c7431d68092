const MOST_KEPT = 100;

/** The objects that a reader looked at, one after the other, as a browser keeps pages: back, and forward. */
export class VisitedObjects {
  #objects: number[] = [];
  #at = -1;

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#objects.length - 1;
  }

  /** Looks at another object: what was ahead is forgotten. */
  visit(object: number): void {
    if (this.#objects[this.#at] === object) return;
    this.#objects = [...this.#objects.slice(0, this.#at + 1), object].slice(-MOST_KEPT);
    this.#at = this.#objects.length - 1;
  }

  /** The object before this one; null where there is none. */
  back(): number | null {
    return this.canGoBack ? (this.#objects[--this.#at] ?? null) : null;
  }

  /** The object that was gone back from; null where there is none. */
  forward(): number | null {
    return this.canGoForward ? (this.#objects[++this.#at] ?? null) : null;
  }

  clear(): void {
    this.#objects = [];
    this.#at = -1;
  }
}
