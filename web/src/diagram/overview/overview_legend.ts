import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { statesIn } from './compose.ts';
import { CellState } from './layout/matrix.ts';
import type { OverviewKey } from './overview_texts.ts';
import type { OverviewPicture } from './picture.ts';

/** Explains the signs that this picture uses, and only these. */
export function overviewLegend({ matrix, words, walk, most }: OverviewPicture): TemplateResult {
  const { say } = words;
  const items: TemplateResult[] = [];
  const add = (sign: TemplateResult, key: OverviewKey): void => {
    items.push(
      html`<li>
        <svg class="picture overview" width="22" height="16" aria-hidden="true">${sign}</svg
        >${say(key)}
      </li>`,
    );
  };
  const square = (ink: string) => svg`<rect class="o-${ink}" x="5" y="2" width="12" height="12"/>`;
  const states = statesIn(matrix);
  const isList = matrix.linkKind === 'list';
  if (states.has(CellState.own)) add(square('own'), isList ? 'legend.listed' : 'legend.own');
  if (states.has(CellState.inherited)) {
    const hollow = svg`<rect class="o-edge o-inherited" x="6" y="3" width="10" height="10" stroke-width="2"/>`;
    add(hollow, 'legend.inherited');
  }
  if (states.has(CellState.mapped)) {
    add(square('mapped'), matrix.linkKind === 'entry' ? 'legend.entry' : 'legend.file');
  }
  if (matrix.rows.length > 0) {
    add(svg`<rect class="o-walk" x="1" y="5" width="20" height="6"/>`, 'legend.walk');
  }
  if (most.fork > 0) {
    const key = matrix.linkKind === 'entry' ? 'legend.fork.entry' : 'legend.fork.chain';
    add(svg`<rect class="o-fork" x="8" y="0" width="6" height="16"/>`, key);
  } else if (isList) {
    add(svg`<text class="o-soft o-size-13" x="7" y="13">0</text>`, 'legend.freeFork');
  }
  if (walk !== null) {
    const low = svg`<rect class="o-edge o-walk" x="6" y="8" width="10" height="6" stroke-width="1.5"/>`;
    add(low, 'legend.visited');
    add(svg`<rect class="o-hot" x="6" y="1" width="10" height="13"/>`, 'legend.hit');
  }
  return html`<ul class="legend">
    ${items}
  </ul>`;
}
