import { translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../src/ui/catalogue.ts';
import { formatMean } from '../src/ui/number_format.ts';
import { siteTexts } from '../src/ui/site_texts.ts';
import type { SiteKey } from '../src/ui/site_texts.ts';
import type { Check } from './check.ts';
import { escapeHtml } from './html.ts';
import type { ComputedPrediction, Lesson } from './lesson.ts';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
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
  readonly parts: LessonParts;
}

/** What is written elsewhere and stands among the words of a text. */
export interface LessonParts {
  /** What a `player`, a `walks` or a `contents` block becomes. */
  readonly figure: (block: PlacedBlock) => string;
  /** The picture of a step as it is without a player; may be empty. */
  readonly drawing: (step: PlacedBlock) => string;
  readonly checks: ReadonlyMap<PlacedBlock, Check>;
}

// What stands beside a figure of its own, for which the column of the text is too narrow.
const wideBlocks: readonly string[] = ['race', 'check', 'try'];

/** Where a text begins to need the page's whole width. A heading stays with what it heads. */
function wideFrom({ tokens, blocks }: TextDocument): number {
  const first = blocks.find(({ block }) => wideBlocks.includes(block.name));
  if (first === undefined) return tokens.length;
  const outer = blocks.find(({ from, to }) => from < first.from && first.from < to) ?? first;
  return tokens[outer.from - 1]?.type === 'heading_close' ? outer.from - 3 : outer.from;
}

/** Writes a text as HTML. From its first race, task or free try on it needs the page's whole width. */
export function writeLesson(
  lesson: Lesson,
  language: SiteLanguage,
  resolveLink: (href: string) => string,
  parts: LessonParts,
): LessonHtml {
  const renderer = createTextRenderer(lesson, language, resolveLink);
  const text = translator(siteTexts, language);
  const lab = resolveLink('lesson:lab');
  const writer: Writer = { lesson, language, text, renderer, lab, parts };
  const wide = wideFrom(lesson.document);
  return {
    beside: writeRange(writer, 0, wide),
    below: writeRange(writer, wide, lesson.document.tokens.length),
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
      const stage = moment.stage.index;
      const view = block.block.attributes.get('view')?.value;
      const attributes =
        `id="${id}" data-done="${moment.done}" data-step="${moment.step}"` +
        (stage === 0 ? '' : ` data-stage="${stage}"`) +
        (view === undefined ? '' : ` data-view="${escapeHtml(view)}"`);
      const drawing = writer.parts.drawing(block);
      return `<section class="step" ${attributes}>\n${momentLink(writer, block, moment)}\n${inside()}${drawing}</section>\n`;
    }
    case 'predict': {
      const prediction = writer.lesson.predictions.get(block);
      return prediction === undefined ? inside() : writePrediction(writer, block, prediction);
    }
    case 'check': {
      const check = writer.parts.checks.get(block);
      return check === undefined ? inside() : writeCheck(writer, block, check);
    }
    case 'race':
      return writeElement(writer, block, 'rmap-race', ` lab="${escapeHtml(writer.lab)}"`);
    case 'lab':
      return writeElement(writer, block, 'rmap-lab', ' address');
    case 'playground':
      return writeElement(writer, block, 'rmap-playground');
    case 'try': {
      // The script stands in it as code: without JavaScript it is still there to read.
      const design = escapeHtml(block.block.attributes.get('design')?.value ?? '');
      return `<rmap-try id="${id}" design="${design}">\n${inside()}</rmap-try>\n`;
    }
    case 'player':
    case 'walks':
    case 'contents':
      return writer.parts.figure(block);
    default:
      return `<section id="${id}">\n${inside()}</section>\n`;
  }
}

function momentLink({ text }: Writer, { id }: PlacedBlock, moment: Moment): string {
  const statement = moment.text === '' ? text('atStart') : moment.text;
  const label = escapeHtml(text('showMoment', { statement }));
  return `<a class="step-at" href="#${escapeHtml(id)}" title="${label}">${escapeHtml(statement)}</a>`;
}

function writePrediction(
  { language, renderer, text }: Writer,
  block: PlacedBlock,
  { question, choices, after, expression, moment, since, answer }: ComputedPrediction,
): string {
  const gap = language === 'zh' ? '' : ' '; // full-width punctuation brings its own space
  const items = choices.map(({ value, label, why }) => {
    const written = renderer.inline(label).trim();
    const right = value === answer;
    const verdict = text(right ? 'predictRight' : 'predictWrong');
    return (
      `<li data-value="${value}"${right ? ' class="right"' : ''}>` +
      `<span class="predict-label">${written === '' ? formatMean(value, language) : written}</span>` +
      `<p class="predict-why"><b>${verdict}</b>${gap}${renderer.inline(why)}</p></li>\n`
    );
  });
  const stage = moment.stage.index === 0 ? '' : ` stage="${moment.stage.index}"`;
  const before = since === undefined ? '' : ` since="${since.done}"`;
  return (
    `<rmap-predict id="${escapeHtml(block.id)}" expression="${escapeHtml(expression)}" done="${moment.done}"${stage}${before}>\n` +
    `<p class="predict-lead">${text('predictLead')}</p>\n${renderer.block(question)}` +
    `<details class="predict-answers"><summary>${text('predictAnswers')}</summary>\n` +
    `<ul class="predict-list">\n${items.join('')}</ul>\n` +
    `<div class="predict-after">\n${renderer.block(after)}</div>\n</details>\n</rmap-predict>\n`
  );
}

/** A task: to read, with its beginning and a solution; `<rmap-check>` makes an editor of it. */
function writeCheck(
  { renderer, text }: Writer,
  { id }: PlacedBlock,
  { design, goals, start, solution, words }: Check,
): string {
  const items = words.goals.map((goal) => `<li>${renderer.inline(goal)}</li>\n`);
  const after = words.after.length === 0 ? '' : renderer.block(words.after);
  return (
    `<rmap-check id="${escapeHtml(id)}" design="${escapeHtml(design)}" goals="${escapeHtml(goals.join('; '))}">\n` +
    `<p class="check-lead">${text('checkLead')}</p>\n` +
    `<div class="check-task">${renderer.block(words.task)}<ul class="check-goals">\n${items.join('')}</ul>\n${after}</div>\n` +
    `<pre class="check-start" tabindex="0"><code>${escapeHtml(start)}</code></pre>\n` +
    `<details class="check-solution"><summary>${text('checkSolution')}</summary>` +
    `<pre tabindex="0"><code>${escapeHtml(solution)}</code></pre></details>\n</rmap-check>\n`
  );
}

/** An element that is alive in the browser alone, with its block's attributes. */
function writeElement({ text }: Writer, { block }: PlacedBlock, tag: string, more = ''): string {
  const attributes = [...block.attributes].map(
    ([name, { value }]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<${tag}${attributes.join('')}${more}><p>${text('playerNeedsScript')}</p></${tag}>\n`;
}
