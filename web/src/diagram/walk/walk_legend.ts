import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { WalkPicture } from './walk_picture.ts';
import { isPlace } from './layout/boxes.ts';

/** Explains the signs that this picture uses, and only these. */
export function walkLegend({ reading, layout, say, words }: WalkPicture): TemplateResult {
  const items: TemplateResult[] = [];
  const add = (sign: TemplateResult, text: string): void => {
    items.push(
      html`<li>
        <svg class="picture walk" width="22" height="16" aria-hidden="true">${sign}</svg>${text}
      </li>`,
    );
  };
  const places = reading.lines.filter(isPlace);
  const levels = places.flatMap((place) => place.levels ?? []);
  const verdicts = places.map(({ verdict }) => verdict);
  if (layout.lane !== null) {
    add(svg`<path class="lane-run" d="M11,0 V16"/>`, say('legendLine'));
  }
  if (places.some(({ order }) => order !== null)) {
    add(
      svg`<g class="badge" transform="translate(11,8)"><rect x="-8" y="-8" width="16" height="16" rx="8"/><text text-anchor="middle" y="4">1</text></g>`,
      say('legendStop'),
    );
  }
  if (verdicts.some((verdict) => verdict === 'hit' || verdict === 'hitTaken')) {
    add(
      svg`<g class="place is-hit"><text class="verdict-text"><tspan class="dot" x="6" y="13">●</tspan></text></g>`,
      say('legendHit'),
    );
  }
  if (verdicts.some((verdict) => verdict && !['hit', 'hitTaken', 'looking'].includes(verdict))) {
    add(
      svg`<g class="place is-miss"><text class="verdict-text"><tspan class="dot" x="6" y="13">○</tspan></text></g>`,
      say('legendMiss'),
    );
  }
  const table = (kind: string, text: string) =>
    svg`<g class="table ${kind}"><rect x="1" y="1" width="20" height="14" rx="3"/><text class="level-index" text-anchor="middle" x="11" y="12">${text}</text></g>`;
  if (levels.some(({ read }) => read)) add(table('', '3'), say('legendIndex'));
  if (levels.some((level) => level.table === null))
    add(table('is-missing', '–'), say('legendNoTable'));
  if (levels.some((level) => level.table !== null && !level.read)) {
    add(table('is-unread', '·'), say('legendNotRead'));
  }
  if (places.some(({ found }) => found?.state === 'swap')) {
    add(
      svg`<g class="entry-found is-swap"><rect x="1" y="1" width="20" height="14" rx="3"/><text x="4" y="12">sw</text></g>`,
      words.legend.swap,
    );
  }
  return html`<ul class="legend">
    ${items}
  </ul>`;
}
