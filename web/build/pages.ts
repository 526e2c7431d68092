import { siteTexts } from '../src/ui/site_texts.ts';
import { translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { drawAscii } from './ascii_figure.ts';
import { escapeHtml } from './html.ts';
import { writeLesson } from './lesson_html.ts';
import type { PlacedBlock } from './lesson_document.ts';
import { linkBetween, writePage, writePlayer } from './page_html.ts';
import { pathOf } from './site.ts';
import type { SiteText } from './site.ts';
import { writeWalkPanels } from './walk_panels_html.ts';

/** Every page of the site by its path, as HTML for Vite. */
export function writePages(texts: readonly SiteText[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text) => {
      const path = pathOf(text.id, text.language);
      const isHome = text.id === 'home';
      const html = writePage({
        path,
        language: text.language,
        otherPath: pathOf(text.id, text.language === 'en' ? 'zh' : 'en'),
        title: text.title,
        description: text.description,
        ...(isHome
          ? { entry: '/src/site/home.ts', bodyClass: 'page-home', main: writeHome(text) }
          : text.id === 'figures'
            ? { entry: '/src/site/home.ts', bodyClass: 'page-figures', main: writeGallery(text) }
            : text.id === 'lab'
              ? { entry: '/src/site/lab.ts', bodyClass: 'page-lab', main: writeGallery(text) }
              : {
                  entry: '/src/site/lesson.ts',
                  bodyClass: 'page-lesson',
                  main: writeLessonMain(text),
                }),
      });
      return [path, html];
    }),
  );
}

function linkFrom(text: SiteText): (href: string) => string {
  return (href) => {
    const id = /^lesson:(.*)$/.exec(href)?.[1];
    if (id === undefined) return href;
    return linkBetween(pathOf(text.id, text.language), pathOf(id, text.language));
  };
}

function figureFor(text: SiteText, language: SiteLanguage): (block: PlacedBlock) => string {
  return (block) => {
    const walks = text.walks.get(block);
    if (walks !== undefined) {
      return writeWalkPanels(block.id, walks, language);
    }
    const runs = text.players.get(block);
    if (runs === undefined) return '';
    const found = runs.find(block.block.attributes.get('at')?.value ?? 'start');
    const step = found.ok ? found.moment.step : 0;
    const view = block.block.attributes.get('view')?.value;
    const figure = view === undefined ? undefined : { view, ascii: drawAscii(runs.run, step) };
    return writePlayer(language, runs.script, runs.design, step, figure);
  };
}

function writeLessonMain(text: SiteText): string {
  const { language, scenario } = text;
  const { beside, below } = writeLesson(
    text.lesson,
    language,
    linkFrom(text),
    figureFor(text, language),
  );
  const t = translator(siteTexts, language);
  const first = [...text.lesson.moments.values()][0];
  const player =
    scenario === undefined
      ? ''
      : writePlayer(language, scenario.script, scenario.design, first?.step ?? 0);
  const kicker = `${t('lessonKicker')} · ${text.design} · ${t('lessonMeta', { kernel: text.kernel })}`;
  return (
    `<div class="lesson">\n<header class="lesson-head"><p class="kicker">${escapeHtml(kicker)}</p>\n` +
    `<h1>${escapeHtml(text.title)}</h1></header>\n<article class="article">\n${beside}</article>\n${player}</div>\n` +
    (below === '' ? '' : `<div class="lesson-wide article">\n${below}</div>\n`)
  );
}

/** The home page: the question, then all of history in one figure, as wide as the page, then the rest. */
function writeHome(text: SiteText): string {
  const figure = (block: PlacedBlock): string => {
    const written = figureFor(text, text.language)(block);
    return block.block.name === 'walks' ? `${splitMark}${written}${splitMark}` : written;
  };
  const { beside, below } = writeLesson(text.lesson, text.language, linkFrom(text), figure);
  const [hero = '', history = '', rest = ''] = beside.split(splitMark);
  return (
    `<div class="hero">\n<header class="lesson-head"><h1>${escapeHtml(text.title)}</h1></header>\n` +
    `<article class="article">\n${hero}</article>\n` +
    `<div class="history">\n${history}</div>\n</div>\n` +
    `<div class="lesson-wide article home-rest">\n${rest}${below}</div>\n`
  );
}

/** One thing below the other, as wide as the page: figures, or the lab, each with its text. */
function writeGallery(text: SiteText): string {
  const figure = figureFor(text, text.language);
  const { beside, below } = writeLesson(text.lesson, text.language, linkFrom(text), figure);
  return (
    `<div class="lesson-wide article">\n<header class="lesson-head"><h1>${escapeHtml(text.title)}</h1></header>\n` +
    `${beside}${below}</div>\n`
  );
}

const splitMark = '<!-- walks -->';
