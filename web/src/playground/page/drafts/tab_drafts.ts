import { DraftShelf } from './draft_shelf.ts';
import type { KeptDraft, ShelfStorage } from './draft_shelf.ts';
import type { OpenTabs } from './open_tabs.ts';
import type { SavedDraft } from './saved_draft.ts';

/** What a tab's drafts need of their page. */
export interface DraftsHost {
  /** Where the drafts of all tabs are. */
  readonly shared: () => ShelfStorage;
  /** What lives as long as a tab, and goes with a copy of it. */
  readonly own: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly tabs: OpenTabs;
  /** A name that no other draft has. */
  readonly newId: () => string;
}

const TAB_KEY = 'rmap-playground-draft';

/** The draft that this tab goes on with, and those that other tabs have left. */
export class TabDrafts {
  readonly #host: DraftsHost;
  readonly #shelf: DraftShelf;
  #kept: readonly KeptDraft[] = [];
  #elsewhere: ReadonlySet<string> = new Set();
  #own: { readonly id: string; readonly script: string } | null = null;
  /** The texts that were put aside in this page, and their drafts: undo may bring one back. */
  readonly #aside = new Map<string, string>();
  #forgotten: KeptDraft | null = null;

  constructor(host: DraftsHost) {
    this.#host = host;
    this.#shelf = new DraftShelf(host.shared);
  }

  /** Whether the browser refuses to keep anything. */
  get isRefused(): boolean {
    return this.#shelf.isRefused;
  }

  /** What the reader wrote in tabs that are closed, and put aside in this one, newest first. */
  get left(): readonly KeptDraft[] {
    return this.#free.filter(({ draft }) => draft.isTyped && draft.script.trim() !== '');
  }

  /** The draft that was forgotten last, which can still be brought back. */
  get forgotten(): KeptDraft | null {
    return this.#forgotten;
  }

  /** Looks at what there is now, in other tabs, too. To be called before anything else. */
  async look(): Promise<void> {
    this.#elsewhere = await this.#host.tabs.others();
    this.#shelf.takeOver(this.#host.newId);
    this.#kept = this.#shelf.list();
  }

  /**
   * The draft to begin with: the one that the page's address was written for, else, unless the page shows something of
   * its own, this tab's, else the newest that no other tab is at. Null: none.
   */
  begin(address: string, showsOther: boolean): SavedDraft | null {
    const mine = this.#tabId();
    const own = this.#kept.filter(({ id }) => id === mine);
    const known = [...own, ...this.#free.filter(({ id }) => id !== mine)];
    const hasContent = ({ id, draft }: KeptDraft): boolean =>
      id === mine || draft.script.trim() !== '';
    const chosen =
      known.find(({ draft }) => draft.address !== '' && draft.address === address) ??
      (showsOther ? undefined : known.find(hasContent));
    const draft = chosen === undefined ? null : this.#goOn(chosen);
    this.#shelf.tidy((id) => id === mine || id === this.#own?.id || this.#elsewhere.has(id));
    this.#kept = this.#shelf.list();
    return draft;
  }

  /** Keeps what the reader is at. */
  keep(draft: SavedDraft): void {
    const known = this.#own?.id ?? null;
    const id = known ?? this.#host.newId();
    if (this.#shelf.write(id, draft)) {
      this.#own = { id, script: draft.script };
      if (known === null) this.#claim(id);
      return;
    }
    // A copy of this tab has written there, and keeps it.
    this.#elsewhere = new Set([...this.#elsewhere, id]);
    this.#own = null;
    this.keep(draft);
  }

  /** Leaves this tab's draft as it is: what comes next is another one. */
  putAside(): void {
    if (this.#own !== null) this.#aside.set(this.#own.script, this.#own.id);
    this.#own = null;
    this.#host.tabs.hold(null);
    this.#kept = this.#shelf.list();
  }

  /** Goes on with a draft that was left; null: there is none of that name. */
  open(id: string): SavedDraft | null {
    const kept = this.#kept.find((each) => each.id === id);
    if (kept === undefined) return null;
    this.putAside();
    return this.#goOn(kept);
  }

  /** A text that was put aside here is back, by undo: its draft is gone on with. Null: it is none of those. */
  returnTo(script: string): SavedDraft | null {
    const id = this.#aside.get(script);
    if (id === undefined || id === this.#own?.id) return null;
    const isThere = this.#free.some((each) => each.id === id && each.draft.script === script);
    return isThere ? this.open(id) : null;
  }

  forget(id: string): void {
    this.#forgotten = this.#kept.find((each) => each.id === id) ?? null;
    this.#shelf.forget(id);
    this.#kept = this.#shelf.list();
  }

  /** Brings the draft back that was forgotten last. */
  bringBack(): void {
    if (this.#forgotten !== null) this.#shelf.write(this.#forgotten.id, this.#forgotten.draft);
    this.#forgotten = null;
    this.#kept = this.#shelf.list();
  }

  /** Those that nobody is at. */
  get #free(): readonly KeptDraft[] {
    return this.#kept.filter(({ id }) => id !== this.#own?.id && !this.#elsewhere.has(id));
  }

  #goOn(kept: KeptDraft): SavedDraft {
    const draft = this.#shelf.take(kept.id) ?? kept.draft; // another tab may have forgotten it just now
    this.#own = { id: kept.id, script: draft.script };
    this.#claim(kept.id);
    return draft;
  }

  #claim(id: string): void {
    this.#host.tabs.hold(id);
    this.#kept = this.#shelf.list();
    try {
      this.#host.own().setItem(TAB_KEY, id);
    } catch {
      // Loaded anew, the page takes the newest draft that no other tab is at: this one.
    }
  }

  #tabId(): string | null {
    try {
      return this.#host.own().getItem(TAB_KEY);
    } catch {
      return null;
    }
  }
}
