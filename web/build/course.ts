import { translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { siteTexts } from '../src/ui/site_texts.ts';
import { escapeHtml } from './html.ts';
import { isLesson } from './lesson_folder.ts';
import { linkBetween } from './page_html.ts';
import { pathOf } from './site.ts';
import type { SiteText } from './site.ts';

// Words a minute of an attentive reader, of Chinese characters; a question and a task take their time, too.
const wordsAMinute: Readonly<Record<SiteLanguage, number>> = { en: 180, zh: 300 };
const minutesAPrediction = 0.5;
const minutesACheck = 3;

/** How long it takes to read a text and do what it asks, in minutes. */
export function minutesOf({ words, language, lesson, checks }: SiteText): number {
  const minutes =
    words / wordsAMinute[language] +
    lesson.predictions.size * minutesAPrediction +
    checks.size * minutesACheck;
  return Math.max(1, Math.round(minutes));
}

/** What a reader can do in a text, by kind and id: `step:first-fork predict:new-page check:own`. */
export function itemsOf({ lesson }: SiteText): string {
  return lesson.document.blocks
    .filter(({ block }) => ['step', 'predict', 'check'].includes(block.name))
    .map(({ block, id }) => `${block.name}:${id}`)
    .join(' ');
}

/** `Lesson 5.2` or `Appendix A`. */
export function placeInCourse({ number, language }: SiteText): string {
  const text = translator(siteTexts, language);
  if (number === null) return '';
  return text(isLesson({ number }) ? 'lessonNumber' : 'appendixNumber', { number });
}

/** The texts of the course in one language, in its order. */
export function courseOf(texts: readonly SiteText[], language: SiteLanguage): readonly SiteText[] {
  return texts.filter((text) => text.number !== null && text.language === language);
}

/** The list of lessons. */
export function writeContents(from: SiteText, texts: readonly SiteText[]): string {
  const text = translator(siteTexts, from.language);
  const items = courseOf(texts, from.language).map((each) => {
    const link = linkBetween(pathOf(from.id, from.language), pathOf(each.id, each.language));
    const number = escapeHtml(each.number ?? '');
    return (
      `<li data-lesson="${escapeHtml(each.id)}" data-items="${escapeHtml(itemsOf(each))}">` +
      `<a href="${escapeHtml(link)}"><span class="contents-number">${number}</span> ${escapeHtml(each.title)}</a> ` +
      `<span class="contents-time">${text('minutes', { count: minutesOf(each) })}</span>` +
      `<p class="contents-about">${escapeHtml(each.description)}</p></li>`
    );
  });
  return `<ol class="contents">\n${items.join('\n')}\n</ol>\n`;
}

/** The way to the lessons before and after. */
export function writeLessonNav(from: SiteText, texts: readonly SiteText[]): string {
  const course = courseOf(texts, from.language);
  const at = course.findIndex(({ id }) => id === from.id);
  if (at < 0) return '';
  const text = translator(siteTexts, from.language);
  const link = (to: SiteText | undefined, kind: 'previousLesson' | 'nextLesson'): string => {
    if (to === undefined) return '';
    const href = linkBetween(pathOf(from.id, from.language), pathOf(to.id, to.language));
    const rel = kind === 'nextLesson' ? 'next' : 'prev';
    return (
      `<a rel="${rel}" href="${escapeHtml(href)}"><span>${text(kind)}</span> ` +
      `<b>${escapeHtml(to.number ?? '')} ${escapeHtml(to.title)}</b></a>`
    );
  };
  return (
    `<nav class="lesson-nav" aria-label="${text('lessonNavigation')}">` +
    `${link(course[at - 1], 'previousLesson')}${link(course[at + 1], 'nextLesson')}</nav>\n`
  );
}
