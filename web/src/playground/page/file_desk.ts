import type { ReactiveController, ReactiveElement } from 'lit';
import type { Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { FileKind } from '../files/file_types.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import { openFile, saveScript } from './script_files.ts';
import type { OpenedFile, SavedScript } from './script_files.ts';
import type { ScriptRuns } from './script_runs.ts';

/** How long the writing of a file may hold the page up at a time, in milliseconds. */
const SLICE_MS = 10;

/** What the files need of the playground. */
export interface FileDeskOwner {
  readonly language: () => Language;
  readonly text: () => Translate<PlaygroundKey>;
  /** What would be saved. Null while there is no playground yet. */
  readonly script: () => (SavedScript & { readonly runs: ScriptRuns }) | null;
  readonly open: (opened: OpenedFile & { readonly ok: true }) => void;
  /** A file could not be opened: the news are to be seen. */
  readonly showNews: () => void;
  /** Hears the keys that are pressed anywhere. */
  readonly keys: EventTarget;
}

/** Opens files, chosen or dropped, and saves them, one at a time, and tells what comes of it. */
export class FileDesk implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #owner: FileDeskOwner;
  #news: readonly string[] = [];
  #isOver = false;
  #saving: AbortController | null = null;
  #percent = 0;

  constructor(host: ReactiveElement, owner: FileDeskOwner) {
    this.#host = host;
    this.#owner = owner;
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('dragover', this.#onOver as EventListener);
    root.addEventListener('dragleave', this.#onLeave as EventListener);
    root.addEventListener('drop', this.#onDrop as EventListener);
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    root.removeEventListener('dragover', this.#onOver as EventListener);
    root.removeEventListener('dragleave', this.#onLeave as EventListener);
    root.removeEventListener('drop', this.#onDrop as EventListener);
    this.stop();
  }

  /** What came of the last file. */
  get news(): readonly string[] {
    return this.#news;
  }

  /** Whether a file is held over the playground. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** How much of a file is written, in whole hundredths; null while none is. */
  get percent(): number | null {
    return this.#saving === null ? null : this.#percent;
  }

  async open(file: File): Promise<void> {
    const { language, text, open, showNews } = this.#owner;
    try {
      const opened = await openFile(file, language());
      this.#news = opened.ok ? [text()('opened', { name: opened.name })] : opened.messages;
      if (opened.ok) open(opened);
      else showNews();
    } catch (error) {
      this.#news = [text()('fileFailed', { message: messageOf(error) })];
      showNews();
    }
    this.#host.requestUpdate();
  }

  /** Gives the reader a file of what is written. Another that is being written is not wanted any more. */
  async save(kind: FileKind): Promise<void> {
    const { language, text, script } = this.#owner;
    const saved = script();
    if (saved === null) return;
    this.stop();
    const saving = new AbortController();
    const { signal } = saving;
    this.#begin(saving);
    const onProgress = (part: number): void => {
      const percent = Math.floor(100 * part);
      if (signal.aborted || percent === this.#percent) return;
      this.#percent = percent;
      this.#host.requestUpdate();
    };
    let news: readonly string[];
    try {
      const work = { sliceMs: SLICE_MS, signal, onProgress };
      news = await saveScript(kind, saved, saved.runs, work, language(), text());
    } catch (error) {
      news = signal.aborted
        ? [text()('saveStopped')]
        : [text()('fileFailed', { message: messageOf(error) })];
    }
    if (this.#saving !== saving && this.#saving !== null) return;
    this.#saving = null;
    saving.abort(); // no key is listened to any more
    this.#news = news;
    this.#host.requestUpdate();
  }

  /** Stops the file that is being written. */
  stop(): void {
    this.#saving?.abort(new Error('stopped'));
    this.#saving = null;
    this.#host.requestUpdate();
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
    // Before its menu, which closes by the same key.
    const { signal } = saving;
    this.#owner.keys.addEventListener('keydown', onKey, { signal, capture: true });
    this.#host.requestUpdate();
  }

  readonly #onOver = (event: DragEvent): void => this.#drag(event, true);
  readonly #onLeave = (event: DragEvent): void => this.#drag(event, false);

  readonly #onDrop = (event: DragEvent): void => {
    this.#drag(event, false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void this.open(file);
  };

  #drag(event: DragEvent, isOver: boolean): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
