import type { DesignInfo } from '../../engine/types.ts';

const DEFAULT_DESIGN = 'anon-vma-chain';

/** Which designs are shown: at least one, oldest first. */
export class ChosenDesigns {
  #chosen: readonly string[] = [DEFAULT_DESIGN];
  #known: readonly DesignInfo[] = [];
  #offered: ReadonlySet<string> = new Set();

  get ids(): readonly string[] {
    return this.#chosen;
  }

  /** Whether the engine has said which designs there are. */
  get areKnown(): boolean {
    return this.#known.length > 0;
  }

  /**
   * The designs to choose from; none until the engine has said so. A kernel that is a story of its own is among them
   * only where a link has brought it.
   */
  get listed(): readonly DesignInfo[] {
    return this.#known.filter(({ id }) => this.#offered.has(id) || this.#chosen.includes(id));
  }

  /**
   * The engine has said what there is: designs, and kernels that no list offers.
   * @returns those of the chosen ones that there are not
   */
  meet(designs: readonly DesignInfo[], others: readonly DesignInfo[]): readonly string[] {
    this.#known = [...designs, ...others];
    this.#offered = new Set(designs.map(({ id }) => id));
    const unknown = this.#chosen.filter((id) => !this.#known.some((each) => each.id === id));
    this.choose(this.#chosen);
    return unknown;
  }

  /** A recording has brought a design, which may be one that nobody here knows. */
  bring(design: DesignInfo): void {
    if (!this.#known.some(({ id }) => id === design.id)) this.#known = [...this.#known, design];
  }

  /** The recording's design is gone with it, if nobody else has it. */
  drop(design: DesignInfo): void {
    this.#known = this.#known.filter((each) => each !== design);
    this.choose(this.#chosen);
  }

  /** Chooses those, before it is known which there are. None: those that are chosen stay. */
  wish(ids: readonly string[] | undefined): void {
    if (ids !== undefined && ids.length > 0) this.#chosen = ids;
  }

  /** Chooses those that there are; the usual one where there is none of them. */
  choose(ids: readonly string[]): void {
    const known = this.#known.map(({ id }) => id).filter((id) => ids.includes(id));
    this.#chosen = known.length === 0 ? this.#default() : known;
  }

  /** Chooses a design, or no longer. @returns false: it is the last one, which stays */
  toggle(id: string): boolean {
    const wanted = this.#chosen.includes(id)
      ? this.#chosen.filter((each) => each !== id)
      : [...this.#chosen, id];
    if (wanted.length === 0) return false;
    this.choose(wanted);
    return true;
  }

  #default(): readonly string[] {
    const usual = this.#known.find(({ id }) => id === DEFAULT_DESIGN) ?? this.#known[0];
    return usual === undefined ? [DEFAULT_DESIGN] : [usual.id];
  }
}
