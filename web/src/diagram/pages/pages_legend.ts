import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { glyphMarkup } from './glyph_markup.ts';
import type { PagesPicture } from './pages_picture.ts';
import { pagesSigns, signBox } from './pages_signs.ts';

/** Explains the signs of several pictures at once. */
export function pagesLegendOf(pictures: readonly PagesPicture[]): TemplateResult {
  const { width, height } = signBox;
  return html`<ul class="legend">
    ${pagesSigns(pictures).map(({ glyphs, words }) => {
      const inside = unsafeSVG(glyphs.map(glyphMarkup).join(''));
      return html`<li>
        <svg class="picture pages" width=${width} height=${height} aria-hidden="true">${inside}</svg
        >${words}
      </li>`;
    })}
  </ul>`;
}

/** Explains the signs that this picture uses, and only these. */
export const pagesLegend = (picture: PagesPicture): TemplateResult => pagesLegendOf([picture]);
