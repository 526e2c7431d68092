import type { ReactiveController, ReactiveElement } from 'lit';
import type { Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { FileKind } from '../files/file_types.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import { openFile, saveScript } from './script_files.ts';
import type { SavedScript } from './script_files.ts';
import type { ScriptRuns } from './script_runs.ts';
import type { Opening } from './seen.ts';

/** What the files need of the playground. */
export interface FileDeskOwner {
  readonly language: () => Language;
  readonly text: () => Translate<PlaygroundKey>;
  /** Null while there is no playground yet. */
  readonly script: () => (SavedScript & { readonly runs: ScriptRuns }) | null;
  readonly open: (opening: Opening) => void;
  /** A file could not be opened: the news are to be seen. */
  readonly showNews: () => void;
}

/** Opens files, chosen or dropped, and saves them. */
export class FileDesk implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #owner: FileDeskOwner;
  #news: readonly string[] = [];
  #isOver = false;

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
  }

  /** What came of the last file. */
  get news(): readonly string[] {
    return this.#news;
  }

  /** Whether a file is held over the playground. */
  get isOver(): boolean {
    return this.#isOver;
  }

  async open(file: File): Promise<void> {
    const { language, text, open, showNews } = this.#owner;
    await this.#tell(async () => {
      const opened = await openFile(file, language());
      if (opened.ok) open(opened.opening);
      else showNews();
      return opened.ok ? [text()('opened', { name: opened.name })] : opened.messages;
    });
  }

  async save(kind: FileKind): Promise<void> {
    const { language, text, script } = this.#owner;
    const saved = script();
    if (saved === null) return;
    await this.#tell(() => saveScript(kind, saved, saved.runs, language(), text()));
  }

  async #tell(act: () => Promise<readonly string[]>): Promise<void> {
    try {
      this.#news = await act();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#news = [this.#owner.text()('fileFailed', { message })];
      this.#owner.showNews();
    }
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
