import { EventKind } from '../../engine/types.ts';
import type { Recording } from '../../engine/types.ts';
import type { History } from '../../diagram/history.ts';
import type { Names } from '../../diagram/names.ts';

/**
 * A name for each object that holds over a whole recording, and for the same object of another run of
 * the scenario: `av0`, `C heap`. On the screen a VMA is called after what it covers at the moment
 * (`C heap[0..1]`); here, after where it began. Of several with one name the later ones are numbered.
 */
export class LastingNames {
  readonly #nameOf = new Map<number, string>();
  readonly #idOf = new Map<string, number>();

  constructor(recording: Recording, history: History, names: Names) {
    const starts = firstStarts(recording, history);
    const used = new Map<string, number>();
    for (const { id, type } of history.lives.values()) {
      const base = type === 'vma' ? vmaName(id, history, names, starts) : names.object(NOTHING, id);
      const number = (used.get(base) ?? 0) + 1;
      used.set(base, number);
      const name = number === 1 ? base : `${base} (${number})`;
      this.#nameOf.set(id, name);
      this.#idOf.set(name, id);
    }
  }

  /** What an object is called; empty for one that the recording never had. */
  of(id: number): string {
    return this.#nameOf.get(id) ?? '';
  }

  /** The object of that name, if this recording has one. */
  find(name: string): number | undefined {
    return this.#idOf.get(name);
  }
}

const NOTHING = new Map<number, never>();

function vmaName(
  id: number,
  history: History,
  names: Names,
  starts: ReadonlyMap<number, number>,
): string {
  const mm = history.mmOfVma.get(id) ?? 0;
  const region = names.region(mm, starts.get(id) ?? -1);
  return region === undefined
    ? `${names.processOfMm(mm)} ${names.object(NOTHING, id)}`
    : `${names.processOfMm(mm)} ${region.name}`;
}

/** VMA → the first address that it was given. */
function firstStarts({ journal, types }: Recording, history: History): Map<number, number> {
  const fields = types.find(({ name }) => name === 'vma')?.fields;
  const slot = fields?.find(({ name }) => name === 'vm_start')?.firstSlot;
  const starts = new Map<number, number>();
  for (let i = 0; i < journal.kind.length; ++i) {
    if (journal.kind[i] !== EventKind.store || journal.field[i] !== slot) continue;
    const id = journal.object[i] ?? 0;
    if (history.lives.get(id)?.type !== 'vma' || starts.has(id)) continue;
    starts.set(id, journal.after[i] ?? 0);
  }
  return starts;
}
