import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { EngineClient } from '../../engine/client.ts';
import type { Language } from '../../engine/types.ts';
import type { Choice } from '../../player/player.ts';
import { recordRun } from '../../share/record_run.ts';
import type { ShareAsked } from '../../share/share_asked.ts';
import { languageOf, localeOf, translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { Examples } from '../files/examples.ts';
import { designChooser } from './design_chooser.ts';
import { DraftStore } from './draft_store.ts';
import { EditorPlace } from './editor_place.ts';
import { FigureStage } from './figure_stage.ts';
import { firstScripts } from './first_scripts.ts';
import type { ShownScript } from './live_run.ts';
import { findExamples, findFigure } from './example_list.ts';
import { examplesMenu } from './examples_menu.ts';
import { FileDesk } from './file_desk.ts';
import { filesMenu } from './files_menu.ts';
import { notesView } from './notes_view.ts';
import type { Operation } from './operations.ts';
import { RmapOperations, defineRmapOperations } from './operations_element.ts';
import type { OperationsState } from './operations_element.ts';
import { PageAddress } from './page_address.ts';
import { Playground } from './playground.ts';
import type { Opening } from './playground.ts';
import { playgroundCss } from './playground_css.ts';
import { playgroundTexts } from './playground_texts.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import { replayView } from './replay_view.ts';
import { runView } from './run_view.ts';
import { ScriptRuns } from './script_runs.ts';

/** Between two changes of the address, in milliseconds: browsers refuse many in a short time. */
const ADDRESS_PAUSE = 350;

/**
 * `<rmap-playground>`: a script, its figure beside it, and all that can be done with both. What the page's address
 * says goes first, then the reader's own draft.
 */
export class RmapPlayground extends LitElement {
  static override styles = playgroundCss;
  static override properties = { client: { attribute: false } };

  declare client: EngineClient | undefined;

  #playground: Playground | null = null;
  #editor: EditorPlace | null = null;
  #stage: FigureStage | null = null;
  #shown: ShownScript | null = null;
  #statement = -1;
  #choice: Choice | null = null;
  #added: OperationsState['added'] = null;
  #operations: RmapOperations | null = null;
#files: FileDesk | null = null;
  #engine: EngineClient | null = null;
  #isDropping = false;
  #examples: Examples | null = null;
  #examplesFailed: string | null = null;
  #sought = '';
  readonly #address = new PageAddress({
    view: window,
    pause: () => new Promise((resolve) => setTimeout(resolve, ADDRESS_PAUSE)),
    onLink: (link) => void this.#playground?.follow(link, this.#language),
    onWritten: (_hash, tooLong) => this.#playground?.addressed(tooLong),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address.leave();
    this.#files?.stop();
  }

  protected override firstUpdated(): void {
    const client = this.client ?? new EngineClient();
    this.#engine = client;
    const runs = new ScriptRuns(client);
    const playground = new Playground({
      runs,
      store: new DraftStore(() => localStorage),
      tellAddress: (state) => this.#address.write(state),
      address: () => location.hash,
      figure: (name) => this.#figure(name),
      now: () => Date.now(),
      replaceText: (script) => this.#editor?.replaceAll(script),
      changed: () => this.#onChange(),
    });
    this.#playground = playground;
    this.#files = this.#fileDesk(playground, runs);
    defineRmapOperations();
    const operations = new RmapOperations();
    this.#operations = operations;
    this.#stage = new FigureStage(this.#part('.stage'), operations, runs, {
      arrived: (place) => playground.arrive(place),
      atStatement: (statement) => this.#onStatement(statement),
      viewChosen: (view) => playground.chooseView(view),
      selected: (choice) => this.#choose(choice),
      shown: () => this.requestUpdate(),
      failed: () => this.requestUpdate(), // the figure says it
    });
    operations.addEventListener('rmap-operation', (event) => {
      this.#operate((event as CustomEvent<Operation>).detail);
    });
    operations.addEventListener('rmap-choose', (event) => {
      this.#choose((event as CustomEvent<Choice | null>).detail);
    });
    void this.#address.enter().then(async (link) => {
      const starting = playground.start(link, this.#language);
      this.#editor = new EditorPlace(this.#part('.editor'), playground.script, this.#language, {
        label: this.#text('editor'),
        client,
        onChange: (script) => {
          this.#added = null;
          playground.edit(script);
        },
        onRun: () => playground.runNow(),
        onCame: () => this.requestUpdate(),
      });
      this.requestUpdate();
      await starting;
    });
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    const playground = this.#playground;
    const editor = this.#editor;
    return html`<div
      class="workbench ${this.#isDropping ? 'is-dropping' : ''}"
      data-drop=${text('drop')}
      @dragover=${(event: DragEvent) => this.#onDrag(event, true)}
      @dragleave=${(event: DragEvent) => this.#onDrag(event, false)}
      @drop=${(event: DragEvent) => this.#onDrop(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      <section class="script" id="script" aria-label=${text('tools')}>
        <div class="tools" role="toolbar" aria-label=${text('tools')}>
          ${this.#tool('undo', editor?.canUndo === true, () => editor?.undo())}
          ${this.#tool('redo', editor?.canRedo === true, () => editor?.redo())}
          <button
            type="button"
            class="main run"
            title=${text('runTitle')}
            @click=${() => playground?.runNow()}
          >
            ${text('run')}
          </button>
          <button type="button" title=${text('formatTitle')} @click=${() => editor?.format()}>
            ${text('format')}
          </button>
          ${examplesMenu(
            {
              found: this.#examples === null ? null : findExamples(this.#examples, this.#sought),
              failed: this.#examplesFailed,
              sought: this.#sought,
              language: this.#language,
            },
            text,
            {
              want: () => void this.#loadExamples(),
              seek: (sought) => {
                this.#sought = sought;
                this.requestUpdate();
              },
              open: ({ script, designs }) => {
                this.#part('.examples').removeAttribute('open');
                playground?.open({ script, designs });
              },
            },
          )}
          ${filesMenu(this.#files?.news ?? [], this.#files?.percent ?? null, text, {
            choose: (file) => void this.#files?.open(file),
            save: (kind) => void this.#files?.save(kind),
            stop: () => this.#files?.stop(),
          })}
          <button type="button" class="share" @click=${() => this.#share()}>
            ${text('share')}
          </button>
          <a class="to-figure" href="#figure" @click=${(event: Event) => this.#jump(event)}>
            ${text('toFigure')}
          </a>
        </div>
        ${playground === null ? nothing : this.#notes(playground)}
        <div class="editor"></div>
        ${editor?.hasFailed === true ? html`<p class="note quiet">${text('editorFailed')}</p>` : nothing}
        <div class="state" role="status">
          ${playground === null ? nothing : this.#state(playground)}
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
        ${this.#empty()}
        <div class="stage"></div>
      </section>
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const playground = this.#playground;
    if (playground === null) return;
    const { shown } = playground.live;
    this.#showOperations(playground);
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

  #tool(key: 'undo' | 'redo', isPossible: boolean, act: () => void): TemplateResult {
    const text = this.#text;
    return html`<button type="button" class=${key} ?disabled=${!isPossible} @click=${act}>
      ${text(key)}
    </button>`;
  }

  #notes(playground: Playground): TemplateResult {
    const other = this.#language === 'en' ? 'zh' : 'en';
    const link = this.ownerDocument.querySelector<HTMLAnchorElement>('.site-language');
    const page = link?.getAttribute('href') ?? `../${other}/playground.html`;
    const address = `${page.replace(/#.*$/, '')}${location.hash}`;
    return html`<div lang=${localeOf[this.#language]}>
      ${replayView(playground.replay, this.#language)}
      ${notesView(playground, this.#text, this.#language, address)}
    </div>`;
  }

  #state(playground: Playground): TemplateResult {
    const text = this.#text;
    if (playground.noEngine !== null) {
      return html`<p class="said is-wrong">
        ${text('noEngine', { message: playground.noEngine })}
        <button type="button" @click=${() => void playground.meetEngine()}>${text('retry')}</button>
      </p>`;
    }
    return runView(playground.live.state, text, this.#language, {
      goTo: (line, column, length) => this.#editor?.goTo(line, column, length),
      stop: () => playground.live.stop(),
    });
  }

  #empty(): TemplateResult | typeof nothing {
    const text = this.#text;
    const playground = this.#playground;
    if (playground === null || playground.live.shown !== null) return nothing;
    if (playground.script.trim() !== '') {
      return html`<p class="empty">${text('emptyWaiting')}</p>`;
    }
    return html`<div class="empty">
      <h2>${text('emptyHeading')}</h2>
      <ul>
        ${firstScripts.map(
          ({ name, what, script }) =>
            html`<li>
              <button type="button" @click=${() => playground.open({ script })}>
                <b>${text(name)}</b> <span>${text(what)}</span>
              </button>
            </li>`,
        )}
      </ul>
      <p>${text('emptyHint')}</p>
    </div>`;
  }

  #choose(choice: Choice | null): void {
    this.#choice = choice;
    this.#added = null;
    this.requestUpdate();
  }

  /** Writes a statement at the end of the script: in between, it could break what follows. */
  #operate({ statement }: Operation): void {
    const editor = this.#editor;
    const playground = this.#playground;
    if (editor === null || playground === null) return;
    playground.goToEnd();
    editor.append(statement);
    this.#added = { statement, line: playground.script.trimEnd().split('\n').length };
    this.requestUpdate();
  }

  /** Fetches the examples; what goes wrong is said in their menu, and tried again when it is opened. */
  async #loadExamples(): Promise<Examples | null> {
    try {
      const { loadExamples } = await import('../files/examples.ts');
      const { baseURI, body } = this.ownerDocument;
      this.#examples ??= await loadExamples(new URL(body.dataset['site'] ?? '../', baseURI));
      this.#examplesFailed = null;
    } catch (error) {
      this.#examplesFailed = messageOf(error);
    }
    this.requestUpdate();
    return this.#examples;
  }

  async #figure(name: string): Promise<Opening | null> {
    const examples = await this.#loadExamples();
    return examples === null ? null : findFigure(examples, name);
  }

  /** Where files are opened and saved. */
  #fileDesk(playground: Playground, runs: ScriptRuns): FileDesk {
    return new FileDesk({
      runs,
      language: () => this.#language,
      text: () => this.#text,
      written: () => ({
        script: playground.script,
        designs: playground.knownDesigns.filter(({ id }) => playground.designs.includes(id)),
      }),
      open: ({ name, recording, ...opening }) => {
        if (recording === null) {
          playground.open(opening);
          return;
        }
        playground.openRecording(name, recording);
        const menu = this.#part('.files');
        if (!menu.hasAttribute('open')) return;
        // Under it stands the line that tells of the recording.
        menu.removeAttribute('open');
        this.#part('.files summary').focus();
      },
      showNews: () => this.#part('.files').setAttribute('open', ''),
      changed: () => this.requestUpdate(),
      keys: this.ownerDocument,
    });
  }

  #share(): void {
    const state = this.#playground?.sharedState;
    if (state === undefined) return;
    const engine = this.#engine;
    const { script, designs: [design, ...others] = [] } = state;
    const isRun = script !== undefined && design !== undefined && others.length === 0;
    const detail: ShareAsked = {
      state: { ...state, language: this.#language },
      record: async () => (isRun && engine !== null ? recordRun(engine, script, design) : null),
    };
    this.dispatchEvent(
      new CustomEvent('rmap-share-request', { detail, bubbles: true, composed: true }),
    );
  }

  /** The address is a link to what is seen here: it must not become one to a part of the page. */
  #jump(event: Event): void {
    event.preventDefault();
    const figure = this.#part('.figure-column');
    figure.scrollIntoView({ block: 'start' });
    figure.focus({ preventScroll: true });
  }

  #onDrag(event: DragEvent, isOver: boolean): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (isOver === this.#isDropping) return;
    this.#isDropping = isOver;
    this.requestUpdate();
  }

  #onDrop(event: DragEvent): void {
    this.#onDrag(event, false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void this.#files?.open(file);
  }

  #showOperations(playground: Playground): void {
    const { shown, state } = playground.live;
    if (this.#operations === null || shown === null) return;
    this.#operations.state = {
      choice: this.#choice,
      scope: shown.scope,
      script: playground.script,
      hasMistake: state.kind === 'mistakes',
      isAtEnd: this.#stage?.isAtEnd !== false,
      added: this.#added,
    };
  }

  #onKey(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(target instanceof Element)) return;
    // Fields have a history of their own, and so has the editor.
    if (target.closest('.editor, input, textarea, [contenteditable="true"]') !== null) return;
    const key = event.key.toLowerCase();
    if (key === 'enter') this.#playground?.runNow();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.#editor?.redo();
    else if (key === 'z') this.#editor?.undo();
    else return;
    event.preventDefault();
  }

  #onChange(): void {
    const { diagnostics = [] } = this.#mistakes ?? {};
    this.#editor?.showDiagnostics(diagnostics);
    this.#showLine();
    this.requestUpdate();
  }

  get #mistakes() {
    const state = this.#playground?.live.state;
    return state?.kind === 'mistakes' ? state : null;
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

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Makes `<rmap-playground>` known to the page; a second call does nothing. */
export function defineRmapPlayground(): void {
  if (customElements.get('rmap-playground') === undefined) {
    customElements.define('rmap-playground', RmapPlayground);
  }
}
