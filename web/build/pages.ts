import { siteTexts } from '../src/ui/site_texts.ts';
import { translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { drawAscii } from './ascii_figure.ts';
import { itemsOf, minutesOf, placeInCourse, writeContents, writeLessonNav } from './course.ts';
import { escapeHtml } from './html.ts';
import { writeLesson } from './lesson_html.ts';
import type { LessonHtml } from './lesson_html.ts';
import type { PlacedBlock } from './lesson_document.ts';
import { linkBetween, writePage, writePlayer, writeStage } from './page_html.ts';
import type { Page } from './page_html.ts';
import { wordsOf } from './pictures/figure_words.ts';
import { oembedLink } from './pictures/oembed.ts';
import { figuresOf } from './pictures/step_figure.ts';
import { pathOf } from './site.ts';
import type { SiteText } from './site.ts';
import type { ScenarioRun } from './scenario_engine.ts';
import type { Stage } from './stages.ts';
import { drawStepsOf } from './step_drawing.ts';
import type { DrawStep } from './step_drawing.ts';
import { writeWalkPanels } from './walk_panels_html.ts';

/** Begins to draw the moments of a run. */
export type DrawRun = (run: ScenarioRun) => DrawStep;

/**
 * Every page of the site by its path, as HTML for Vite.
 * @param site where the site will stand; null where that is not known
 */
export async function writePages(
  texts: readonly SiteText[],
  draw: DrawRun = drawStepsOf,
  site: string | null = null,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const text of texts) {
    const path = pathOf(text.id, text.language);
    const page = {
      path,
      language: text.language,
      otherPath: pathOf(text.id, text.language === 'en' ? 'zh' : 'en'),
      title: text.title,
      description: text.description,
      discovery: writeDiscovery(text, site),
    };
    pages.set(path, writePage({ ...page, ...(await writeMain(text, texts, draw)) }));
  }
  return pages;
}

/** How a site that was given a lesson's address finds a figure to show: the first. */
function writeDiscovery(text: SiteText, site: string | null): string {
  const [first] = figuresOf(text);
  if (site === null || first === undefined) return '';
  return oembedLink(first.name, wordsOf(first).title, text.language, site);
}

type Main = Pick<Page, 'entry' | 'bodyClass' | 'main' | 'hasPictures'>;

async function writeMain(text: SiteText, texts: readonly SiteText[], draw: DrawRun): Promise<Main> {
  const html = writeLesson(text.lesson, text.language, linkFrom(text), {
    figure: figureFor(text, texts),
    drawing: drawingFor(text, await drawSteps(text, draw)),
    checks: text.checks,
  });
  if (text.id === 'home') {
    return { entry: '/src/site/home.ts', bodyClass: 'page-home', main: writeHome(text, html) };
  }
  if (text.stages.length > 0) {
    const main = writeLessonMain(text, html, texts);
    return { entry: '/src/site/lesson.ts', bodyClass: 'page-lesson', main, hasPictures: true };
  }
  const main = writeGallery(text, html, texts);
  if (text.id === 'playground') {
    return { entry: '/src/site/playground.ts', bodyClass: 'page-playground', main };
  }
  if (text.id === 'lab') return { entry: '/src/site/lab.ts', bodyClass: 'page-lab', main };
  return { entry: '/src/site/home.ts', bodyClass: `page-${text.id}`, main };
}

const linkFrom =
  ({ id, language }: SiteText): ((href: string) => string) =>
  (href) =>
    resolveLessonLink(pathOf(id, language), language, href);

