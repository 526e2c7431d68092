import { translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../src/ui/catalogue.ts';
import { formatMean } from '../src/ui/number_format.ts';
import { siteTexts } from '../src/ui/site_texts.ts';
import type { SiteKey } from '../src/ui/site_texts.ts';
import { escapeHtml } from './html.ts';
import type { ComputedPrediction, Lesson } from './lesson.ts';
import type { PlacedBlock } from './lesson_document.ts';
import type { Moment } from './moments.ts';
import { createTextRenderer } from './text_renderer.ts';
import type { TextRenderer } from './text_renderer.ts';

/** A text as HTML: what stands beside the player, and what follows below both. */
export interface LessonHtml {
  readonly beside: string;
  readonly below: string;
}

interface Writer {
  readonly lesson: Lesson;
  readonly language: SiteLanguage;
  readonly text: Translate<SiteKey>;
  readonly renderer: TextRenderer;
  /** The address of the lab's page. */
  readonly lab: string;
  /** What a `player` or a `walks` block becomes. */
  readonly figure: (block: PlacedBlock) => string;
}

/** Writes a text as HTML. From its first race on it needs the page's whole width. */
export function writeLesson(
  lesson: Lesson,
  language: SiteLanguage,
  resolveLink: (href: string) => string,
  figure: (block: PlacedBlock) => string,
): LessonHtml {
  const renderer = createTextRenderer(lesson, language, resolveLink);
  const text = translator(siteTexts, language);
  const lab = resolveLink('lesson:lab');
  const writer: Writer = { lesson, language, text, renderer, lab, figure };
  const { tokens, blocks } = lesson.document;
  const race = blocks.find(({ block }) => block.name === 'race')?.from ?? tokens.length;
  return {
    beside: writeRange(writer, 0, race),
    below: writeRange(writer, race, tokens.length),
  };
}

function writeRange(writer: Writer, from: number, to: number): string {
  const { tokens, blocks } = writer.lesson.document;
  let html = '';
  let at = from;
  for (const block of blocks) {
    if (block.from < at || block.from >= to) continue; // written as a part of another
    html += writer.renderer.block(tokens.slice(at, block.from)) + writeBlock(writer, block);
    at = block.to + 1;
  }
  return html + writer.renderer.block(tokens.slice(at, to));
}

function writeBlock(writer: Writer, block: PlacedBlock): string {
  const id = escapeHtml(block.id);
  const inside = (): string => writeRange(writer, block.from + 1, block.to);
  switch (block.block.name) {
    case 'step': {
      const moment = writer.lesson.moments.get(block);
      if (moment === undefined) return inside();
      const attributes = `id="${id}" data-done="${moment.done}" data-step="${moment.step}"`;
      return `<section class="step" ${attributes}>\n${momentLink(writer, moment)}\n${inside()}</section>\n`;
    }
    case 'predict': {
      const prediction = writer.lesson.predictions.get(block);
      return prediction === undefined ? inside() : writePrediction(writer, block, prediction);
    }
    case 'race':
      return writeElement(writer, block, 'rmap-race', ` lab="${escapeHtml(writer.lab)}"`);
    case 'lab':
      return writeElement(writer, block, 'rmap-lab', ' address');
    case 'try': {
      // The script stands in it as code: without JavaScript it is still there to read.
      const design = escapeHtml(block.block.attributes.get('design')?.value ?? '');
      return `<rmap-try id="${id}" design="${design}">\n${inside()}</rmap-try>\n`;
    }
    case 'player':
    case 'walks':
      return writer.figure(block);
    default:
      return `<section id="${id}">\n${inside()}</section>\n`;
  }
}

function momentLink({ text }: Writer, moment: Moment): string {
  const statement = moment.text === '' ? text('atStart') : moment.text;
  const label = escapeHtml(text('showMoment', { statement }));
  return `<a class="step-at" href="#step=${moment.step}" title="${label}">${escapeHtml(statement)}</a>`;
}

function writePrediction(
  { language, renderer, text }: Writer,
  block: PlacedBlock,
  { question, choices, after, expression, moment, answer }: ComputedPrediction,
): string {
  const items = choices.map(({ value, label, why }) => {
    const written = renderer.inline(label).trim();
    const right = value === answer;
    const verdict = text(right ? 'predictRight' : 'predictWrong');
    return (
      `<li data-value="${value}"${right ? ' class="right"' : ''}>` +
      `<span class="predict-label">${written === '' ? formatMean(value, language) : written}</span>` +
      `<p class="predict-why"><b>${verdict}</b> ${renderer.inline(why)}</p></li>\n`
    );
  });
  return (
    `<rmap-predict id="${escapeHtml(block.id)}" expression="${escapeHtml(expression)}" done="${moment.done}">\n` +
    `<p class="predict-lead">${text('predictLead')}</p>\n${renderer.block(question)}` +
    `<details class="predict-answers"><summary>${text('predictAnswers')}</summary>\n` +
    `<ul class="predict-list">\n${items.join('')}</ul>\n` +
    `<div class="predict-after">\n${renderer.block(after)}</div>\n</details>\n</rmap-predict>\n`
  );
}

/** An element that is alive in the browser alone, with its block's attributes. */
function writeElement({ text }: Writer, { block }: PlacedBlock, tag: string, more = ''): string {
  const attributes = [...block.attributes].map(
    ([name, { value }]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<${tag}${attributes.join('')}${more}><p>${text('playerNeedsScript')}</p></${tag}>\n`;
}
