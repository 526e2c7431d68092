import { textWidth } from '../../../diagram/shapes.ts';
import { escapeHtml } from '../../../ui/escape_html.ts';

// The strokes of the pictograms: pieces of SVG as text, in the site's colours.

/** What a page of a pictogram is: one's own, one that others map as well, or one that nobody touched. */
export type Page = 'own' | 'shared' | 'none';

/** The side of a page, and the distance from one to the next, in CSS pixels. */
export const PAGE = 11;
export const PITCH = 14;
/** The distance from one process to the next. */
export const ROW = 21;
/** Where the pages of a process begin: its name stands before. */
export const PAGES_AT = 34;

const ink = 'var(--rmap-ink, #1d2329)';
const soft = 'var(--rmap-soft, #56606a)';
const page = 'var(--rmap-page, #009e73)';
const vma = 'var(--rmap-vma, #d55e00)';
const panel = 'var(--rmap-panel, #ffffff)';

const round = (value: number): number => Math.round(value * 10) / 10;

/** A page: filled, hollow, or only its place. */
export function drawPage(x: number, y: number, kind: Page): string {
  const looks = {
    own: `fill:${page};stroke:${page}`,
    shared: `fill:${panel};stroke:${page};stroke-width:2`,
    none: `fill:none;stroke:${soft};stroke-dasharray:2 2`,
  };
  const inset = kind === 'shared' ? 1 : 0.5;
  const side = PAGE - 2 * inset;
  return `<rect x="${round(x + inset)}" y="${round(y + inset)}" width="${side}" height="${side}" style="${looks[kind]}"/>`;
}

/** Pages side by side. */
export function drawPages(x: number, y: number, pages: readonly Page[]): string {
  return pages.map((each, index) => drawPage(x + index * PITCH, y, each)).join('');
}

/** How wide so many pages are. */
export const widthOf = (pages: number): number => pages * PITCH - (PITCH - PAGE);

/** A VMA: a frame around so many pages. */
export function drawVma(x: number, y: number, pages: number): string {
  return `<rect x="${round(x - 2.5)}" y="${round(y - 2.5)}" width="${widthOf(pages) + 5}" height="${PAGE + 5}" rx="2" style="fill:none;stroke:${vma};stroke-width:1.5"/>`;
}

/** One VMA with its pages. */
export function drawHeap(x: number, y: number, pages: readonly Page[]): string {
  return drawVma(x, y, pages.length) + drawPages(x, y, pages);
}

/** A word; `y` is the top of the row that it belongs to. */
export function drawWord(x: number, y: number, word: string, anchor = 'start'): string {
  return `<text x="${round(x)}" y="${round(y + PAGE - 1)}" text-anchor="${anchor}" style="fill:${ink};font:12px var(--rmap-sans, system-ui, sans-serif)">${escapeHtml(word)}</text>`;
}

/** A process: its name, and whatever it has. */
export function drawProcess(y: number, name: string, inside: string): string {
  return drawWord(PAGES_AT - 8, y, name, 'end') + inside;
}

/** “And so on”: three dots below each other. */
export function drawMore(x: number, y: number): string {
  return [0, 5, 10]
    .map((down) => `<circle cx="${x}" cy="${round(y + down)}" r="1.3" style="fill:${soft}"/>`)
    .join('');
}

/** A cross over somebody who has gone. */
export function drawCross(x: number, y: number): string {
  const d = `M${round(x)},${round(y)}l${PAGE},${PAGE}m0,${-PAGE}l${-PAGE},${PAGE}`;
  return `<path d="${d}" style="fill:none;stroke:${ink};stroke-width:2"/>`;
}

/** A plain line. */
export function drawLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}" style="fill:none;stroke:${soft};stroke-width:1.2"/>`;
}

/** A line with a head at its end. */
export function drawArrow(x1: number, y1: number, x2: number, y2: number): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const at = (turn: number): string =>
    `${round(x2 - 6 * Math.cos(angle + turn))},${round(y2 - 6 * Math.sin(angle + turn))}`;
  const head = `<path d="M${round(x2)},${round(y2)}L${at(0.45)}L${at(-0.45)}Z" style="fill:${soft}"/>`;
  return drawLine(x1, y1, x2 - 4 * Math.cos(angle), y2 - 4 * Math.sin(angle)) + head;
}

/** What pages mean, in a row of their own. */
export function drawLegend(y: number, entries: readonly (readonly [Page, string])[]): string {
  let x = PAGES_AT;
  return entries
    .map(([kind, word]) => {
      const drawn = drawPage(x, y, kind) + drawWord(x + PITCH + 2, y, word);
      x += PITCH + 16 + textWidth(word, 12);
      return drawn;
    })
    .join('');
}

/** The whole: an image with a name, as large as it is told, and smaller where there is less room. */
export function drawing(width: number, height: number, label: string, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="pictogram" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(label)}" style="max-width:100%;height:auto">${inside}</svg>`;
}
