import { escapeHtml } from '../../ui/escape_html.ts';
import type { Glyph, GlyphSheet, Shape } from './glyphs.ts';

/** A picture as the text of one <svg>: for a page that stands before, or without, any script. */
export function sheetMarkup({ width, height, label, layers }: GlyphSheet): string {
  const [w, h] = [Math.round(width), Math.round(height)];
  const inside = layers.map(
    ({ name, glyphs }) => `<g class="layer ${name}">${glyphs.map(glyphMarkup).join('')}</g>`,
  );
  return (
    `<svg class="picture pages" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" ` +
    `role="img" aria-label="${escapeHtml(label)}">${inside.join('')}</svg>`
  );
}

/** One glyph as the text of a <g>. */
export function glyphMarkup({ className, x, y, title, shapes }: Glyph): string {
  const name = title === '' ? '' : `<title>${escapeHtml(title)}</title>`;
  const inside = shapes.map(shapeMarkup).join('');
  return `<g class="${className}" transform="translate(${x},${y})">${name}${inside}</g>`;
}

function shapeMarkup({ tag, attributes, text = '' }: Shape): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(`${value}`)}"`,
  );
  return `<${tag}${written.join('')}>${escapeHtml(text)}</${tag}>`;
}
