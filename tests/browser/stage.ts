import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { TakeAwaySource } from '../../web/src/player/export/take_away.ts';
import type { RmapPlayer } from '../../web/src/player/player.ts';
import type { ViewId } from '../../web/src/diagram/view.ts';
import { lookAtTexts } from './picture_texts.ts';
import type { TextReport } from './picture_texts.ts';

/** The languages of the site. */
export type StageLanguage = 'en' | 'zh';

/** What a reader can open beside a picture. */
export type Opened =
  'help' | 'menu' | 'refused' | 'table' | 'object' | 'breakpoints' | 'history' | 'pointers';

/** A scenario, a place in it, and what is open: what a stage shows. */
export interface StageState {
  readonly name: string;
  readonly script: string;
  readonly design: string;
  /** The statement at whose end the reader stands; the start when null, the end when not given. */
  readonly at?: string | null;
  /** How many steps before that. */
  readonly back?: number;
  readonly open?: Opened;
}

const story = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Stories that the states are places in. */
export const stories = {
  family: await story('lessons/05-2-fork-story/scenario.rmap'),
  files: await story('tests/wasm/scenarios/files.rmap'),
  splits: await story('tests/wasm/scenarios/splits-and-exits.rmap'),
  swap: await story('tests/wasm/scenarios/swap.rmap'),
  crowd: await story('tests/wasm/scenarios/a-crowd.rmap'),
};

/** One player alone on a page of the site, led from state to state without loading anything anew. */
export class Stage {
  readonly page: Page;
  #shown: StageState | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page of the language and leaves nothing of it but a player. */
  async open(language: StageLanguage): Promise<void> {
    this.page.setDefaultTimeout(10_000);
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.page.goto(`./${language}/fork-story.html`);
    await this.page.waitForFunction(() => customElements.get('rmap-player') !== undefined);
    await this.page.evaluate(() => {
      document.querySelector('main')?.remove();
      const main = document.createElement('main');
      main.style.cssText = 'display: block; width: auto; max-width: none; margin: 0; padding: 8px';
      main.append(document.createElement('rmap-player'));
      document.body.append(main);
    });
    this.#shown = null;
  }

  get player() {
    return this.page.locator('rmap-player');
  }

  /** The kinds of pictures that are offered for what is shown. */
  async offered(): Promise<ViewId[]> {
    const ids = await this.player
      .locator('.views button[data-view]')
      .evaluateAll((buttons) =>
        buttons.map((button) => (button as HTMLElement).dataset['view'] ?? ''),
      );
    return ids.length === 0 ? ['grid'] : (ids as ViewId[]);
  }

  /** Shows a state, as a grid; what was open is closed. */
  async show(state: StageState): Promise<void> {
    await this.#close();
    const { script, design } = state;
    if (this.#shown?.script !== script || this.#shown.design !== design) {
      await this.player.evaluate(
        (player: RmapPlayer, wanted) =>
          new Promise<void>((resolve) => {
            const isThere = () => {
              void player.updateComplete.then(() => {
                resolve();
              });
            };
            player.addEventListener(
              wanted.script.trim() === '' ? 'rmap-none' : 'rmap-ready',
              isThere,
              { once: true },
            );
            player.design = wanted.design;
            player.scenario = wanted.script;
            if (wanted.script.trim() === '') isThere();
          }),
        { script, design },
      );
    }
    this.#shown = state;
    if (script.trim() !== '') await this.#go(state);
    await this.view('grid');
    await this.#open(state.open);
  }

