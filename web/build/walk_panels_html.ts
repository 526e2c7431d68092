import { compareTexts, keptWords } from '../src/diagram/compare_texts.ts';
import { diagramCss } from '../src/diagram/diagram_css.ts';
import { glyphMarkup, sheetMarkup } from '../src/diagram/pages/glyph_markup.ts';
import { pagesCss } from '../src/diagram/pages/pages_css.ts';
import { pagesGlyphs } from '../src/diagram/pages/pages_glyphs.ts';
import { pagesSigns, signBox } from '../src/diagram/pages/pages_signs.ts';
import { panelsCss } from '../src/diagram/panels_css.ts';
import { tallyOf } from '../src/diagram/tally.ts';
import { translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { formatCount } from '../src/ui/number_format.ts';
import { escapeHtml } from './html.ts';
import type { Walks } from './figures.ts';
import type { WalkPanel } from './walk_panels.ts';

/**
 * Designs side by side, each with its walk: complete without JavaScript, and what `<rmap-compare>` shows
 * until it is live.
 */
export function writeWalkPanels(
  id: string,
  { script, statements, panels }: Walks,
  language: SiteLanguage,
): string {
  const text = translator(compareTexts, language);
  const figures = panels.map((panel) => writePanel(panel, language));
  const signs = pagesSigns(panels.map(({ picture }) => picture)).map(
    ({ glyphs, words }) =>
      `<li><svg class="picture pages" width="${signBox.width}" height="${signBox.height}" aria-hidden="true">` +
      `${glyphs.map(glyphMarkup).join('')}</svg>${escapeHtml(words)}</li>`,
  );
  const walks = panels.map(({ design, picture }) => {
    return { name: design.name, visited: picture.sheet.walk?.visited ?? 0 };
  });
  const tally = tallyOf(walks).map(
    ({ name, visited, percent }) =>
      `<li><span>${escapeHtml(name)}</span><i style="width:${percent}%"></i>` +
      `<b>${formatCount(visited, language)}</b></li>`,
  );
  const items = statements.map((each) => `<li><code>${escapeHtml(each)}</code></li>`);
  return (
    `<style>${diagramCss}${pagesCss}${panelsCss}</style>\n` +
    `<rmap-compare id="${escapeHtml(id)}" statement="${statements.length - 1}" ` +
    `designs="${panels.map(({ design }) => design.id).join(',')}" scenario="${escapeHtml(script)}">\n` +
    `<div class="compare-head"><ol class="statements">${items.join('')}</ol>\n` +
    `<noscript><p>${text('needsScript')}</p></noscript></div>\n` +
    `<div class="panels" tabindex="0" role="group" aria-label="${text('panels')}">\n${figures.join('\n')}</div>\n` +
    `<ol class="tally" aria-label="${text('tally')}">${tally.join('')}</ol>\n` +
    `<ul class="legend">${signs.join('')}</ul>\n</rmap-compare>\n`
  );
}

function writePanel({ design, picture, kept, lookups }: WalkPanel, language: SiteLanguage): string {
  const text = translator(compareTexts, language);
  return (
    `<figure class="panel"><figcaption><b>${escapeHtml(design.name)}</b> ` +
    `<span class="kernels">${escapeHtml(design.kernels)}</span></figcaption>\n` +
    `<div class="drawing">${sheetMarkup(pagesGlyphs(picture))}</div>\n` +
    `<p class="facts">${text('read', { count: formatCount(lookups, language) })}</p>\n` +
    `<p class="kept">${keptWords(kept, language)}</p></figure>`
  );
}
