import type { ViewId } from '../../diagram/view.ts';
import { views } from '../../diagram/views.ts';
import type { StoredRecording } from '../../engine/recorded/stored_recording.ts';
import type { DesignInfo, Language } from '../../engine/types.ts';
import type { LinkProblem, LinkReading } from '../../link/read_link.ts';
import type { SharedPlace, SharedState } from '../../link/shared_state.ts';
import type { DraftStore, SavedDraft, StoreProblem } from './draft_store.ts';
import { LiveRun } from './live_run.ts';
import type { Replay } from './replay.ts';
import type { ScriptRuns } from './script_runs.ts';

/** A script to begin with, and how it is to be looked at. */
export interface Opening {
  readonly script: string;
  /** None: those that are chosen stay. */
  readonly designs?: readonly string[] | undefined;
  readonly view?: string | undefined;
  /** Absent: the end. */
  readonly place?: SharedPlace | undefined;
}

/** What is to be said of the link that was opened. */
export type LinkNote =
  | LinkProblem
  /** It names neither a script nor a figure, and nothing else says why. */
  | { readonly code: 'noScenario' }
  | {
      readonly code: 'unknownFigure' | 'unknownDesign' | 'unknownView';
      readonly name: string;
    };

/** What a playground needs of its page. */
export interface PlaygroundHost {
  readonly runs: ScriptRuns;
  readonly store: DraftStore;
  /** Lets the address say a state. */
  readonly tellAddress: (state: SharedState) => void;
  /** The page's address from `#` on. */
  readonly address: () => string;
  /** A lesson's figure by its name, `fork-story/first-fork`; null where there is none. */
  readonly figure: (name: string) => Promise<Opening | null>;
  readonly now: () => number;
  /** The script is another one, not by the editor: it shows it as a step that can be undone. */
  readonly replaceText: (script: string) => void;
  /** Anything that is shown has changed. */
  readonly changed: () => void;
}

const DEFAULT_DESIGN = 'anon-vma-chain';

/**
 * The playground without its looks: the script, how it is looked at, what it came to, and that nothing of it is
 * lost. All that changes the script but typing goes through the editor, which can take it back.
 */
export class Playground {
  readonly live: LiveRun;
  readonly #host: PlaygroundHost;
  #script = '';
  #chosen: readonly string[] = [DEFAULT_DESIGN];
  #known: readonly DesignInfo[] = [];
  #offeredIds: ReadonlySet<string> = new Set();
  #view: ViewId | null = null;
  #place: SharedPlace | undefined = undefined;
  /** Where the figure is to go with the next script that is shown; null: where it is. */
  #goal: { readonly place: SharedPlace | undefined } | null = null;
  /** Whether the script is the reader's, and is kept: not while they look at somebody else's. */
  #isOwn = false;
  #offered: SavedDraft | null = null;
  #notes: readonly LinkNote[] = [];
  #offeredLanguage: Language | null = null;
  #tooLong: number | null = null;
  #noEngine: string | null = null;
  /** The link that was followed last: what an older one still waits for is not wanted any more. */
  #followed: LinkReading | null = null;

  constructor(host: PlaygroundHost) {
    this.#host = host;
    this.live = new LiveRun(host.runs, host.changed);
  }

  get script(): string {
    return this.#script;
  }

  /** The ids of the chosen designs, oldest first. */
  get designs(): readonly string[] {
    return this.#chosen;
  }

  /**
   * The designs to choose from, oldest first; none until the engine has said so. A kernel that is a story of its own is
   * among them only where a link has brought it.
   */
  get knownDesigns(): readonly DesignInfo[] {
    return this.#known.filter(({ id }) => this.#offeredIds.has(id) || this.#chosen.includes(id));
  }

  /** The kind of picture; null: the one that the figure begins with. */
  get view(): ViewId | null {
    return this.#view;
  }

  /** A draft of the reader's own, while they look at something else. */
  get offered(): SavedDraft | null {
    return this.#offered;
  }

  /** What is to be said of the link that was opened. */
  get notes(): readonly LinkNote[] {
    return this.#notes;
  }

  /** The language that the link was made in. */
  get offeredLanguage(): Language | null {
    return this.#offeredLanguage;
  }

  /** The length that a link would have, where that is too long; else null. */
  get tooLong(): number | null {
    return this.#tooLong;
  }

  get storeProblem(): StoreProblem | null {
    return this.#host.store.problem;
  }

  /** The recording that is shown as it was recorded; null: the engine has run what is shown. */
  get replay(): Replay | null {
    return this.#host.runs.replay;
  }

  /** Why there is no engine at all. */
  get noEngine(): string | null {
    return this.#noEngine;
  }

