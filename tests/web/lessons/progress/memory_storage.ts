import type { ProgressStorage } from '../../../../web/src/lessons/progress/progress_store.ts';

/** A storage that several pages share, and what lies in it. */
export interface MemoryStorage extends ProgressStorage {
  readonly kept: Map<string, string>;
  /** While it is full, nothing more can be stored. */
  isFull: boolean;
}

export function memoryStorage(): MemoryStorage {
  const kept = new Map<string, string>();
  return {
    kept,
    isFull: false,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (this.isFull) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}