/** Where a link of a text leads that stands on the page at `path`: `lesson:ID#block` to the page of that text. */
export function resolveLessonLink(path: string, language: SiteLanguage, href: string): string {
  const [, id, anchor = ''] = /^lesson:([^#]*)(#.*)?$/.exec(href) ?? [];
  if (id === undefined) return href;
  return linkBetween(path, pathOf(id, language)) + anchor;
}

function figureFor(text: SiteText, texts: readonly SiteText[]): (block: PlacedBlock) => string {
  const { language } = text;
  return (block) => {
    if (block.block.name === 'contents') return writeContents(text, texts);
    const walks = text.walks.get(block);
    if (walks !== undefined) {
      return `${walksMark}${writeWalkPanels(block.id, walks, language)}${walksMark}`;
    }
    const runs = text.players.get(block)?.runs;
    if (runs === undefined) return '';
    const found = runs.find(block.block.attributes.get('at')?.value ?? 'start');
    const step = found.ok ? found.moment.step : 0;
    const view = block.block.attributes.get('view')?.value;
    const figure = view === undefined ? undefined : { view, ascii: drawAscii(runs.run, step) };
    return writePlayer(language, runs, step, figure);
  };
}

/** The pictures of a text's steps, by their block. */
async function drawSteps(text: SiteText, draw: DrawRun): Promise<ReadonlyMap<PlacedBlock, string>> {
  const drawn = new Map<PlacedBlock, string>();
  const runs = new Map<Stage, DrawStep>();
  for (const { block, moment, view } of figuresOf(text)) {
    const { stage, step } = moment;
    const drawStep = runs.get(stage) ?? draw(stage.runs.run);
    runs.set(stage, drawStep);
    drawn.set(block, await drawStep(step, view, text.language));
  }
  return drawn;
}

function drawingFor(
  text: SiteText,
  drawn: ReadonlyMap<PlacedBlock, string>,
): (step: PlacedBlock) => string {
  const several = text.stages.length > 1;
  return (step) => {
    const moment = text.lesson.moments.get(step);
    const picture = drawn.get(step);
    if (moment === undefined || picture === undefined) return '';
    const { design } = moment.stage.runs;
    const caption = [moment.text, several ? design : ''].filter((part) => part !== '');
    // Inside <noscript> it costs a page with scripts nothing; these bring it out for paper.
    return `<noscript class="drawing"><figure class="drawn">${picture}<figcaption>${escapeHtml(caption.join(' · '))}</figcaption></figure></noscript>\n`;
  };
}

/** A lesson: its text beside its player. */
function writeLessonMain(
  text: SiteText,
  { beside, below }: LessonHtml,
  texts: readonly SiteText[],
): string {
  return (
    writeBesideFigure(text, beside) +
    `<div class="lesson-wide article">\n${below}${writeLessonNav(text, texts)}</div>\n`
  );
}

function writeBesideFigure(text: SiteText, beside: string): string {
  const first = [...text.lesson.moments].find(([{ block }]) => block.name === 'step')?.[1];
  const step = first?.stage.index === 0 ? first.step : 0;
  return (
    `<div class="lesson" data-lesson="${escapeHtml(text.id)}" data-items="${escapeHtml(itemsOf(text))}">\n` +
    `${writeHead(text)}<article class="article">\n${beside}</article>\n` +
    `${writeStage(text.language, text.stages, step, text.view)}</div>\n`
  );
}

/** A lesson's text and figure for other people's pages: without pictures for paper, and without its neighbours. */
export function writeLessonAlone(text: SiteText, texts: readonly SiteText[]): string {
  const { beside, below } = writeLesson(text.lesson, text.language, linkFrom(text), {
    figure: figureFor(text, texts),
    drawing: () => '',
    checks: text.checks,
  });
  return writeBesideFigure(text, beside) + `<div class="lesson-wide article">\n${below}</div>\n`;
}

function writeHead(text: SiteText): string {
  const t = translator(siteTexts, text.language);
  const kicker = [
    placeInCourse(text),
    text.kernel === '' ? '' : t('lessonMeta', { kernel: text.kernel }),
    text.number === null ? '' : t('minutes', { count: minutesOf(text) }),
  ].filter((part) => part !== '');
  const lead =
    kicker.length === 0 ? '' : `<p class="kicker">${escapeHtml(kicker.join(' · '))}</p>\n`;
  return `<header class="lesson-head">${lead}<h1>${escapeHtml(text.title)}</h1></header>\n`;
}

/** The home page: the question, then all of history in one figure, as wide as the page, then the rest. */
function writeHome(text: SiteText, { beside, below }: LessonHtml): string {
  const [hero = '', history = '', rest = ''] = beside.split(walksMark);
  return (
    `<div class="hero">\n<header class="lesson-head"><h1>${escapeHtml(text.title)}</h1></header>\n` +
    `<article class="article">\n${hero}</article>\n` +
    `<div class="history">\n${history}</div>\n</div>\n` +
    `<div class="lesson-wide article home-rest">\n${rest}${below}</div>\n`
  );
}

/** One thing below the other, as wide as the page: figures, or the lab, each with its text. */
function writeGallery(
  text: SiteText,
  { beside, below }: LessonHtml,
  texts: readonly SiteText[],
): string {
  return `<div class="lesson-wide article">\n${writeHead(text)}${beside}${below}${writeLessonNav(text, texts)}</div>\n`;
}

/** Around the walks under every design: on the home page they get a place of their own. */
const walksMark = '<!-- walks -->';
