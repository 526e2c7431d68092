import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { boxesText } from './boxes_texts.ts';
import type { BoxesKey } from './boxes_texts.ts';
import type { WireKind } from './layout/lattice.ts';
import type { BoxesPicture } from './picture.ts';

/** Explains the lines that this picture has, and the signs of its walk. */
export function boxesLegend({
  layout,
  walk,
  scene,
  words,
  language,
}: BoxesPicture): TemplateResult {
  const text = boxesText(language);
  const items: TemplateResult[] = [];
  const add = (sign: TemplateResult, meaning: string): void => {
    items.push(
      html`<li>
        <svg class="picture boxes" width="30" height="16" aria-hidden="true">${sign}</svg>${meaning}
      </li>`,
    );
  };
  const has = (kind: WireKind) => layout.wires.some((wire) => wire.kind === kind);
  const line = (kind: WireKind) =>
    svg`<g class="net is-${kind}"><path class="line" d="M0,8 H21"/><path class="head" d="M30,8 L21,3.5 V12.5 Z"/></g>`;
  const ring: BoxesKey = scene.laneKind === 'list' ? 'node' : 'sameAnonVma';
  if (has('same-anon-vma')) add(line('same-anon-vma'), text(ring));
  if (has('tree')) add(line('tree'), text('tree'));
  if (has('same-vma')) add(line('same-vma'), text('sameVma'));
  if (has('pointer')) add(line('pointer'), text('pointer'));
  if (has('parent')) add(line('parent'), text('parent'));
  if (has('entry')) add(line('entry'), text('entry'));
  if (layout.boxes.some(({ cells }) => cells.length > 0)) {
    add(
      svg`<g class="cell is-readonly"><rect x="4" y="0.5" width="22" height="15" rx="3"/><path class="lock" d="M17,1 h8 v8 z"/></g>`,
      words.legend.readOnly,
    );
  }
  if (walk !== null) {
    add(
      svg`<g class="badge" transform="translate(15,8)"><circle r="8"/><text text-anchor="middle" y="4">1</text></g>`,
      text('visited'),
    );
    add(svg`<g class="verdict is-hit"><text x="10" y="13">●</text></g>`, text('hit'));
    add(svg`<g class="verdict is-miss"><text x="10" y="13">○</text></g>`, text('miss'));
  }
  return html`<ul class="legend of-boxes">
    ${items}
  </ul>`;
}
