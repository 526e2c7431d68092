import { parseHTML } from 'linkedom';
import { createTextRenderer } from '../text_renderer.ts';
import { linkBetween } from '../page_html.ts';
import { resolveLessonLink } from '../pages.ts';
import { pathOf } from '../site.ts';
import { figurePageText } from './figure_page_texts.ts';
import { filesOf } from './step_figure.ts';
import type { StepFigure } from './step_figure.ts';

/** What is said of a figure outside of its lesson. */
export interface FigureWords {
  /** One line: the statement, and the lesson. */
  readonly title: string;
  /** The passage of the lesson, as HTML for the figure's own page. */
  readonly html: string;
  /** The passage without any marks. */
  readonly plain: string;
}

/** Longer descriptions are cut by everybody who shows them. */
const DESCRIPTION_MOST = 300;

/** A figure’s title, and its passage in the lesson, its numbers computed. */
export function wordsOf({ name, text, block, moment }: StepFigure): FigureWords {
  const { language } = text;
  const page = filesOf.page(name, language);
  const lesson = linkBetween(page, pathOf(text.id, language));
  const renderer = createTextRenderer(text.lesson, language, (href) =>
    href.startsWith('#') ? lesson + href : resolveLessonLink(page, language, href),
  );
  const html = renderer.block(text.lesson.document.tokens.slice(block.from + 1, block.to));
  const say = figurePageText(language);
  const title =
    moment.text === ''
      ? say('titleStart', { lesson: text.title })
      : say('title', { statement: moment.text, lesson: text.title });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const plain = (document.body.textContent ?? '').trim().replace(/\s+/g, ' ');
  return { title, html, plain };
}

/** The beginning of a text, to the end of a word, as far as descriptions are shown. */
export function shortened(plain: string): string {
  if (plain.length <= DESCRIPTION_MOST) return plain;
  const cut = plain.slice(0, DESCRIPTION_MOST);
  return `${cut.replace(/\s\S*$/, '').replace(/[\s,;:，；：、]+$/, '')} …`;
}
