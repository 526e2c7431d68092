import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { LabCheck, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { copyText } from '../player/export/deliver.ts';
import { LabAddress } from './lab_address.ts';
import type { LabClient } from './lab_client.ts';
import { labCss } from './lab_css.ts';
import type { LabEnvironment } from './lab_environment.ts';
import { fillForm } from './lab_fill.ts';
import { LatestQuestion } from './latest_question.ts';
import { SEED_MOST, checkLabForm, freshForm, withSizesOf } from './lab_form.ts';
import type { CheckedLabForm, LabForm } from './lab_form.ts';
import type { FormContext } from './lab_form_view.ts';
import type { LabLink } from './lab_link.ts';
import { LabSession } from './lab_session.ts';
import { problemText } from './lab_words_of.ts';
import { scriptView } from './lab_story_view.ts';
import { labView } from './lab_view.ts';
import { labTexts } from './lab_texts.ts';
import type { LabKey } from './lab_texts.ts';
import { contendersOf } from './lab_words_of.ts';
import { memoryLimit } from './memory_limit.ts';
import { labEnvironmentHere } from './lab_here.ts';

const blankForm: LabForm = {
  workload: '',
  sizes: '',
  parameters: {},
  designs: [],
  seed: '1',
  seconds: '2',
  script: '',
};

/**
 * `<rmap-lab workload="many-children" sizes="10,100" designs="…" seconds="2">`: measures walks of designs under
 * a workload. It asks the engine through `client`, which the page sets. With `address`, the page's address
 * says what is asked for, and a page opened with such an address asks for it again.
 */
export class RmapLab extends LitElement {
  static override styles = labCss;
  static override properties = {
    client: { attribute: false },
    lang: { type: String },
    workload: { type: String },
    sizes: { type: String },
    designs: { type: String },
    seconds: { type: String },
    address: { type: Boolean },
    limitBytes: { attribute: false },
    _form: { state: true },
    _check: { state: true },
    _script: { state: true },
    _copied: { state: true },
    _noEngine: { state: true },
    _link: { state: true },
  };

  declare client: LabClient | undefined;
  declare workload: string;
  declare sizes: string;
  declare designs: string;
  declare seconds: string;
  declare address: boolean;
  /** The memory that a run may take; the most that a page has, where nobody says less. */
  declare limitBytes: number;
  declare _form: LabForm;
  declare _check: LabCheck | undefined;
  declare _script: string;
  declare _copied: 'no' | 'yes' | 'refused';
  declare _noEngine: string;
  /** What is to be said of the link that the page was opened with. */
  declare _link: { readonly isNewer: boolean; readonly damaged: readonly string[] } | undefined;
  #session: LabSession | undefined;
  #workloads: readonly LabWorkload[] = [];
  #designs: readonly DesignInfo[] = [];
  readonly #contenders = new Map<string, readonly DesignInfo[]>();
  readonly #questions = new LatestQuestion<LabCheck>();
  #checking: Promise<LabCheck | undefined> = Promise.resolve(undefined);
  #environment: LabEnvironment | undefined;
  readonly #place = new LabAddress(window, (link) => {
    this.#fill(link);
    this.scrollIntoView({ block: 'start' }); // the link may stand far above
  });

  constructor() {
    super();
    this.workload = '';
    this.sizes = '';
    this.designs = '';
    this.seconds = '';
    this.address = false;
    this.limitBytes = memoryLimit;
    this._form = blankForm;
    this._check = undefined;
    this._script = '';
    this._copied = 'no';
    this._noEngine = '';
    this._link = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    this.ownerDocument.addEventListener('visibilitychange', this.#onVisibility);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    this.ownerDocument.removeEventListener('visibilitychange', this.#onVisibility);
    this.#place.leave();
    this.#session?.cancel();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#session?.isRunning !== true) return;
    event.preventDefault();
    this.#session.cancel();
  };

  readonly #onVisibility = (): void => {
    this.#session?.noteVisibility(this.ownerDocument.hidden);
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client } = this;
    if (!changed.has('client') || client === undefined) return;
    this.#session?.cancel();
    this.#session = new LabSession(client, () => {
      this.#onRun();
    });
    void this.#load(client);
  }

  async #load(client: LabClient): Promise<void> {
    try {
      [this.#designs, this.#workloads] = await Promise.all([client.designs(), client.workloads()]);
    } catch (error) {
      this._noEngine = error instanceof Error ? error.message : String(error);
      return;
    }
    this.#contenders.clear();
    const link = this.address ? this.#place.enter() : undefined;
    const fields = [
      ['sizes', this.sizes],
      ['seconds', this.seconds],
      ['designs', this.designs.split(',').filter((id) => id !== '')],
    ].filter(([, value]) => value !== undefined && value.length > 0);
    const ids = this.#designs.map(({ id }) => id);
    const first = this.#workloads[0];
    if (first === undefined) return;
    const own: LabLink = {
      workload: this.#workloads.some(({ id }) => id === this.workload) ? this.workload : first.id,
      fields: Object.fromEntries(fields) as LabLink['fields'],
      parameters: {},
      run: false,
      isNewer: false,
      damaged: [],
    };
    this._form = fillForm(own, this.#workloads, ids, blankForm).form;
    if (link === undefined) this.#change({}, false);
    else this.#fill(link);
  }

  /** Fills the form in as a link says, and starts where it says so. */
  #fill(link: LabLink): void {
    if (this.#session?.isRunning === true || this.#workloads.length === 0) return;
    const ids = this.#designs.map(({ id }) => id);
    const { form, damaged } = fillForm(link, this.#workloads, ids, this._form);
    const isWhole = damaged.length === 0 && !link.isNewer;
    this.#change(form);
    this._link = isWhole ? undefined : { isNewer: link.isNewer, damaged };
    if (link.run && isWhole) void this.#start();
  }

  get #language(): SiteLanguage {
    return languageOf(this.lang || this.ownerDocument.documentElement.lang);
  }

  get #text(): Translate<LabKey> {
    return translator(labTexts, this.#language);
  }

  get #chosen(): LabWorkload | undefined {
    return this.#workloads.find(({ id }) => id === this._form.workload);
  }

  #checked(): CheckedLabForm | undefined {
    const workload = this.#chosen;
    return workload === undefined ? undefined : checkLabForm(this._form, workload);
  }

  /** @param tell whether the address says so, too */
  #change(change: Partial<LabForm>, tell = true): void {
    this._form = { ...this._form, ...change };
    this._check = undefined;
    this._script = '';
    this._copied = 'no';
    this._link = undefined;
    const checked = this.#checked();
    const { client } = this;
    this.#checking = Promise.resolve(undefined);
    if (checked?.ok !== true || client === undefined) return;
    if (this.address && tell) this.#place.write(checked.request);
    const form = this._form;
    const ask = (): Promise<LabCheck> => client.checkLab(checked.request, this.limitBytes);
    this.#checking = this.#questions.ask(ask).then(
      (check) => {
        if (form === this._form) this._check = check;
        return check;
      },
      () => undefined, // then the run itself will say what is wrong
    );
    if (this.renderRoot.querySelector('details.script-of[open]') !== null) void this.#askScript();
  }

  async #askScript(): Promise<void> {
    const checked = this.#checked();
    if (checked?.ok !== true || this.client === undefined || this._script !== '') return;
    const form = this._form;
    const script = await this.client.labScript(checked.request).catch(() => '');
    if (form === this._form) this._script = script;
  }

  async #start(): Promise<void> {
    const form = this._form;
    const check = await this.#checking;
    const checked = this.#checked();
    if (form !== this._form) return;
    await this.updateComplete;
    const stands = check === undefined || (check.ok && check.fits);
    if (checked?.ok === true && stands && this.#session?.isRunning === false) {
      if (this.address) this.#place.write(checked.request);
      const running = this.#session.start(checked.request);
      await this.updateComplete;
      this.#button('cancel')?.focus();
      await running;
      return;
    }
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .too-large button')?.focus();
  }

  #button(name: 'start' | 'cancel'): HTMLButtonElement | null {
    return this.renderRoot.querySelector<HTMLButtonElement>(`button.${name}`);
  }

  #onRun(): void {
    const session = this.#session;
    const snapshot = session?.snapshot;
    if (snapshot?.isFresh === true && snapshot.result !== undefined) {
      this.#environment = labEnvironmentHere(
        snapshot.result.tickNanoseconds,
        snapshot.timesHidden,
        this.#environment,
      );
    }
    this.requestUpdate();
    // Who pressed Cancel, or waited there, is back at Start: a button that is off would lose the focus.
    const held = (this.renderRoot as ShadowRoot).activeElement === this.#button('cancel');
    if (session?.isRunning === false && held) {
      void this.updateComplete.then(() => {
        this.#button('start')?.focus();
      });
    }
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    const workload = this.#chosen;
    if (this._noEngine !== '') {
      return html`<p class="error" role="alert">
        ${text('noEngine', { reason: this._noEngine })}
      </p>`;
    }
    if (workload === undefined) return html`<p class="note">${text('starting')}</p>`;
    return labView(
      {
        context: this.#context(workload),
        session: this.#session,
        check: this._check,
        limitBytes: this.limitBytes,
        environment: this.#environment,
        link: this._link,
        script: this.#script(),
        contenders: (of) => this.#contendersOf(of),
      },
      {
        cancel: () => this.#session?.cancel(),
        shrink: (largest) => this.#change(withSizesOf(this._form, largest)),
      },
    );
  }

  /** The same array for the same question: a result is drawn anew for another. */
  #contendersOf(workload: LabWorkload): readonly DesignInfo[] {
    const key = `${this.#language} ${workload.id}`;
    const known = this.#contenders.get(key);
    const found = known ?? contendersOf(workload, this.#designs, this.#language);
    if (known === undefined) this.#contenders.set(key, found);
    return found;
  }

  #context(workload: LabWorkload): FormContext {
    const checked = checkLabForm(this._form, workload);
    const check = this._check;
    return {
      form: this._form,
      workload,
      workloads: this.#workloads,
      designs: this.#contendersOf(workload),
      errors: checked.ok ? new Map() : checked.errors,
      scriptMistake:
        check?.ok === false && check.field === 'script' ? problemText(check, this.#language) : '',
      text: this.#text,
      language: this.#language,
      change: (change) => {
        this.#change(change);
      },
      choose: (chosen) => {
        const ids = this.#designs.map(({ id }) => id);
        this.#change(freshForm(chosen, ids, this._form));
      },
      newSeed: () => {
        this.#change({ seed: String(Math.floor(Math.random() * (SEED_MOST + 1))) });
      },
      submit: () => void this.#start(),
    };
  }

  #script(): TemplateResult {
    return scriptView(
      this._script,
      this._copied,
      {
        open: () => void this.#askScript(),
        copy: () =>
          void copyText(this._script).then((done) => {
            this._copied = done ? 'yes' : 'refused';
          }),
      },
      this.#text,
    );
  }
}
if (customElements.get('rmap-lab') === undefined) customElements.define('rmap-lab', RmapLab);
