import { readDraft, readFirstVersion, textOfDraft } from './saved_draft.ts';
import type { SavedDraft } from './saved_draft.ts';

/** The part of `Storage` that the drafts need. It throws in sandboxed frames, and may be full. */
export type ShelfStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A draft, and its name on the shelf. */
export interface KeptDraft {
  readonly id: string;
  readonly draft: SavedDraft;
}

/** What version 1 wrote: one key for all. */
const OLD_KEY = 'rmap-playground';
const PREFIX = 'rmap-playground:';
/** Drafts that no tab works on: so many are kept, of so many characters in all. */
const MOST = 8;
const CHARACTERS_MOST = 2_000_000;

/**
 * The drafts of all tabs, in this browser. Each has a key of its own, so that tabs do not write over one another. What
 * the browser refuses is told by `isRefused`, never thrown.
 */
export class DraftShelf {
  readonly #storage: () => ShelfStorage;
  /** What this page read or wrote last of the drafts that it went on with. */
  readonly #seen = new Map<string, string>();
  #isRefused = false;

  constructor(storage: () => ShelfStorage) {
    this.#storage = storage;
  }

  /** Whether the browser refuses to read or to write, and has not written since. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** All that can be read, newest first. */
  list(): readonly KeptDraft[] {
    const found = this.#try((storage) => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys.flatMap((key): KeptDraft[] => {
        if (key?.startsWith(PREFIX) !== true) return [];
        const draft = readDraft(storage.getItem(key) ?? '');
        return draft === null ? [] : [{ id: key.slice(PREFIX.length), draft }];
      });
    });
    return (found ?? []).sort((a, b) => b.draft.time - a.draft.time);
  }

  /** Reads a draft to go on with it; null where it is gone. */
  take(id: string): SavedDraft | null {
    const text = this.#try((storage) => storage.getItem(PREFIX + id)) ?? null;
    if (text === null) return null;
    this.#seen.set(id, text);
    return readDraft(text);
  }

  /**
   * Writes a draft, unless another page has written to it since this one did: a tab may be the copy of another one.
   * @returns whether it is this page's
   */
  write(id: string, draft: SavedDraft): boolean {
    const isOurs = this.#try((storage) => {
      const now = storage.getItem(PREFIX + id);
      if (now !== null && now !== this.#seen.get(id)) return false;
      const text = textOfDraft(draft);
      storage.setItem(PREFIX + id, text);
      this.#seen.set(id, text);
      this.#isRefused = false;
      return true;
    });
    return isOurs ?? true;
  }

  forget(id: string): void {
    this.#try((storage) => {
      storage.removeItem(PREFIX + id);
    });
  }

  /** Gives each draft of version 1 a key of its own. */
  takeOver(newId: () => string): void {
    this.#try((storage) => {
      const text = storage.getItem(OLD_KEY);
      if (text === null) return;
      const drafts = readFirstVersion(text);
      if (drafts === null) return;
      storage.removeItem(OLD_KEY); // a storage that is full has no room for both
      const written: string[] = [];
      try {
        for (const draft of drafts.filter(({ script }) => script.trim() !== '')) {
          const key = PREFIX + newId();
          storage.setItem(key, textOfDraft(draft));
          written.push(key);
        }
      } catch (error) {
        for (const key of written) storage.removeItem(key);
        storage.setItem(OLD_KEY, text);
        throw error;
      }
    });
  }

  /** Drops what nobody would miss, and the oldest drafts beyond the limit; never those that are spared. */
  tidy(spared: (id: string) => boolean): void {
    let count = 0;
    let characters = 0;
    for (const { id, draft } of this.list()) {
      if (spared(id)) continue;
      const isWorthKeeping = draft.isTyped && draft.script.trim() !== '';
      if (isWorthKeeping) {
        ++count;
        characters += draft.script.length;
      }
      if (!isWorthKeeping || count > MOST || characters > CHARACTERS_MOST) this.forget(id);
    }
  }

  #try<Result>(act: (storage: ShelfStorage) => Result): Result | undefined {
    try {
      return act(this.#storage());
    } catch {
      this.#isRefused = true;
      return undefined;
    }
  }
}
