import type { MarkdownIt, Token } from 'markdown-it';
import type { SiteLanguage, Translate } from '../src/ui/catalogue.ts';
import { formatMean } from '../src/ui/number_format.ts';
import { translator } from '../src/ui/catalogue.ts';
import { siteTexts } from '../src/ui/site_texts.ts';
import type { SiteKey } from '../src/ui/site_texts.ts';
import { escapeHtml } from './html.ts';
import type { ComputedValue, Lesson } from './lesson.ts';
import { createMarkdown } from './lesson_document.ts';
import { roleOf } from './markdown_roles.ts';

/** Turns tokens of one text into HTML. */
export interface TextRenderer {
  block(tokens: readonly Token[]): string;
  inline(tokens: readonly Token[]): string;
}

/** A renderer that knows a text's computed numbers, and where its links lead. */
export function createTextRenderer(
  lesson: Lesson,
  language: SiteLanguage,
  resolveLink: (href: string) => string,
): TextRenderer {
  const markdown = createMarkdown();
  const text = translator(siteTexts, language);
  const rules = markdown.renderer.rules;
  rules['role'] = (tokens, index) => {
    const token = tokens[index];
    const computed = token === undefined ? undefined : lesson.values.get(token);
    if (token === undefined) return '';
    const role = roleOf(token);
    const of = role.attributes.get('of')?.value;
    if (role.name === 'term' && of !== undefined) {
      const href = escapeHtml(resolveLink(`lesson:glossary#${of}`));
      return `<a class="term" href="${href}">${inlineCode(role.text)}</a>`;
    }
    if (role.name === 'fact') return `<span class="fact">${escapeHtml(role.text)}</span>`;
    if (computed === undefined) {
      return `<b class="name name-${role.name}">${escapeHtml(role.text)}</b>`;
    }
    const { expression, moment, value, since, live, design } = computed;
    const stage = moment.stage.index;
    const title = hintOf(computed, text);
    return (
      `<rmap-value expression="${escapeHtml(expression)}" done="${moment.done}"` +
      `${stage === 0 ? '' : ` stage="${stage}"`}${since === undefined ? '' : ` since="${since.done}"`}` +
      `${design === undefined ? '' : ` design="${escapeHtml(design)}"`}${live ? ' live' : ''} title="${escapeHtml(title)}">${formatMean(value, language)}</rmap-value>`
    );
  };
  rules['table_open'] = () => '<div class="table-scroll" tabindex="0"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  rules['softbreak'] = (tokens, index) =>
    language === 'zh' && joinsWithoutSpace(tokens, index) ? '' : '\n';
  rules['link_open'] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    token?.attrSet('href', resolveLink(String(token.attrGet('href') ?? '')));
    return self.renderToken([...tokens], index, options);
  };
  return {
    block: (tokens) => render(markdown, tokens),
    inline: (tokens) => markdown.renderer.renderInline([...tokens], markdown.options, {}),
  };
}

function hintOf(
  { expression, moment, since, live }: ComputedValue,
  text: Translate<SiteKey>,
): string {
  const statement = moment.text;
  if (live) return `${text('valueHint', { expression })} (${text('liveHint')})`;
  if (since !== undefined) {
    return text('valueHintSince', { expression, statement, since: since.text || text('atStart') });
  }
  if (statement === '') return text('valueHint', { expression });
  return text('valueHintAt', { expression, statement });
}

/** Words with a kernel's name among them, in backticks. */
function inlineCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function render(markdown: MarkdownIt, tokens: readonly Token[]): string {
  return markdown.renderer.render([...tokens], markdown.options, {});
}

const han = /[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]/;
const fullWidth = /[\u3001-\u3004\u3008-\u303f\uff00-\uffef\u201c\u201d\u2026]/;

/** A line break between Chinese characters, or beside Chinese punctuation, is no space. */
function joinsWithoutSpace(tokens: readonly Token[], index: number): boolean {
  const last = letterBeside(tokens, index, -1);
  const first = letterBeside(tokens, index, 1);
  return fullWidth.test(last) || fullWidth.test(first) || (han.test(last) && han.test(first));
}

/** The letter that stands next before or behind a token, looking into links, emphasis and words of roles. */
function letterBeside(tokens: readonly Token[], index: number, step: 1 | -1): string {
  for (let at = index + step; ; at += step) {
    const token = tokens[at];
    if (token === undefined) return '';
    if (token.nesting !== 0 || (token.type === 'text' && token.content === '')) continue;
    const words = wordsOf(token);
    return (step === 1 ? words[0] : words.at(-1)) ?? '';
  }
}

/** What a token shows, as far as it was written by hand: not code, and not a number that is computed. */
function wordsOf(token: Token): string {
  if (token.type === 'text') return token.content;
  if (token.type !== 'role') return '';
  const { name, text } = roleOf(token);
  return name === 'value' ? '' : text;
}
