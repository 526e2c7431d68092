import type { ViewId } from '../../diagram/view.ts';
import type { StoredRecording } from '../../engine/recorded/stored_recording.ts';
import type { DesignInfo, Language } from '../../engine/types.ts';
import type { LinkReading } from '../../link/read_link.ts';
import type { SharedPlace, SharedState } from '../../link/shared_state.ts';
import { hasContent } from './link_notes.ts';
import type { LinkNotes } from './link_notes.ts';
import { LinkOpener, lookOf } from './link_opener.ts';
import { LiveRun } from './live_run.ts';
import { OwnScript } from './own_script.ts';
import type { OwnScriptHost } from './own_script.ts';
import type { Replay } from './replay.ts';
import type { ScriptRuns } from './script_runs.ts';
import { Seen } from './seen.ts';
import type { Goal, Opening } from './seen.ts';

/** What a playground needs of its page. */
export interface PlaygroundHost extends OwnScriptHost {
  readonly runs: ScriptRuns;
  /** Lets the address say a state. */
  readonly tellAddress: (state: SharedState) => void;
  /** A lesson's figure by its name, `fork-story/first-fork`; null where there is none. */
  readonly figure: (name: string) => Promise<Opening | null>;
  /** The script is another one, not by the editor: it shows it as a step that can be undone. */
  readonly replaceText: (script: string) => void;
}

/**
 * The playground without its looks: the script, how it is looked at, what it came to, and that nothing of it is
 * lost. All that changes the script but typing goes through the editor, which can take it back.
 */
export class Playground {
  readonly live: LiveRun;
  /** What of it is the reader's, and what they wrote before. */
  readonly own: OwnScript;
  readonly #host: PlaygroundHost;
  readonly #links: LinkOpener;
  readonly #seen = new Seen();
  #tooLong: number | null = null;
  #noEngine: string | null = null;

