import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { EngineClient } from '../../engine/client.ts';
import type { Language } from '../../engine/types.ts';
import { languageOf, translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { controlsCss } from '../../ui/controls_css.ts';
import { designChooser } from './design_chooser.ts';
import { emptyView } from './empty_view.ts';
import { ExampleShelf } from './example_shelf.ts';
import { FileDesk } from './file_desk.ts';
import { Menus } from './menus.ts';
import { notesView } from './notes_view.ts';
import { playgroundCss } from './playground_css.ts';
import { playgroundTexts } from './playground_texts.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import { replayView } from './replay_view.ts';
import { stateView } from './run_view.ts';
import { scriptKey } from './script_keys.ts';
import type { OpenedFile } from './script_files.ts';
import { toolbar } from './toolbar.ts';
import { Workbench } from './workbench.ts';

/**
 * `<rmap-playground>`: a script, its figure beside it, and all that can be done with both. What the page's address
 * says goes first, then the reader's own draft.
 */
export class RmapPlayground extends LitElement {
  static override styles = [controlsCss, ...playgroundCss];
  static override properties = { client: { attribute: false } };

  declare client: EngineClient | undefined;

  #bench: Workbench | null = null;
  readonly #examples = new ExampleShelf(this.ownerDocument, () => this.requestUpdate());
  readonly #files = new FileDesk(this, {
    language: () => this.#language,
    text: () => this.#text,
    script: () => this.#bench?.savedScript ?? null,
    open: (opened) => this.#open(opened),
    showNews: () => this.#part('.files').setAttribute('open', ''),
    keys: this.ownerDocument,
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
    this.#bench?.leave();
  }

  protected override firstUpdated(): void {
    const page = {
      element: this,
      part: (selector: string) => this.#part(selector),
      language: () => this.#language,
      text: () => this.#text,
      figure: (name: string) => this.#examples.figure(name),
      changed: () => this.requestUpdate(),
    };
    this.#bench = new Workbench(page, this.client ?? new EngineClient());
    void this.#bench.begin();
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    const { playground = null, editor = null } = this.#bench ?? {};
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
    this.#bench?.draw();
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

  #tools(): TemplateResult {
    const { playground, editor } = this.#bench ?? {};
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
      share: () => this.#bench?.share(),
      jump: (event) => this.#jump(event),
    });
  }

  #open(opened: OpenedFile & { readonly ok: true }): void {
    this.#bench?.open(opened);
    const menu = this.#part('.files');
    if (opened.recording === null || !menu.hasAttribute('open')) return;
    // Under it stands the line that tells of the recording.
    menu.removeAttribute('open');
    this.#part('.files summary').focus();
  }

  /** The address is a link to what is seen here: it must not become one to a part of the page. */
  #jump(event: Event): void {
    event.preventDefault();
    const figure = this.#part('.figure-column');
    figure.scrollIntoView({ block: 'start' });
    figure.focus({ preventScroll: true });
  }

  readonly #onFocus = (): void => void this.#bench?.playground.own.look();

  #onKey(event: KeyboardEvent): void {
    const key = scriptKey(event);
    if (key === null) return;
    const { playground, editor } = this.#bench ?? {};
    if (key === 'run') playground?.runNow();
    else if (key === 'redo') editor?.redo();
    else editor?.undo();
    event.preventDefault();
  }
}

/** Makes `<rmap-playground>` known to the page; a second call does nothing. */
export function defineRmapPlayground(): void {
  if (customElements.get('rmap-playground') === undefined) {
    customElements.define('rmap-playground', RmapPlayground);
  }
}
