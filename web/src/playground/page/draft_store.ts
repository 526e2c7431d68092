import type { SharedPlace } from '../../link/shared_state.ts';
import type { DraftStorage } from '../draft.ts';

/** What the reader was at: all that a page needs to go on. */
export interface SavedDraft {
  readonly script: string;
  readonly designs: readonly string[];
  readonly view: string;
  /** Absent: the end. */
  readonly place?: SharedPlace;
  /** The page's address when it was written, from `#` on: a page that is loaded anew with it goes on with the draft. */
  readonly address: string;
  /** When it was written, in milliseconds since 1970. */
  readonly time: number;
}

/** What is stored: the draft, and one that was put aside when the reader went on with something else. */
export interface SavedDrafts {
  readonly draft: SavedDraft | null;
  readonly kept: SavedDraft | null;
}

/** Why nothing is kept: the browser refuses, or a later version of the site has written there. */
export type StoreProblem = 'refused' | 'newer';

const KEY = 'rmap-playground';
const VERSION = 1;
const nothing: SavedDrafts = { draft: null, kept: null };

/** Keeps the reader's script in this browser. What goes wrong is told by `problem`, never thrown. */
export class DraftStore {
  readonly #storage: () => DraftStorage;
  #problem: StoreProblem | null = null;

  constructor(storage: () => DraftStorage) {
    this.#storage = storage;
  }

  /** What went wrong with the last reading or writing. */
  get problem(): StoreProblem | null {
    return this.#problem;
  }

  read(): SavedDrafts {
    try {
      const text = this.#storage().getItem(KEY);
      if (text === null) return nothing;
      const saved: unknown = JSON.parse(text);
      if (!isRecord(saved)) return nothing;
      if (typeof saved['version'] === 'number' && saved['version'] > VERSION) {
        this.#problem = 'newer';
        return nothing;
      }
      return { draft: readDraft(saved['draft']), kept: readDraft(saved['kept']) };
    } catch (error) {
      // A text that is no JSON was written by nobody we know: it is written over.
      if (!(error instanceof SyntaxError)) this.#problem = 'refused';
      return nothing;
    }
  }

  write(drafts: SavedDrafts): void {
    if (this.#problem === 'newer') return;
    try {
      this.#storage().setItem(KEY, JSON.stringify({ version: VERSION, ...drafts }));
      this.#problem = null;
    } catch {
      this.#problem = 'refused';
    }
  }
}

function readDraft(saved: unknown): SavedDraft | null {
  if (!isRecord(saved) || typeof saved['script'] !== 'string') return null;
  const { script, designs, view, place, address, time } = saved;
  const ids = Array.isArray(designs) ? designs.filter((id) => typeof id === 'string') : [];
  const at = readPlace(place);
  return {
    script,
    designs: ids,
    view: typeof view === 'string' ? view : '',
    ...(at === null ? {} : { place: at }),
    address: typeof address === 'string' ? address : '',
    time: typeof time === 'number' ? time : 0,
  };
}

function readPlace(saved: unknown): SharedPlace | null {
  if (!isRecord(saved)) return null;
  const { statement, step } = saved;
  if (!Number.isSafeInteger(statement) || (step !== null && !Number.isSafeInteger(step))) {
    return null;
  }
  return { statement: statement as number, step: step as number | null };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
