import { mergeProgress, noProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import { readProgress, writeProgress } from './progress_json.ts';

/** The part of `Storage` that is needed here. It throws in sandboxed frames, and may be full. */
export type ProgressStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'rmap-progress';
const asideKey = 'rmap-progress-unreadable';

/**
 * Keeps a reader's progress in the browser, and tells who listens when it changes. What is stored is looked at
 * before each change, for other pages change it, too. What cannot be read there is put aside, and never lost; where
 * nothing can be stored, progress lives as long as the page.
 */
export class ProgressStore {
  readonly #storage: () => ProgressStorage;
  readonly #listeners: (() => void)[] = [];
  #progress = noProgress;
  /** The stored text that `#progress` is known to be, or to go beyond. */
  #text: string | null = null;
  #isKept = true;
  #before: Progress | null = null;

  constructor(storage: () => ProgressStorage) {
    this.#storage = storage;
    this.#look();
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Whether progress will be there when the reader comes back, as far as is known. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** What reset() took away can be brought back. */
  get canUndo(): boolean {
    return this.#before !== null;
  }

  /** What was stored and could not be read. */
  get unreadable(): readonly string[] {
    try {
      return asideTexts(this.#storage().getItem(asideKey));
    } catch {
      return [];
    }
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Makes `change` of what is there by now. */
  change(change: (progress: Progress) => Progress): void {
    this.#look();
    this.#progress = change(this.#progress);
    this.#save();
    this.#tell();
  }

  /** Adds what somebody has reached elsewhere. */
  add(other: Progress): void {
    this.change((progress) => mergeProgress(progress, other));
  }

  reset(): void {
    this.#look();
    const before = this.#progress;
    this.#before = before;
    this.change(() => noProgress);
  }

  /** Brings back what reset() took away; what was reached since stays. */
  undo(): void {
    const before = this.#before;
    this.#before = null;
    if (before !== null) this.add(before);
  }

  /** Forgets what could not be read. */
  dropUnreadable(): void {
    try {
      this.#storage().removeItem(asideKey);
    } catch {
      // Then there was nothing.
    }
    this.#tell();
  }

  /** Looks at what other pages have stored meanwhile. */
  refresh(): void {
    const before = this.#progress;
    this.#look();
    if (this.#progress !== before) this.#tell();
  }

  #look(): void {
    let text: string | null;
    try {
      text = this.#storage().getItem(key);
    } catch {
      this.#isKept = false;
      return;
    }
    if (text === this.#text) return;
    const { progress, problem } = text === null ? emptyReading : readProgress(text);
    // What could not be stored here is not anywhere else.
    const merged = this.#isKept ? progress : mergeProgress(this.#progress, progress);
    this.#progress = merged;
    if (text === null || problem === null) {
      this.#text = text;
    } else if (this.#putAside(text)) {
      this.#text = text;
      this.#save(); // what is whole in it takes its place
    } else {
      this.#isKept = false;
    }
  }

  /** @returns whether it lies there safely, so that its place may be written over */
  #putAside(text: string): boolean {
    try {
      const storage = this.#storage();
      const texts = asideTexts(storage.getItem(asideKey));
      storage.setItem(asideKey, JSON.stringify([...new Set([...texts, text])]));
      return true;
    } catch {
      return false;
    }
  }

  #save(): void {
    const text = writeProgress(this.#progress);
    try {
      const storage = this.#storage();
      // What stands there could not be put aside: it is not ours to write over.
      if (storage.getItem(key) !== this.#text) throw new Error('kept for its reader');
      storage.setItem(key, text);
      this.#text = text;
      this.#isKept = true;
    } catch {
      this.#isKept = false;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const emptyReading = { progress: noProgress, problem: null } as const;

function asideTexts(stored: string | null): readonly string[] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  } catch {
    // Somebody else wrote it: it is one more text.
  }
  return [stored];
}
