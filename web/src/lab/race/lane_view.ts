import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { layoutLane, paintedWidth } from './lane_layout.ts';
import type { LaneLayout } from './lane_layout.ts';
import type { RaceWords } from './race_words.ts';
import type { Race, Walker, WalkerMoment } from './timeline.ts';

/** Heights of a lane, in pixels: its cells, and half the mark of a hit, which may stand out. */
const LANE = { height: 26, cells: 20, top: 3, hit: 6 } as const;

/** Lanes in which nothing has happened yet: who will run. */
export function waitingLanes(designs: readonly string[], words: RaceWords): TemplateResult {
  return html`${designs.map(
    (design) =>
      html`<div class="lane">
        ${who(design, words, nothing)}
        <div class="way"><div class="empty"></div></div>
        <div class="numbers"></div>
      </div>`,
  )}`;
}

/** All lanes at a moment, in lanes of `width` pixels. */
export function runningLanes(
  race: Race,
  moments: readonly WalkerMoment[],
  nanoseconds: number,
  width: number,
  words: RaceWords,
): TemplateResult {
  return html`${race.walkers.map((walker, index) => {
    const moment = moments[index];
    if (moment === undefined) return nothing;
    const layout = layoutLane(walker, race.nanoseconds, width);
    const clock = Math.min(nanoseconds, walker.nanoseconds.median);
    return html`<div class="lane ${moment.isFinished ? 'finished' : ''}">
      ${who(walker.design, words, perCell(walker, layout, words))}
      ${way(walker, layout, moment, width, words)}
      <div class="numbers">
        <span class="passed">${words.passed(walker, moment.passed)}</span>
        <span class="time">${words.time(clock)}</span>
        <span class="rank">${moment.isFinished ? words.rank(race, index) : nothing}</span>
      </div>
    </div>`;
  })}`;
}

const who = (
  design: string,
  words: RaceWords,
  note: TemplateResult | typeof nothing,
): TemplateResult =>
  html`<div class="who">
    <b>${words.design(design)}</b> <small>${words.kernels(design)}</small> ${note}
  </div>`;

/** What a cell stands for, where it is more than one thing. */
function perCell(
  { design }: Walker,
  { perCell: count, seams }: LaneLayout,
  words: RaceWords,
): TemplateResult | typeof nothing {
  if (count === 1 || seams.length === 0) return nothing;
  const values = { count: words.count(count), unit: words.unit(design, count) };
  return html`<small class="per-cell">${words.text('perCell', values)}</small>`;
}

function way(
  walker: Walker,
  layout: LaneLayout,
  { passed, isFinished, isFound }: WalkerMoment,
  width: number,
  words: RaceWords,
): TemplateResult {
  const { things, foundAfter } = walker;
  const painted = isFinished ? layout.width : paintedWidth(layout, passed, things);
  const at = things > 0 ? (passed / things) * layout.width : 0;
  const share = things > 0 ? (foundAfter ?? things) / things : 1;
  // In the middle of the cell in which it is found; beside a way too short to hold it.
  const middle = layout.perCell === 1 && layout.cellWidth > 2 * LANE.hit ? layout.cellWidth / 2 : 0;
  const hit = Math.min(width - LANE.hit, Math.max(LANE.hit, share * layout.width - middle));
  const seams = layout.seams.filter((x) => x < painted);
  return html`<div class="way">
    <svg width=${width} height=${LANE.height} aria-hidden="true">
      <line class="course" x1="0" x2=${width} y1="13" y2="13"></line>
      <rect
        class="cells"
        x="0"
        y=${LANE.top}
        width=${Math.max(isFinished ? 1 : 0, painted)}
        height=${LANE.cells}
      ></rect>
      ${svg`<path class="seams" d=${seams.map((x) => `M${x} ${LANE.top}v${LANE.cells}`).join('')}></path>`}
      ${isFinished ? nothing : svg`<circle class="runner" cx=${Math.max(LANE.hit, Math.min(width - LANE.hit, at))} cy="13" r=${LANE.hit}></circle>`}
      ${isFound ? svg`<circle class="hit" cx=${hit} cy="13" r=${LANE.hit}></circle>` : nothing}
    </svg>
    <div class="under">
      ${isFound ? html`<span class="found" .style=${labelPlace(hit, width)}>${words.found(walker)}</span>` : nothing}
    </div>
  </div>`;
}

/** A label under a mark, that never leaves the lane. */
function labelPlace(x: number, width: number): string {
  if (x < width / 3) return `inset-inline-start: ${x - LANE.hit}px`;
  if (x > (2 * width) / 3) return `inset-inline-end: ${width - x - LANE.hit}px`;
  return `inset-inline-start: ${x}px; transform: translateX(-50%)`;
}