  constructor(host: PlaygroundHost) {
    this.#host = host;
    this.#links = new LinkOpener(host.figure);
    this.own = new OwnScript(host, this.#seen);
    this.live = new LiveRun(host.runs, host.changed);
  }

  get script(): string {
    return this.#seen.script;
  }

  /** The ids of the chosen designs, oldest first. */
  get designs(): readonly string[] {
    return this.#seen.designs.ids;
  }

  /** The designs to choose from, oldest first; none until the engine has said so. */
  get knownDesigns(): readonly DesignInfo[] {
    return this.#seen.designs.listed;
  }

  /** The kind of picture; null: the one that the figure begins with. */
  get view(): ViewId | null {
    return this.#seen.view;
  }

  /** All that a link to this says. */
  get sharedState(): SharedState {
    return this.#seen.shared;
  }

  /** What is to be said of the link that was opened. */
  get link(): LinkNotes {
    return this.#links.notes;
  }

  /** The length that a link would have, where that is too long; else null. */
  get tooLong(): number | null {
    return this.#tooLong;
  }

  /** The recording that is shown as it was recorded; null: the engine has run what is shown. */
  get replay(): Replay | null {
    return this.#host.runs.replay;
  }

  /** Why there is no engine at all. */
  get noEngine(): string | null {
    return this.#noEngine;
  }

  /** Begins: with what the link says, else with the reader's draft. The drafts have been looked at, the engine comes next. */
  async begin(link: LinkReading | null, language: Language): Promise<void> {
    const draft = this.own.begin(hasContent(link));
    // The address was written for this draft, which may be a few letters ahead of it.
    const isOwnAddress = link !== null && draft?.address === this.#host.address();
    if (draft !== null) {
      this.#seen.take({ ...draft, ...lookOf(isOwnAddress ? null : link) });
      if (!isOwnAddress && link !== null) this.link.begin(link, language);
    } else if (link !== null) {
      await this.#openLink(link, language);
    }
    this.#host.changed();
  }

  /** Asks the engine for its designs, and runs the script. Again, where it failed. */
  async meetEngine(): Promise<void> {
    const { runs, changed } = this.#host;
    try {
      const unknown = this.#seen.designs.meet(await runs.designs(), await runs.otherKernels());
      this.link.add(unknown.map((name) => ({ code: 'unknownDesign', name })));
      this.#noEngine = null;
      this.#run();
    } catch (error) {
      this.#noEngine = error instanceof Error ? error.message : String(error);
      changed();
    }
  }

  /** A link was followed within the page. */
  async follow(link: LinkReading, language: Language): Promise<void> {
    this.#endReplay();
    await this.#openLink(link, language);
    if (hasContent(link)) {
      this.live.startAnew();
      this.#host.replaceText(this.script);
    }
    await this.meetEngine();
  }

  /** The editor's text is another one, by typing, an operation, or undo. */
  edit(script: string): void {
    if (script === this.script) return;
    this.#endReplay();
    this.#seen.script = script;
    this.own.write();
    this.#keep();
    this.#run();
  }

  /** A statement was put at the end: the figure goes there. */
  goToEnd(): void {
    this.#seen.goToEnd();
  }

  /** Opens an example or a file; undo brings the text back that was there, and it is kept as a draft. */
  open(opening: Opening): void {
    this.#endReplay();
    this.own.beginOther();
    this.#show(opening);
  }

  /** Opens a recording: it is shown as it was recorded, also of a design that nobody here knows. */
  openRecording(name: string, stored: StoredRecording): void {
    const { script, design } = stored;
    this.#endReplay();
    this.own.beginOther();
    this.#host.runs.startReplay(name, stored, this.#host.changed);
    this.#seen.designs.bring(design);
    this.#show({ script, designs: [design.id] });
  }

  /** Runs what is written with the engine, at once. */
  runNow(): void {
    this.#endReplay();
    const { designs, script } = this.#seen;
    if (designs.areKnown) this.live.now({ script, designs: designs.ids });
  }

  /** Chooses a design, or no longer; the last one stays. */
  toggleDesign(id: string): void {
    if (!this.#seen.designs.toggle(id)) return;
    this.#endReplay();
    // Where there is no script yet, the choice is all that the address says: loaded anew, it is no link that lost one.
    if (this.script.trim() === '') this.own.chooseLook();
    this.#keep();
    this.#run();
  }

  /** The reader chose another kind of picture. */
  chooseView(view: ViewId): void {
    this.#seen.view = view;
    this.#keep();
  }

  /** The figure has come to another place; undefined is its end. */
  arrive(place: SharedPlace | undefined): void {
    if (this.#seen.arrive(place)) this.#keep();
  }

  /** Where the figure is to go with what it shows now: asked once for each script. Null: it stays. */
  takeGoal(): Goal | null {
    return this.#seen.takeGoal();
  }

  /** Goes on with a draft that is offered. What was looked at can be brought back by undo. */
  openOffered(id: string): void {
    const draft = this.own.open(id);
    if (draft === null) return;
    this.#endReplay();
    this.#show(draft);
  }

  dismissNotes(): void {
    this.link.dismiss();
    this.#host.changed();
  }

  /** The address says the state now. */
  addressed(tooLong: number | null): void {
    const isOther = tooLong !== this.#tooLong;
    this.#tooLong = tooLong;
    this.own.keep();
    if (isOther) this.#host.changed();
  }

  async #openLink(link: LinkReading, language: Language): Promise<void> {
    const opened = await this.#links.open(link, language);
    if (opened.kind === 'late') return;
    if (opened.kind === 'look') {
      this.#seen.take({ script: this.script, ...opened.look }); // what the reader has stays
      return;
    }
    this.own.giveWay();
    this.#seen.take(opened.opening);
  }

  /** Shows another script of the reader's. */
  #show(opening: Opening): void {
    this.link.clear();
    this.live.startAnew();
    this.#seen.take(opening);
    this.#seen.designs.choose(this.designs);
    this.#host.replaceText(this.script);
    this.#keep();
    this.#run();
  }

  /** What was recorded is not wanted any more: nor is its design, where only the recording has it. */
  #endReplay(): void {
    const { runs } = this.#host;
    const recorded = runs.replay?.stored.design;
    if (recorded === undefined) return;
    runs.endReplay();
    this.#seen.designs.drop(recorded);
  }

  #run(): void {
    const { designs, script } = this.#seen;
    if (designs.areKnown) this.live.want({ script, designs: designs.ids });
  }

  #keep(): void {
    this.own.keep();
    this.#host.tellAddress(this.sharedState);
    this.#host.changed();
  }
}
