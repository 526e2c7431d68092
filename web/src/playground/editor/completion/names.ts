import type { Declaration, Outline } from '../../../engine/types.ts';

type Kind = Declaration['kind'];

/** A name without the blanks that may stand in its braces. */
const bare = (name: string | null): string => (name ?? '').replace(/\s+/g, '');

/** The names of a script that can be used in one of its lines. */
export class NamesAt {
  readonly #there: readonly Declaration[];
  readonly #all: readonly Declaration[];

  constructor({ declarations }: Outline, line: number) {
    this.#all = declarations;
    this.#there = declarations.filter(
      (each) => each.line < line && (each.until === null || line <= each.until),
    );
  }

  /** What of a kind is there; of a name that was given twice, the last. */
  of(kind: Kind): Declaration[] {
    const byName = new Map<string, Declaration>();
    for (const each of this.#there) if (each.kind === kind) byName.set(each.name, each);
    return [...byName.values()];
  }

  /** The regions of a process; of all of them, where nothing is known of that one. */
  regionsOf(process: string): Declaration[] {
    const wanted = bare(process);
    const regions = this.#there.filter(({ kind }) => kind === 'region');
    const own = regions.filter((each) => bare(each.process) === wanted);
    const byName = new Map((own.length > 0 ? own : regions).map((each) => [each.name, each]));
    return [...byName.values()];
  }

  /** What a name means here, as it is written. */
  find(kind: Kind, name: string, process = ''): Declaration | undefined {
    const choice = kind === 'region' ? this.regionsOf(process) : this.of(kind);
    return choice.find((each) => bare(each.name) === bare(name));
  }

  /** The first of some names that nothing of this kind has, anywhere in the script; a variable's, here. */
  fresh(kind: Kind, names: readonly string[]): string {
    const taken =
      kind === 'variable' ? this.of(kind) : this.#all.filter((each) => each.kind === kind);
    return names.find((name) => !taken.some((each) => each.name === name)) ?? '';
  }
}
