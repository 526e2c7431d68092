import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChainsPicture } from './chains_picture.ts';

/** Explains the signs that this picture uses, and only these. */
export function chainsLegend({ layout, reading, say, words }: ChainsPicture): TemplateResult {
  const items: TemplateResult[] = [];
  const add = (sign: TemplateResult, text: string): void => {
    items.push(
      html`<li>
        <svg class="picture chains" width="22" height="16" aria-hidden="true">${sign}</svg>${text}
      </li>`,
    );
  };
  const box = svg`<rect x="3" y="1" width="16" height="14" rx="3"/>`;
  if (layout.slots.some(({ slot }) => slot.label !== null)) {
    add(svg`<g class="slot">${box}</g>`, say('legendUsed'));
  }
  if (layout.slots.some(({ slot }) => slot.label === null)) {
    add(
      svg`<g class="slot is-free">${box}<path class="hatch" d="M3,8 L10,1 M5,15 L19,1 M13,15 L19,9"/></g>`,
      say('legendFree'),
    );
  }
  if (layout.blocks.length > 0) {
    add(
      svg`<g class="slot is-first"><text class="slot-index" x="7" y="12">◂</text></g>`,
      say('legendIdx'),
    );
  }
  if (reading.pages.some(({ blocks }) => blocks.length > 1)) {
    add(svg`<path class="points" d="M11,1 V15 M7,10 L11,15 L15,10"/>`, say('legendNext'));
  }
  if (layout.slots.some(({ slot }) => slot.order !== null)) {
    add(
      svg`<g class="badge is-small" transform="translate(11,8)"><circle r="8"/><text text-anchor="middle" y="3.5">1</text></g>`,
      say('legendOrder'),
    );
    add(svg`<g class="slot is-hit">${box}</g>`, words.legend.hit);
  }
  return html`<ul class="legend">
    ${items}
  </ul>`;
}
