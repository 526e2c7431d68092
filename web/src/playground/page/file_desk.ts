import type { Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { FileKind } from '../files/file_types.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import { openFile, saveScript } from './script_files.ts';
import type { OpenedFile, SavedScript } from './script_files.ts';
import type { ScriptRuns } from './script_runs.ts';

/** How long the writing of a file may hold the page up at a time, in milliseconds. */
const SLICE_MS = 10;

/** What the desk needs of its page. */
export interface FileDeskHost {
  readonly runs: ScriptRuns;
  readonly language: () => Language;
  readonly text: () => Translate<PlaygroundKey>;
  /** What would be saved. */
  readonly written: () => SavedScript;
  readonly open: (opened: OpenedFile & { readonly ok: true }) => void;
  /** A file could not be opened: whatever hides the news must not. */
  readonly showNews: () => void;
  readonly changed: () => void;
  /** Hears the keys that are pressed anywhere. */
  readonly keys: EventTarget;
}

/** Opens files and saves them, one at a time, and tells what comes of it. */
export class FileDesk {
  readonly #host: FileDeskHost;
  #news: readonly string[] = [];
  #saving: AbortController | null = null;
  #percent = 0;

  constructor(host: FileDeskHost) {
    this.#host = host;
  }

  /** What came of the last file. */
  get news(): readonly string[] {
    return this.#news;
  }

  /** How much of a file is written, in whole hundredths; null while none is. */
  get percent(): number | null {
    return this.#saving === null ? null : this.#percent;
  }

  async open(file: File): Promise<void> {
    const { language, text, open, showNews, changed } = this.#host;
    try {
      const opened = await openFile(file, language());
      this.#news = opened.ok ? [text()('opened', { name: opened.name })] : opened.messages;
      if (opened.ok) open(opened);
      else showNews();
    } catch (error) {
      this.#news = [text()('fileFailed', { message: messageOf(error) })];
    }
    changed();
  }

  /** Gives the reader a file of what is written. Another that is being written is not wanted any more. */
  async save(kind: FileKind): Promise<void> {
    const { runs, language, text, written, changed } = this.#host;
    this.stop();
    const saving = new AbortController();
    const { signal } = saving;
    this.#begin(saving);
    const onProgress = (part: number): void => {
      const percent = Math.floor(100 * part);
      if (signal.aborted || percent === this.#percent) return;
      this.#percent = percent;
      changed();
    };
    let news: readonly string[];
    try {
      const work = { sliceMs: SLICE_MS, signal, onProgress };
      news = await saveScript(kind, written(), runs, work, language(), text());
    } catch (error) {
      news = signal.aborted
        ? [text()('saveStopped')]
        : [text()('fileFailed', { message: messageOf(error) })];
    }
    if (this.#saving !== saving && this.#saving !== null) return;
    this.#saving = null;
    saving.abort(); // no key is listened to any more
    this.#news = news;
    changed();
  }

  /** Stops the file that is being written. */
  stop(): void {
    this.#saving?.abort(new Error('stopped'));
    this.#saving = null;
    this.#host.changed();
  }

  #begin(saving: AbortController): void {
    this.#saving = saving;
    this.#percent = 0;
    this.#news = [];
    const onKey = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      if (event.defaultPrevented) return;
      event.preventDefault();
      this.stop();
    };
    this.#host.keys.addEventListener('keydown', onKey, { signal: saving.signal });
    this.#host.changed();
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
