import type { EngineClient } from '../../engine/client.ts';
import type { Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { askToShare } from './ask_to_share.ts';
import { draftsOf } from './drafts/drafts_of.ts';
import { EditorPlace } from './editor_place.ts';
import { FigureStage } from './figure_stage.ts';
import type { ShownScript } from './live_run.ts';
import { OperationsDesk } from './operations_desk.ts';
import { PageAddress } from './page_address.ts';
import { Playground } from './playground.ts';
import type { PlaygroundHost } from './playground.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import type { OpenedFile, SavedScript } from './script_files.ts';
import { ScriptRuns } from './script_runs.ts';

/** Between two changes of the address, in milliseconds: browsers refuse many in a short time. */
const ADDRESS_PAUSE = 350;

/** The page on which a workbench stands. */
export interface WorkbenchPage {
  readonly element: HTMLElement;
  /** What has such a selector; there is one. */
  readonly part: (selector: string) => HTMLElement;
  readonly language: () => Language;
  readonly text: () => Translate<PlaygroundKey>;
  readonly figure: PlaygroundHost['figure'];
  /** Something that is on the screen has changed. */
  readonly changed: () => void;
}

/** The parts of a playground, and how they work together: script, editor, figure, operations, the page's address. */
export class Workbench {
  readonly playground: Playground;
  readonly #page: WorkbenchPage;
  readonly #engine: EngineClient;
  readonly #runs: ScriptRuns;
  readonly #operations: OperationsDesk;
  readonly #stage: FigureStage;
  readonly #address: PageAddress;
  #editor: EditorPlace | null = null;
  #shown: ShownScript | null = null;
  #statement = -1;

  constructor(page: WorkbenchPage, engine: EngineClient) {
    this.#page = page;
    this.#engine = engine;
    this.#runs = new ScriptRuns(engine);
    this.#operations = new OperationsDesk({
      append: (statement) => this.#append(statement),
      changed: page.changed,
    });
    this.#address = new PageAddress({
      view: window,
      pause: () => new Promise((resolve) => setTimeout(resolve, ADDRESS_PAUSE)),
      onLink: (link) => void this.playground.follow(link, page.language()),
      onWritten: (_hash, tooLong) => this.playground.addressed(tooLong),
    });
    this.playground = new Playground({
      runs: this.#runs,
      drafts: draftsOf(window),
      tellAddress: (state) => this.#address.write(state),
      address: () => location.hash,
      figure: page.figure,
      now: () => Date.now(),
      replaceText: (script) => this.#editor?.replaceAll(script),
      changed: () => this.#onChange(),
    });
    this.#stage = new FigureStage(page.part('.stage'), this.#operations.element, this.#runs, {
      arrived: (place) => this.playground.arrive(place),
      atStatement: (statement) => this.#onStatement(statement),
      viewChosen: (view) => this.playground.chooseView(view),
      selected: (choice) => this.#operations.choose(choice),
      shown: page.changed,
      failed: page.changed, // the figure says it
    });
  }

  /** Where the script is written; null until it is known what it begins with. */
  get editor(): EditorPlace | null {
    return this.#editor;
  }

  /** Opens what the page's address says, else the reader's own draft; then the engine may come. */
  async begin(): Promise<void> {
    const { playground } = this;
    const { part, language, text, changed } = this.#page;
    const [link] = await Promise.all([this.#address.enter(), playground.own.look()]);
    await playground.begin(link, language());
    this.#editor = new EditorPlace(part('.editor'), playground.script, language(), {
      label: text()('editor'),
      client: this.#engine,
      onChange: (script) => {
        this.#operations.forgetAdded();
        playground.edit(script);
      },
      onRun: () => playground.runNow(),
      onCame: changed,
    });
    changed();
    await playground.meetEngine();
  }

  /** The page is left: its address is looked at no more. */
  leave(): void {
    this.#address.leave();
  }

  /** Brings figure and operations up to date with the script. */
  draw(): void {
    const { playground } = this;
    const { shown } = playground.live;
    this.#operations.show(playground, this.#stage.isAtEnd);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const goal = shown === null ? null : playground.takeGoal();
    this.#stage.show(shown, playground.view, goal);
  }

  /** Opens what was read from a file. */
  open({ name, recording, ...opening }: OpenedFile & { readonly ok: true }): void {
    if (recording === null) this.playground.open(opening);
    else this.playground.openRecording(name, recording);
  }

  /** What a file is made of. */
  get savedScript(): SavedScript & { readonly runs: ScriptRuns } {
    const { script, designs: ids, knownDesigns } = this.playground;
    const designs = knownDesigns.filter(({ id }) => ids.includes(id));
    return { runs: this.#runs, script, designs };
  }

  share(): void {
    const { element, language } = this.#page;
    const { sharedState, replay } = this.playground;
    askToShare(element, sharedState, language(), { engine: this.#engine, replay });
  }

  #append(statement: string): number | null {
    const editor = this.#editor;
    if (editor === null) return null;
    this.playground.goToEnd();
    editor.append(statement);
    return this.playground.script.trimEnd().split('\n').length;
  }

  #onChange(): void {
    const { state } = this.playground.live;
    this.#editor?.showDiagnostics(state.kind === 'mistakes' ? state.diagnostics : []);
    this.#showLine();
    this.#page.changed();
  }

  #onStatement(statement: number): void {
    this.#statement = statement;
    this.#showLine();
    this.#page.changed();
  }

  /** The line of the statement that the figure stands at; none while the figure is of another script. */
  #showLine(): void {
    const { live } = this.playground;
    const line = live.isUpToDate ? live.shown?.lines[this.#statement] : undefined;
    this.#editor?.highlightLine(line ?? null);
  }
}
