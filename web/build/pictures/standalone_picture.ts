import { parseHTML } from 'linkedom';
import { themes } from '../../src/link/shared_state.ts';
import type { Theme } from '../../src/link/shared_state.ts';
import { localeOf } from '../../src/ui/catalogue.ts';
import type { SiteLanguage } from '../../src/ui/catalogue.ts';
import { escapeHtml } from '../html.ts';
import type { PictureSheet } from './picture_sheet.ts';

/** What a picture says of itself. */
export interface PictureWords {
  readonly language: SiteLanguage;
  readonly title: string;
  /** What happens in it. */
  readonly description: string;
  /** The statement that was executed last; may be empty. */
  readonly statement: string;
  /** Where it comes from: `Rmap Time Machine · fork-story · anon-vma-chain`. */
  readonly origin: string;
}

/** One picture as files, which differ by their colours. */
export interface StandalonePicture {
  /** CSS pixels, with the caption. */
  readonly width: number;
  readonly height: number;
  readonly files: ReadonlyMap<Theme, string>;
  /** The same in characters, as the drawing says it to those who do not see it. */
  readonly ascii: string;
}

// CSS pixels: around the drawing, and from its foot to the caption's line, where statement and origin share one.
const margin = 12;
const captionLine = 16;
/** How wide small letters are at most, on the average. */
const letter = 6.6;
const hanLetter = 11;

/**
 * Makes files of a drawing that look like the player's picture wherever they are shown as an image: colours, ground
 * and caption are in them, scripts and addresses are not.
 * @param drawn the drawing as HTML: one <svg>
 */
export function standalonePicture(
  drawn: string,
  words: PictureWords,
  sheet: PictureSheet,
): StandalonePicture {
  const { document } = parseHTML(`<!doctype html><html><body>${drawn}</body></html>`);
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error(`there is no drawing of ${words.title}`);
  const inside = Number(svg.getAttribute('width'));
  const drawnHeight = Number(svg.getAttribute('height'));
  const own = new Map(
    (svg.getAttribute('style') ?? '')
      .split(';')
      .map((part) => part.split(':').map((each) => each.trim()))
      .flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])),
  );
  const ascii = svg.getAttribute('aria-label') ?? '';
  removeUnseen(svg, sheet);
  const classes = new Set(
    [svg, ...svg.querySelectorAll('[class]')].flatMap((each) => [...each.classList]),
  );
  const body = writeInside(svg);
  const { statement, origin } = words;
  const isOneLine = widthOf(statement) + widthOf(origin) + 3 * margin <= inside;
  const lines = isOneLine || statement === '' ? 1 : 2;
  const width = inside + 2 * margin;
  const height = drawnHeight + 2 * margin + lines * captionLine;
  const foot = drawnHeight + margin + captionLine;
  const caption =
    (statement === ''
      ? ''
      : `<text class="at" x="${margin}" y="${foot}">${escape(statement)}</text>`) +
    (isOneLine
      ? `<text class="from" x="${width - margin}" y="${foot}" text-anchor="end">${escape(origin)}</text>`
      : `<text class="from" x="${margin}" y="${foot + (lines - 1) * captionLine}">${escape(origin)}</text>`);
  const write = (theme: Theme): string => {
    const value = (name: string): string => sheet.value(name, theme, words.language);
    const style =
      `svg{font-family:${value('--r-sans')}}\n` +
      `${sheet.rules(classes, own, theme, words.language)}\n` +
      `.ground{fill:${value('--r-panel')}}.at,.from{font-size:11px;fill:${value('--r-soft')}}` +
      `.at{font-family:${value('--r-mono')};fill:${value('--r-ink')}}`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${localeOf[words.language]}">\n` +
      `<title>${escape(words.title)}</title>\n<desc>${escape(words.description)}</desc>\n` +
      `<style>\n${escape(style).replaceAll('&gt;', '>').replaceAll('&quot;', '"')}\n</style>\n` +
      `<rect class="ground" width="${width}" height="${height}"/>\n` +
      `<g class="${escape(svg.getAttribute('class') ?? '')}" transform="translate(${margin} ${margin})">${body}</g>\n${caption}\n</svg>\n`
    );
  };
  return { width, height, ascii, files: new Map(themes.map((theme) => [theme, write(theme)])) };
}

/** What the style sheets hide, and what draws nothing. */
function removeUnseen(svg: Element, { displays }: PictureSheet): void {
  const hidden = new Set<Element>(svg.querySelectorAll('[display="none"], path[d=""]'));
  for (const { selector, isShown } of displays) {
    for (const each of svg.querySelectorAll(selector)) {
      if (isShown) hidden.delete(each);
      else hidden.add(each);
    }
  }
  for (const each of hidden) each.remove();
  for (const each of svg.querySelectorAll('text')) if (each.textContent === '') each.remove();
  // From the inside out: a group of empty groups is empty, too.
  for (const each of [...svg.querySelectorAll('g')].reverse()) {
    if (each.childElementCount === 0) each.remove();
  }
}

/** The drawing's elements as XML, without what a player alone needs: keys, objects, names for screen readers. */
function writeInside(svg: Element): string {
  for (const each of svg.querySelectorAll('*')) {
    for (const { name, value } of [...each.attributes]) {
      if (/^(data-|aria-|role$|tabindex$|href$|on)/.test(name)) each.removeAttribute(name);
      else if (name !== 'class') each.setAttribute(name, value.replace(/(\.\d\d)\d+/g, '$1'));
    }
  }
  return svg.innerHTML.replaceAll('&nbsp;', '\u00a0');
}

function widthOf(text: string): number {
  const wide = (text.match(/[\u2e80-\uffef]/g) ?? []).length;
  return wide * hanLetter + (text.length - wide) * letter;
}

/** XML knows no characters that control a terminal. */
const escape = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