  /** Shows the same moment as another kind of picture. */
  async view(view: ViewId): Promise<void> {
    if (this.#shown?.script.trim() === '') return;
    await this.player.evaluate((player: RmapPlayer, id) => {
      player.view = id;
    }, view);
    await this.player
      .locator(`.figure .picture.${view}`)
      .first()
      .waitFor({ state: 'attached', timeout: 10_000 });
    await this.settle();
  }

  /** Until everything that was asked for is drawn. */
  async settle(): Promise<void> {
    await this.player.evaluate(async (player: RmapPlayer) => {
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (!(await player.updateComplete));
    });
  }

  /** Every word of the picture; of one on a canvas, in the <svg> that can be taken away. */
  async look(view: ViewId): Promise<TextReport> {
    if (view === 'overview') await this.player.evaluate(showTakenAway);
    const report = await this.player.evaluate(lookAtTexts);
    if (view === 'overview')
      await this.player.locator('.drawing > svg').evaluate((svg) => {
        svg.remove();
      });
    return report;
  }

  async #go({ at, back = 0, name }: StageState): Promise<void> {
    const found = await this.player.evaluate(async (player: RmapPlayer, wanted) => {
      const { recording } = player;
      if (recording === null) return false;
      const texts = recording.statements.map(({ text }) => text);
      const statement =
        wanted === null ? -1 : wanted === undefined ? texts.length - 1 : texts.indexOf(wanted);
      if (statement < 0 && wanted !== null) return texts.length === 0;
      await player.goToStatement(statement);
      await player.updateComplete;
      return true;
    }, at);
    if (!found) throw new Error(`${name}: there is no statement ${at ?? ''}`);
    for (let step = 0; step < back; ++step) {
      const count = this.player.locator('output.count');
      const before = await count.textContent();
      await this.player.locator('[data-command=back]').click();
      await this.page.waitForFunction(
        (text) =>
          document.querySelector('rmap-player')?.shadowRoot?.querySelector('output.count')
            ?.textContent !== text,
        before,
      );
    }
    await this.settle();
  }

  async #open(what: Opened | undefined): Promise<void> {
    const { player } = this;
    if (what === 'breakpoints') {
      await player.locator('[data-command=watch]').click();
      await player.locator('.break-here').click();
      await player.locator('.breakpoints li').nth(1).waitFor();
    }
    if (what === 'history') {
      await player.locator('.inspector .field').first().click();
      await player.locator('.inspector .past').first().waitFor();
    }
    if (what === 'pointers') {
      await player.locator('[data-command=pointers]').click();
      await player.locator('.figure').press('ArrowRight');
      await player.locator('.pointer-bar').waitFor();
    }
    if (what === 'help')
      await player
        .locator('.transport .help, [aria-haspopup=dialog], button[title*="?"]')
        .first()
        .click();
    if (what === 'table') await player.locator('details.more > summary').click();
    if (what === 'object')
      await player.locator('.figure [data-object]').last().dispatchEvent('click');
    if (what !== 'menu' && what !== 'refused') return;
    await player.locator('rmap-take-away summary').click();
    if (what === 'refused') {
      await this.page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      });
      await player.locator('rmap-take-away [data-kind=text] [data-do=copy]').click();
      await player.locator('rmap-take-away textarea').waitFor();
    }
  }

  async #close(): Promise<void> {
    await this.player.evaluate((player: RmapPlayer) => {
      const root = player.shadowRoot;
      root?.querySelector('dialog')?.close();
      const menu = root?.querySelector('rmap-take-away')?.shadowRoot?.querySelector('details');
      for (const details of [menu, root?.querySelector('details')])
        details?.removeAttribute('open');
    });
    const { player } = this;
    const open = this.#shown?.open;
    const breakpoints = player.locator('.breakpoints li button');
    while ((await breakpoints.count()) > 0) await breakpoints.first().click();
    if (open === 'history')
      await player.locator('.inspector .field[aria-expanded=true]').first().click();
    if (open === 'pointers') await player.locator('.figure').press('Escape');
    if (open === 'object' || open === 'pointers') await player.locator('.figure').press('Escape');
    await this.settle();
  }
}

/** Puts the <svg> that a reader could take away beside the canvas. Runs in the page. */
function showTakenAway(player: RmapPlayer): void {
  const root = player.shadowRoot;
  const menu = root?.querySelector('rmap-take-away') as { source: TakeAwaySource } | null;
  const svg = menu?.source.svg();
  if (svg) root?.querySelector('.figure .drawing')?.append(svg);
}