  /** All that a link to this says. */
  get sharedState(): SharedState {
    return {
      designs: this.#chosen,
      ...(this.#place === undefined ? {} : { place: this.#place }),
      ...(this.#view === null ? {} : { view: this.#view }),
      ...(this.#script.trim() === '' ? {} : { script: this.#script }),
    };
  }

  /** Begins: with what the link says, else with the reader's draft. */
  async start(link: LinkReading | null, language: Language): Promise<void> {
    const { draft, kept } = this.#host.store.read();
    // The address was written for this draft, which may be a few letters ahead of it.
    const isOwnAddress = draft !== null && draft.address === this.#host.address() && link !== null;
    if (isOwnAddress || (draft !== null && !hasContent(link))) {
      this.#take({ ...draft, ...viewOf(isOwnAddress ? null : link) });
      this.#isOwn = true;
      if (kept !== null && kept.script !== draft.script) this.#offered = kept;
      if (!isOwnAddress) this.#note(link, language);
    } else if (link !== null) {
      if (draft !== null && draft.script.trim() !== '') this.#offered = draft;
      await this.#openLink(link, language);
      this.#host.replaceText(this.#script); // a figure's script comes later than the editor
    }
    this.#host.changed();
    await this.meetEngine();
  }

  /** Asks the engine for its designs, and runs the script. Again, where it failed. */
  async meetEngine(): Promise<void> {
    try {
      const designs = await this.#host.runs.designs();
      this.#known = [...designs, ...(await this.#host.runs.otherKernels())];
      this.#offeredIds = new Set(designs.map(({ id }) => id));
      this.#noEngine = null;
    } catch (error) {
      this.#noEngine = error instanceof Error ? error.message : String(error);
      this.#host.changed();
      return;
    }
    const unknown = this.#chosen.filter((id) => !this.#isKnown(id));
    this.#notes = [
      ...this.#notes,
      ...unknown.map((name) => ({ code: 'unknownDesign' as const, name })),
    ];
    this.#choose(this.#chosen);
    this.#run();
  }

  /** A link was followed within the page. */
  async follow(link: LinkReading, language: Language): Promise<void> {
    this.#endReplay();
    if (hasContent(link)) {
      if (this.#isOwn && this.#script.trim() !== '') this.#offered = this.#asDraft();
      await this.#openLink(link, language);
      this.live.startAnew();
      this.#host.replaceText(this.#script);
      this.#isOwn = false;
    } else {
      this.#note(link, language);
      this.#take({ script: this.#script, ...viewOf(link) });
    }
    await this.meetEngine();
  }

  /** The editor's text is another one, by typing, an operation, or undo. */
  edit(script: string): void {
    if (script === this.#script) return;
    this.#endReplay();
    this.#script = script;
    this.#isOwn = true;
    this.#keep();
    this.#run();
  }

  /** A statement was put at the end: the figure goes there. */
  goToEnd(): void {
    this.#goal = { place: undefined };
  }

  /** Opens an example or a file; undo brings the text back that was there. */
  open(opening: Opening): void {
    this.#endReplay();
    this.#show(opening);
  }

  /** Opens a recording: it is shown as it was recorded, also of a design that nobody here knows. */
  openRecording(name: string, stored: StoredRecording): void {
    const { script, design } = stored;
    this.#endReplay();
    this.#host.runs.startReplay(name, stored, this.#host.changed);
    if (!this.#isKnown(design.id)) this.#known = [...this.#known, design];
    this.#show({ script, designs: [design.id] });
  }

  /** Runs what is written with the engine, at once. */
  runNow(): void {
    this.#endReplay();
    if (this.#known.length === 0) return;
    this.live.now({ script: this.#script, designs: this.#chosen });
  }

  #show(opening: Opening): void {
    this.#notes = [];
    this.live.startAnew();
    this.#take(opening);
    this.#choose(this.#chosen);
    this.#isOwn = true;
    this.#host.replaceText(this.#script);
    this.#keep();
    this.#run();
  }

  /** Chooses a design, or no longer; the last one stays. */
  toggleDesign(id: string): void {
    const wanted = this.#chosen.includes(id)
      ? this.#chosen.filter((each) => each !== id)
      : [...this.#chosen, id];
    if (wanted.length === 0) return;
    // Where there is no script yet, the choice is all that the address says: loaded anew, it is no link that lost one.
    if (this.#script.trim() === '') this.#isOwn = true;
    this.#endReplay();
    this.#choose(wanted);
    this.#keep();
    this.#run();
  }

  /** The reader chose another kind of picture. */
  chooseView(view: ViewId): void {
    this.#view = view;
    this.#keep();
  }

  /** The figure has come to another place; undefined is its end. */
  arrive(place: SharedPlace | undefined): void {
    if (samePlace(place, this.#place)) return;
    this.#place = place;
    this.#keep();
  }

  /** Where the figure is to go with what it shows now: asked once for each script. Null: it stays. */
  takeGoal(): { readonly place: SharedPlace | undefined } | null {
    const goal = this.#goal;
    this.#goal = null;
    return goal;
  }

  /** Goes on with the reader's own draft. What was looked at can be brought back by undo. */
  openOffered(): void {
    const offered = this.#offered;
    if (offered === null) return;
    this.#offered = this.#isOwn && this.#script.trim() !== '' ? this.#asDraft() : null;
    this.open(offered);
  }

  /** The reader does not want the offered draft any more. */
  dismissOffered(): void {
    this.#offered = null;
    const { draft } = this.#host.store.read();
    this.#host.store.write({ draft: this.#isOwn ? this.#asDraft() : draft, kept: null });
    this.#host.changed();
  }

  dismissNotes(): void {
    this.#notes = [];
    this.#offeredLanguage = null;
    this.#host.changed();
  }

  /** The address says the state now. */
  addressed(tooLong: number | null): void {
    const isOther = tooLong !== this.#tooLong;
    this.#tooLong = tooLong;
    if (this.#isOwn) this.#save();
    if (isOther) this.#host.changed();
  }

  async #openLink(link: LinkReading, language: Language): Promise<void> {
    const { script, figure, ...look } = link.state;
    this.#note(link, language);
    this.#followed = link;
    const opening = figure === undefined ? null : await this.#host.figure(figure);
    if (this.#followed !== link) return;
    if (figure !== undefined && opening === null) {
      this.#notes = [...this.#notes, { code: 'unknownFigure', name: figure }];
    }
    if (script === undefined && opening === null) {
      // Nothing to show: what the reader has stays.
      this.#take({ script: this.#script, ...look });
      return;
    }
    this.#take({ ...opening, script: script ?? opening?.script ?? '', ...look });
  }

  #note(link: LinkReading | null, language: Language): void {
    if (link === null) return;
    const { state, problems } = link;
    const { view, language: written } = state;
    const notes: LinkNote[] = [...problems];
    if (view !== undefined && !views.some(({ id }) => id === view)) {
      notes.push({ code: 'unknownView', name: view });
    }
    if (!hasContent(link) && !problems.some(({ code }) => tellsOfScript.has(code))) {
      notes.push({ code: 'noScenario' });
    }
    this.#notes = notes;
    this.#offeredLanguage = written === undefined || written === language ? null : written;
  }

  #take({ script, designs, view, place }: Opening): void {
    this.#script = script;
    if (designs !== undefined && designs.length > 0) this.#chosen = designs;
    const known = views.find(({ id }) => id === view);
    if (known !== undefined) this.#view = known.id;
    this.#place = place;
    this.#goal = { place };
  }

  #isKnown(id: string): boolean {
    return this.#known.some((each) => each.id === id);
  }

  /** Chooses those that there are, oldest first; the usual one where there is none of them. */
  #choose(ids: readonly string[]): void {
    const known = this.#known.map(({ id }) => id).filter((id) => ids.includes(id));
    this.#chosen = known.length === 0 ? this.#defaultDesigns() : known;
  }

  #defaultDesigns(): readonly string[] {
    const usual = this.#known.find(({ id }) => id === DEFAULT_DESIGN) ?? this.#known[0];
    return usual === undefined ? [DEFAULT_DESIGN] : [usual.id];
  }

  /** What was recorded is not wanted any more: nor is its design, where only the recording has it. */
  #endReplay(): void {
    const recorded = this.#host.runs.replay?.stored.design;
    if (recorded === undefined) return;
    this.#host.runs.endReplay();
    this.#known = this.#known.filter((each) => each !== recorded);
    this.#choose(this.#chosen);
  }

  #run(): void {
    if (this.#known.length === 0) return;
    this.live.want({ script: this.#script, designs: this.#chosen });
  }

  #keep(): void {
    if (this.#isOwn) this.#save();
    this.#host.tellAddress(this.sharedState);
    this.#host.changed();
  }

  #save(): void {
    this.#host.store.write({ draft: this.#asDraft(), kept: this.#offered });
  }

  #asDraft(): SavedDraft {
    const place = this.#place === undefined ? {} : { place: this.#place };
    const { address, now } = this.#host;
    return {
      script: this.#script,
      designs: this.#chosen,
      view: this.#view ?? '',
      ...place,
      address: address(),
      time: now(),
    };
  }
}

const hasContent = (link: LinkReading | null): link is LinkReading =>
  link !== null && (link.state.script !== undefined || link.state.figure !== undefined);

/** Problems that say themselves why there is no scenario. */
const tellsOfScript: ReadonlySet<LinkProblem['code']> = new Set([
  'newer',
  'oversized',
  'damagedScript',
]);

/** What a link says but what it is about. */
function viewOf(link: LinkReading | null): Partial<Opening> {
  const { designs, view, place } = link?.state ?? {};
  return {
    ...(designs === undefined ? {} : { designs }),
    ...(view === undefined ? {} : { view }),
    ...(place === undefined ? {} : { place }),
  };
}

const samePlace = (a: SharedPlace | undefined, b: SharedPlace | undefined): boolean =>
  a?.statement === b?.statement && a?.step === b?.step;
