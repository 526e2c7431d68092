import type { Declaration, Outline } from '../../../engine/types.ts';

type Kind = Declaration['kind'];

/** A name without the blanks that may stand in its braces. */
const bare = (name: string | null): string => (name ?? '').replace(/\s+/g, '');

const lastOfEach = (declarations: readonly Declaration[]): Declaration[] => [
  ...new Map(declarations.map((each) => [each.name, each])).values(),
];

/** The names of a script that can be used in one of its lines. */
export class NamesAt {
  readonly #there: readonly Declaration[];
  readonly #regions: readonly Declaration[];
  readonly #all: readonly Declaration[];

  constructor({ declarations }: Outline, line: number) {
    this.#all = declarations;
    this.#there = declarations.filter(
      (each) => each.line < line && (each.until === null || line <= each.until),
    );
    this.#regions = this.#there.filter(({ kind }) => kind === 'region');
  }

  /** What of a kind is there; of a name that was given twice, the last. */
  of(kind: Exclude<Kind, 'region'>): Declaration[] {
    return lastOfEach(this.#there.filter((each) => each.kind === kind));
  }

  /** The regions of a process, as far as they are known. */
  regionsOf(process: string): Declaration[] {
    const wanted = bare(process);
    return lastOfEach(this.#regions.filter((each) => bare(each.process) === wanted));
  }

  /** The same; of all processes, where nothing is known of that one. */
  regionsLike(process: string): Declaration[] {
    const own = this.regionsOf(process);
    return own.length > 0 ? own : lastOfEach(this.#regions);
  }

  /** What a name means here, as it is written. */
  find(kind: Kind, name: string, process = ''): Declaration | undefined {
    const choice = kind === 'region' ? this.regionsLike(process) : this.of(kind);
    return choice.find((each) => bare(each.name) === bare(name));
  }

  /** The first of some names that nothing of this kind has, anywhere in the script; a variable's, here. */
  fresh(kind: Kind, names: readonly string[]): string {
    const taken =
      kind === 'variable' ? this.of(kind) : this.#all.filter((each) => each.kind === kind);
    return names.find((name) => !taken.some((each) => each.name === name)) ?? '';
  }
}
