import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { trayPath } from './drawing/cells.ts';
import type { Picture } from './picture.ts';
import { pageOf } from '../graph.ts';

/** Explains the signs that this picture uses, and only these. */
export function legend({ scene, walk, layout, words }: Picture): TemplateResult {
  const text = words.legend;
  const items: TemplateResult[] = [];
  const add = (sign: TemplateResult, words: string): void => {
    items.push(
      html`<li>
        <svg class="picture grid" width="22" height="16" aria-hidden="true">${sign}</svg>${words}
      </li>`,
    );
  };
  const square = (kind: string) =>
    svg`<g class="crossing ${kind}" transform="translate(11,8)"><rect class="link" x="-7" y="-7" width="14" height="14" rx="3"/></g>`;
  const hasChains = scene.laneKind === 'chain' || scene.laneKind === 'tree';
  if (hasChains && layout.crossings.length > 0) {
    if (scene.laneKind === 'tree') {
      add(
        svg`<g class="is-tree"><line class="lane-run" x1="7" y1="0" x2="7" y2="16"/>
            <path class="lane-branches" d="M7,0 q0,9 9,9"/></g>`,
        text.rbRoot,
      );
    } else add(svg`<line class="lane-run" x1="11" y1="0" x2="11" y2="16"/>`, text.sameAnonVma);
    add(svg`<g class="row-run"><line x1="0" y1="8" x2="22" y2="8"/></g>`, text.sameVma);
    add(square('is-own'), text.own);
    if (layout.crossings.some(({ crossing }) => !crossing.own)) add(square(''), text.inherited);
  }
  if (scene.laneKind === 'list' && layout.crossings.length > 0) {
    add(
      svg`<line class="lane-run" x1="11" y1="0" x2="11" y2="16"/>
          <g class="crossing is-node" transform="translate(11,8)"><rect class="link" x="-5" y="-5" width="10" height="10" rx="5"/></g>`,
      text.onList,
    );
  }
  if (scene.cards.some(({ blocks }) => blocks.length > 0)) {
    add(
      svg`<g class="entry" transform="translate(4,1)"><rect width="13" height="13" rx="2.5"/></g>`,
      text.chain,
    );
  }
  if (layout.cells.some(({ cell: { pte } }) => pageOf(pte) !== 0 && !pte?.writable)) {
    add(
      svg`<g class="cell is-readonly"><rect x="1" y="0.5" width="20" height="15" rx="3"/><path class="lock" d="M12,1 h8 v8 z"/></g>`,
      text.readOnly,
    );
  }
  if (layout.cells.some(({ cell }) => cell.pte?.state === 'swap')) {
    add(
      svg`<g class="cell is-swapped"><rect x="1" y="0.5" width="20" height="15" rx="3"/><path class="tray" d=${trayPath(11, 9)}/></g>`,
      text.swap,
    );
  }
  if (scene.showsYoung) {
    add(svg`<g class="is-young"><circle class="young" cx="11" cy="8" r="2.6"/></g>`, text.young);
  }
  if (layout.cells.some(({ cell }) => pageOf(cell.pte) !== 0 && cell.label === '0')) {
    add(svg`<text class="frame" x="7" y="13">0</text>`, text.zero);
  }
  if (scene.rows.some(({ ghost }) => ghost)) add(svg`<text x="7" y="13">†</text>`, text.ghost);
  if (walk !== null) {
    add(
      svg`<g class="badge" transform="translate(11,8)"><circle r="8"/><text text-anchor="middle" y="4">1</text></g>`,
      text.visited,
    );
    add(svg`<g class="verdict is-hit"><text class="dot" x="6" y="13">●</text></g>`, text.hit);
    add(svg`<g class="verdict is-miss"><text class="dot" x="6" y="13">○</text></g>`, text.miss);
  }
  return html`<ul class="legend">
    ${items}
  </ul>`;
}
