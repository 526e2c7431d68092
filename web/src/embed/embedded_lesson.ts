import type { PlayerEngine } from '../engine/player_engine.ts';
import { installLesson } from '../lessons/lesson_page.ts';
import { mountPlayer } from '../lessons/mount_player.ts';
import { LessonRecord } from '../lessons/progress/lesson_record.ts';
import { ProgressStore } from '../lessons/progress/progress_store.ts';
import { RmapPlayer } from '../player/player.ts';
import { languageOf, localeOf, translator } from '../ui/catalogue.ts';
import type { SiteLanguage } from '../ui/catalogue.ts';
import { whenNear } from '../ui/when_near.ts';
import { embedTexts } from './embed_texts.ts';
import type { FigureFiles } from './figure_files.ts';
import { lessonCss } from './lesson_css.ts';
import { isLessonName } from './lesson_name.ts';
import { followInside, pointLinks, windowWithoutAddress } from './lesson_place.ts';
import { askFor } from './shared.ts';
import { sharedEngine, sharedFigures } from './shared_things.ts';
import { askToTryAgain } from './try_again.ts';
import { vouchForLessons } from './vouch.ts';

/** The figure of a lesson: a player that is told what to show by the lesson alone. */
export class LessonFigure extends RmapPlayer {}

/**
 * `<rmap-lesson lesson="fork-story" lang="zh">`: a whole lesson in somebody else's page, its text beside or below its
 * figure. It leaves the page's address and its storage alone: what was answered is known as long as the page lives. Tasks are
 * to be read here, with their solutions; to be solved, on the site, to which a link leads.
 */
export class EmbeddedLesson extends HTMLElement {
  #isStarted = false;

  connectedCallback(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    void this.#start();
  }

  get #language(): SiteLanguage {
    return languageOf(this.closest('[lang]')?.getAttribute('lang') ?? '');
  }

  async #start(): Promise<void> {
    const lesson = this.getAttribute('lesson') ?? '';
    await whenNear(this);
    const embed = globalThis.rmapEmbed;
    if (!isLessonName(lesson) || embed === undefined) {
      this.append(translator(embedTexts, this.#language)('unknownLesson', { name: lesson }));
      this.toggleAttribute('data-shown', true);
      return;
    }
    const language = this.#language;
    const name = `${lesson}.${language}`;
    while (!embed.lessons.has(name)) {
      try {
        await embed.script(`lessons/${name}.js`);
      } catch {
        await askToTryAgain(this);
      }
    }
    const page = new URL(`../${language}/${lesson}.html`, embed.base).href;
    await this.#show(embed.lessons.get(name) ?? '', lesson, language, page);
  }

  async #show(html: string, lesson: string, language: SiteLanguage, page: string): Promise<void> {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(lessonCss);
    root.adoptedStyleSheets = [sheet];
    const main = document.createElement('div');
    main.className = 'page';
    main.lang = localeOf[language];
    const theme = this.getAttribute('theme');
    if (theme === 'light' || theme === 'dark') main.dataset['theme'] = theme;
    main.innerHTML = vouchForLesson(html); // what the build wrote, and nobody else
    main.append(linkToSite(page, language));
    pointLinks(main, page);
    root.addEventListener('click', (event) => followInside(root, event));
    root.append(main);
    this.toggleAttribute('data-shown', true); // the place that was kept for it is its own now
    if (main.querySelector('rmap-race') !== null) {
      import('./race_chunk.ts').then(({ define }) => define()).catch(() => undefined);
    }
    await this.#bringToLife(main, lesson);
  }

  /** Without its figure a lesson stays as it is: complete, and still. */
  async #bringToLife(main: HTMLElement, lesson: string): Promise<void> {
    const files = askFor<FigureFiles>(this, sharedFigures.event);
    const engine =
      (await files?.engineOf(lesson)) ?? askFor<PlayerEngine>(this, sharedEngine.event);
    if (engine === undefined) return;
    const players = [...main.querySelectorAll<HTMLElement>('.player-mount')].map(async (mount) => {
      if ('lazy' in mount.dataset) await whenNear(mount);
      return mountPlayer(mount, engine, new LessonFigure());
    });
    const [first] = await Promise.allSettled(players.slice(0, 1));
    if (first?.status !== 'fulfilled') return;
    const record = new LessonRecord(new ProgressStore(nowhere), lesson);
    installLesson(main, first.value, windowWithoutAddress(window), record);
  }
}

const vouchForLesson = vouchForLessons();

/** The host's storage is the host's. */
const nowhere = (): never => {
  throw new Error('an embed stores nothing');
};

function linkToSite(page: string, language: SiteLanguage): HTMLElement {
  const line = document.createElement('p');
  line.className = 'on-site';
  const link = document.createElement('a');
  link.href = page;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = translator(embedTexts, language)('lessonOnSite');
  line.append(link);
  return line;
}
