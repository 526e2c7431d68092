import type { KeptDraft } from './drafts/draft_shelf.ts';
import type { SavedDraft } from './drafts/saved_draft.ts';
import type { TabDrafts } from './drafts/tab_drafts.ts';
import type { Seen } from './seen.ts';

/** What the reader's own script needs of its page. */
export interface OwnScriptHost {
  readonly drafts: TabDrafts;
  /** The page's address from `#` on. */
  readonly address: () => string;
  readonly now: () => number;
  /** Anything that is shown has changed. */
  readonly changed: () => void;
}

/** Whether what is seen is the reader's own, and that what they wrote is kept: also what they wrote before. */
export class OwnScript {
  readonly #host: OwnScriptHost;
  readonly #seen: Seen;
  #isOwn = false;
  /** Whether they wrote any of it. */
  #isTyped = false;

  constructor(host: OwnScriptHost, seen: Seen) {
    this.#host = host;
    this.#seen = seen;
  }

  /** Whether the browser refuses to keep what is written. */
  get isRefused(): boolean {
    return this.#host.drafts.isRefused;
  }

  /** Drafts that are not open in any tab, newest first. */
  get offered(): readonly KeptDraft[] {
    return this.#host.drafts.left.filter(({ draft }) => draft.script !== this.#seen.script);
  }

  /** The draft that was forgotten last, which can still be brought back. */
  get forgotten(): KeptDraft | null {
    return this.#host.drafts.forgotten;
  }

  /** The draft to begin with; null: none. `showsOther`: the page's address says what it is to show. */
  begin(showsOther: boolean): SavedDraft | null {
    const draft = this.#host.drafts.begin(this.#host.address(), showsOther);
    if (draft !== null) this.#become(draft.isTyped);
    return draft;
  }

  /** The reader has changed the script, or undo has. */
  write(): void {
    this.#become(this.#host.drafts.returnTo(this.#seen.script)?.isTyped ?? true);
  }

  /** The reader has chosen how a script is seen that is not there yet. */
  chooseLook(): void {
    this.#isOwn = true;
  }

  /** Next comes something that the reader has chosen, but not written: an example, a file. */
  beginOther(): void {
    if (this.#isTyped && this.#seen.script.trim() !== '') this.#host.drafts.putAside();
    this.#become(false);
  }

  /** Next comes what somebody else has written, in a link. */
  giveWay(): void {
    if (this.#isOwn) this.#host.drafts.putAside();
    this.#isOwn = false;
    this.#isTyped = false;
  }

  /** Goes on with a draft that is offered. Null: there is none of that name. */
  open(id: string): SavedDraft | null {
    const draft = this.#host.drafts.open(id);
    if (draft !== null) this.#become(draft.isTyped);
    return draft;
  }

  /** The reader does not want an offered draft any more. */
  forget(id: string): void {
    this.#host.drafts.forget(id);
    this.#host.changed();
  }

  /** They do, after all. */
  bringBack(): void {
    this.#host.drafts.bringBack();
    this.#host.changed();
  }

  /** Looks which drafts there are: other tabs may have been closed meanwhile. */
  async look(): Promise<void> {
    await this.#host.drafts.look();
    this.#host.changed();
  }

  /** Keeps what is seen, if it is the reader's own. */
  keep(): void {
    if (!this.#isOwn) return;
    const { script, designs, view, place } = this.#seen;
    this.#host.drafts.keep({
      script,
      designs: designs.ids,
      view: view ?? '',
      ...(place === undefined ? {} : { place }),
      address: this.#host.address(),
      time: this.#host.now(),
      isTyped: this.#isTyped,
    });
  }

  #become(isTyped: boolean): void {
    this.#isOwn = true;
    this.#isTyped = isTyped;
  }
}
