/** Memory that one `mmap` or `mremap` made, and its name. Pages are numbers; `end` is the first behind it. */
export interface NamedRegion {
  readonly name: string;
  readonly start: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly region: NamedRegion;
}

/** Which pages of one process are mapped, and by which name a script can call each. */
export class MappedPages {
  #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[] = []) {
    this.#pieces = pieces;
  }

  /** What a forked child has. */
  copy(): MappedPages {
    return new MappedPages(this.#pieces);
  }

  clear(): void {
    this.#pieces = [];
  }

  add(region: NamedRegion, pages: number): void {
    const end = region.start + pages;
    this.remove(region.start, end);
    this.#pieces = [...this.#pieces, { start: region.start, end, region }].sort(
      (a, b) => a.start - b.start,
    );
  }

  remove(start: number, end: number): void {
    this.#pieces = this.#pieces.flatMap((piece) => {
      if (piece.end <= start || end <= piece.start) return [piece];
      const below = { ...piece, end: start };
      const above = { ...piece, start: end };
      return [below, above].filter((part) => part.start < part.end);
    });
  }

  /** The mapped pages of [start, end), from the first to the last; null if there are none. */
  hull(start: number, end: number): { readonly start: number; readonly end: number } | null {
    const inside = this.#inside(start, end);
    const first = inside[0];
    const last = inside.at(-1);
    if (first === undefined || last === undefined) return null;
    return { start: Math.max(start, first.start), end: Math.min(end, last.end) };
  }

  /** The first page of [start, end) that is not mapped; null if all are. */
  firstHole(start: number, end: number): number | null {
    let at = start;
    for (const piece of this.#inside(start, end)) {
      if (piece.start > at) return at;
      at = piece.end;
    }
    return at < end ? at : null;
  }

  /** The one region that all mapped pages of [start, end) belong to; null if they belong to several, or to none. */
  regionOf(start: number, end: number): NamedRegion | null {
    const [first, ...others] = this.#inside(start, end).map(({ region }) => region);
    return first !== undefined && others.every((region) => region === first) ? first : null;
  }

  #inside(start: number, end: number): readonly Piece[] {
    return this.#pieces.filter((piece) => piece.start < end && start < piece.end);
  }
}
