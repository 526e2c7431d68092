import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { EngineClient } from '../../engine/client.ts';
import type { Language } from '../../engine/types.ts';
import { languageOf, translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { controlsCss } from '../../ui/controls_css.ts';
import { askToShare } from './ask_to_share.ts';
import { designChooser } from './design_chooser.ts';
import { draftsOf } from './drafts/drafts_of.ts';
import { EditorPlace } from './editor_place.ts';
import { emptyView } from './empty_view.ts';
import { ExampleShelf } from './example_shelf.ts';
import { FigureStage } from './figure_stage.ts';
import { FileDesk } from './file_desk.ts';
import type { ShownScript } from './live_run.ts';
import { Menus } from './menus.ts';
import { notesView } from './notes_view.ts';
import { OperationsDesk } from './operations_desk.ts';
import { PageAddress } from './page_address.ts';
import { Playground } from './playground.ts';
import { playgroundCss } from './playground_css.ts';
import { playgroundTexts } from './playground_texts.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import { replayView } from './replay_view.ts';
import { stateView } from './run_view.ts';
import { scriptKey } from './script_keys.ts';
import type { OpenedFile } from './script_files.ts';
import { ScriptRuns } from './script_runs.ts';
import { toolbar } from './toolbar.ts';

/** Between two changes of the address, in milliseconds: browsers refuse many in a short time. */
const ADDRESS_PAUSE = 350;

/**
 * `<rmap-playground>`: a script, its figure beside it, and all that can be done with both. What the page's address
 * says goes first, then the reader's own draft.
 */
export class RmapPlayground extends LitElement {
  static override styles = [controlsCss, ...playgroundCss];
  static override properties = { client: { attribute: false } };

  declare client: EngineClient | undefined;

  #playground: Playground | null = null;
  #engine: EngineClient | null = null;
  #runs: ScriptRuns | null = null;
  #editor: EditorPlace | null = null;
  #stage: FigureStage | null = null;
  #shown: ShownScript | null = null;
  #statement = -1;
  readonly #operations = new OperationsDesk({
    append: (statement) => this.#append(statement),
    changed: () => this.requestUpdate(),
  });
  readonly #examples = new ExampleShelf(this.ownerDocument, () => this.requestUpdate());
  readonly #files = new FileDesk(this, {
    language: () => this.#language,
    text: () => this.#text,
    script: () => this.#savedScript,
    open: (opened) => this.#open(opened),
    showNews: () => this.#part('.files').setAttribute('open', ''),
    keys: this.ownerDocument,
  });
  readonly #address = new PageAddress({
    view: window,
    pause: () => new Promise((resolve) => setTimeout(resolve, ADDRESS_PAUSE)),
    onLink: (link) => void this.#playground?.follow(link, this.#language),
    onWritten: (_hash, tooLong) => this.#playground?.addressed(tooLong),
  });

  constructor() {
    super();
    this.addController(new Menus(this));
    this.addController(this.#files);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('focus', this.#onFocus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.#onFocus);
    this.#address.leave();
  }

  protected override firstUpdated(): void {
    const client = this.client ?? new EngineClient();
    this.#engine = client;
    const runs = new ScriptRuns(client);
    this.#runs = runs;
    const playground = new Playground({
      runs,
      drafts: draftsOf(window),
      tellAddress: (state) => this.#address.write(state),
      address: () => location.hash,
      figure: (name) => this.#examples.figure(name),
      now: () => Date.now(),
      replaceText: (script) => this.#editor?.replaceAll(script),
      changed: () => this.#onChange(),
    });
    this.#playground = playground;
    this.#stage = new FigureStage(this.#part('.stage'), this.#operations.element, runs, {
      arrived: (place) => playground.arrive(place),
      atStatement: (statement) => this.#onStatement(statement),
      viewChosen: (view) => playground.chooseView(view),
      selected: (choice) => this.#operations.choose(choice),
      shown: () => this.requestUpdate(),
      failed: () => this.requestUpdate(), // the figure says it
    });
    void this.#begin(playground, client);
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    const playground = this.#playground;
    const editor = this.#editor;
    const goTo = (line: number, column: number, length: number): void =>
      editor?.goTo(line, column, length);
    return html`<div
      class="workbench ${this.#files.isOver ? 'is-dropping' : ''}"
      data-drop=${text('drop')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      <section class="script" id="script" aria-label=${text('script')}>
        ${this.#tools()}
        ${playground === null ? nothing : replayView(playground.replay, this.#language)}
        ${playground === null ? nothing : notesView(playground, text, this.#language, this.ownerDocument)}
        <div class="editor"></div>
        ${editor?.hasFailed === true ? html`<p class="note quiet">${text('editorFailed')}</p>` : nothing}
        <div class="state" role="status">
          ${playground === null ? nothing : stateView(playground, text, this.#language, goTo)}
        </div>
        ${
          playground === null
            ? nothing
            : designChooser(playground.knownDesigns, playground.designs, text, (id) =>
                playground.toggleDesign(id),
              )
        }
      </section>
      <section class="figure-column" id="figure" aria-label=${text('figure')} tabindex="-1">
        ${playground === null ? nothing : emptyView(playground, text)}
        <div class="stage"></div>
      </section>
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const playground = this.#playground;
    if (playground === null) return;
    const { shown } = playground.live;
    this.#operations.show(playground, this.#stage?.isAtEnd !== false);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const goal = shown === null ? null : playground.takeGoal();
    this.#stage?.show(shown, playground.view, goal);
  }

  get #language(): Language {
    return languageOf(this.ownerDocument.documentElement.lang);
  }

  get #text(): Translate<PlaygroundKey> {
    return translator(playgroundTexts, this.#language);
  }

  #part(selector: string): HTMLElement {
    const part = this.renderRoot.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`the playground has no ${selector}`);
    return part;
  }

  async #begin(playground: Playground, client: EngineClient): Promise<void> {
    const [link] = await Promise.all([this.#address.enter(), playground.own.look()]);
    await playground.begin(link, this.#language);
    this.#editor = new EditorPlace(this.#part('.editor'), playground.script, this.#language, {
      label: this.#text('editor'),
      client,
      onChange: (script) => {
        this.#operations.forgetAdded();
        playground.edit(script);
      },
      onRun: () => playground.runNow(),
      onCame: () => this.requestUpdate(),
    });
    this.requestUpdate();
    await playground.meetEngine();
  }

  #tools(): TemplateResult {
    const playground = this.#playground;
    const editor = this.#editor;
    const state = {
      canUndo: editor?.canUndo === true,
      canRedo: editor?.canRedo === true,
      examples: this.#examples,
      files: this.#files,
      language: this.#language,
      designs: playground?.knownDesigns ?? [],
    };
    return toolbar(state, this.#text, {
      undo: () => editor?.undo(),
      redo: () => editor?.redo(),
      run: () => playground?.runNow(),
      format: () => editor?.format(),
      openExample: ({ script, designs }) => {
        this.#part('.examples').removeAttribute('open');
        playground?.open({ script, designs });
      },
      share: () => this.#share(),
      jump: (event) => this.#jump(event),
    });
  }

  #append(statement: string): number | null {
    const editor = this.#editor;
    const playground = this.#playground;
    if (editor === null || playground === null) return null;
    playground.goToEnd();
    editor.append(statement);
    return playground.script.trimEnd().split('\n').length;
  }

  /** What was read from a file. */
  #open({ name, recording, ...opening }: OpenedFile & { readonly ok: true }): void {
    if (recording === null) {
      this.#playground?.open(opening);
      return;
    }
    this.#playground?.openRecording(name, recording);
    const menu = this.#part('.files');
    if (!menu.hasAttribute('open')) return;
    // Under it stands the line that tells of the recording.
    menu.removeAttribute('open');
    this.#part('.files summary').focus();
  }

  get #savedScript() {
    const { script, designs: ids = [], knownDesigns = [] } = this.#playground ?? {};
    const runs = this.#runs;
    if (script === undefined || runs === null) return null;
    return { runs, script, designs: knownDesigns.filter(({ id }) => ids.includes(id)) };
  }

  #share(): void {
    const playground = this.#playground;
    const engine = this.#engine;
    if (playground === null || engine === null) return;
    const { sharedState, replay } = playground;
    askToShare(this, sharedState, this.#language, { engine, replay });
  }

  /** The address is a link to what is seen here: it must not become one to a part of the page. */
  #jump(event: Event): void {
    event.preventDefault();
    const figure = this.#part('.figure-column');
    figure.scrollIntoView({ block: 'start' });
    figure.focus({ preventScroll: true });
  }

  readonly #onFocus = (): void => void this.#playground?.own.look();

  #onKey(event: KeyboardEvent): void {
    const key = scriptKey(event);
    if (key === null) return;
    if (key === 'run') this.#playground?.runNow();
    else if (key === 'redo') this.#editor?.redo();
    else this.#editor?.undo();
    event.preventDefault();
  }

  #onChange(): void {
    const state = this.#playground?.live.state;
    this.#editor?.showDiagnostics(state?.kind === 'mistakes' ? state.diagnostics : []);
    this.#showLine();
    this.requestUpdate();
  }

  #onStatement(statement: number): void {
    this.#statement = statement;
    this.#showLine();
    this.requestUpdate();
  }

  /** The line of the statement that the figure stands at; none while the figure is of another script. */
  #showLine(): void {
    const live = this.#playground?.live;
    const line = live?.isUpToDate === true ? live.shown?.lines[this.#statement] : undefined;
    this.#editor?.highlightLine(line ?? null);
  }
}

/** Makes `<rmap-playground>` known to the page; a second call does nothing. */
export function defineRmapPlayground(): void {
  if (customElements.get('rmap-playground') === undefined) {
    customElements.define('rmap-playground', RmapPlayground);
  }
}
