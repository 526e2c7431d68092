import type { ShelfStorage } from '../../../../web/src/playground/page/drafts/draft_shelf.ts';
import { TabDrafts } from '../../../../web/src/playground/page/drafts/tab_drafts.ts';
import { memoryStorage } from '../../lessons/progress/memory_storage.ts';
import type { MemoryStorage } from '../../lessons/progress/memory_storage.ts';

/** A storage whose keys can be listed. */
export function listedStorage(): MemoryStorage & ShelfStorage {
  const storage = memoryStorage();
  return Object.defineProperties(storage, {
    length: { get: () => storage.kept.size },
    key: { value: (index: number) => [...storage.kept.keys()][index] ?? null },
  }) as MemoryStorage & ShelfStorage;
}

/** A tab: what it keeps for itself, and its page's drafts. */
export interface Tab {
  readonly drafts: TabDrafts;
  readonly session: MemoryStorage;
  /** The same tab with its page loaded anew. */
  readonly reload: () => Tab;
  /** Another tab with what this one keeps for itself. */
  readonly copy: () => Tab;
  readonly close: () => void;
}

/** Tabs that share a storage, and know of one another if the browser has locks. */
export class TestBrowser {
  readonly storage = listedStorage();
  readonly hasLocks: boolean;
  readonly #held = new Map<TabDrafts, string>();
  #ids = 0;

  constructor(hasLocks = true) {
    this.hasLocks = hasLocks;
  }

  open(session: MemoryStorage = memoryStorage()): Tab {
    const drafts: TabDrafts = new TabDrafts({
      shared: () => this.storage,
      own: () => session,
      tabs: {
        hold: (id) => {
          this.#held.delete(drafts);
          if (id !== null) this.#held.set(drafts, id);
        },
        others: () => {
          const others = [...this.#held].filter(([tab]) => this.hasLocks && tab !== drafts);
          return Promise.resolve(new Set(others.map(([, id]) => id)));
        },
      },
      newId: () => `new${++this.#ids}`,
    });
    const close = (): void => void this.#held.delete(drafts);
    return {
      drafts,
      session,
      close,
      reload: () => {
        close();
        return this.open(session);
      },
      copy: () => {
        const copied = memoryStorage();
        for (const [key, value] of session.kept) copied.setItem(key, value);
        return this.open(copied);
      },
    };
  }
}
