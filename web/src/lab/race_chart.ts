import { extent } from 'd3-array';
import { scaleLog } from 'd3-scale';
import type { ScaleLogarithmic } from 'd3-scale';
import { select } from 'd3-selection';
import type { Selection } from 'd3-selection';
import type { RaceRow } from '../engine/types.ts';

/** What is drawn of one design. */
export interface RaceSeries {
  readonly row: RaceRow;
  readonly name: string;
  readonly visited: string;
  readonly time: string;
}

/** The words and number formats of the chart. */
export interface ChartTexts {
  readonly counts: string;
  readonly times: string;
  readonly label: string;
  readonly count: (value: number) => string;
  readonly nanoseconds: (value: number) => string;
}

/** One half of the chart: its place, and its scale. */
interface Panel {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly scale: ScaleLogarithmic<number, number>;
  readonly title: string;
  readonly tick: (value: number) => string;
}

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

const wideRow = 52;
const narrowRow = 70;
const headHeight = 52;
const footHeight = 14;
const narrow = 620;
/** Room for “anon_vma counters”. */
const nameWidth = 160;

/** Draws counts and times of all designs, each on a logarithmic scale, for a width in pixels. */
export function drawRaceChart(
  element: SVGSVGElement,
  series: readonly RaceSeries[],
  width: number,
  texts: ChartTexts,
): void {
  const isNarrow = width < narrow;
  const rowHeight = isNarrow ? narrowRow : wideRow;
  const panelHeight = headHeight + series.length * rowHeight + footHeight;
  const height = isNarrow ? 2 * panelHeight : panelHeight;
  const names = isNarrow ? 0 : nameWidth;
  const middle = isNarrow ? width : names + (width - names) * 0.44;

  const counts: Panel = {
    left: names + 14,
    right: middle - (isNarrow ? 56 : 64),
    top: 0,
    scale: scaleLog().domain(padded(series.flatMap(({ row }) => row.visitedPerPage))),
    title: texts.counts,
    tick: texts.count,
  };
  const times: Panel = {
    left: isNarrow ? 14 : middle + 24,
    right: width - 84,
    top: isNarrow ? panelHeight : 0,
    scale: scaleLog().domain(
      padded(series.flatMap(({ row }) => [...row.samples, row.nanoseconds.median])),
    ),
    title: texts.times,
    tick: texts.nanoseconds,
  };

  const svg: Svg = select(element);
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', '100%');
  svg.attr('role', 'img').attr('aria-label', texts.label).selectAll('*').remove();
  for (const panel of [counts, times]) {
    panel.scale.range([panel.left, panel.right]);
    drawAxis(svg, panel, series.length * rowHeight);
  }
  series.forEach((each, index) => {
    const y = headHeight + (index + (isNarrow ? 0.66 : 0.5)) * rowHeight;
    if (isNarrow) {
      for (const { left, top } of [counts, times]) {
        svg
          .append('text')
          .attr('class', 'name')
          .attr('x', left)
          .attr('y', top + y - 23)
          .text(each.name);
      }
    } else {
      svg
        .append('text')
        .attr('class', 'name')
        .attr('x', 0)
        .attr('y', y + 5)
        .text(each.name);
    }
    drawCount(svg, counts, counts.top + y, each);
    drawTimes(svg, times, times.top + y, each);
  });
}

/** A domain that leaves room at both ends and is never empty. */
export function padded(values: readonly number[]): [number, number] {
  const [low, high] = extent(values.filter((value) => value > 0));
  if (low === undefined || high === undefined) return [1, 10];
  const lowest = Math.min(low / 1.35, high / 12);
  return [lowest, Math.max(high * 1.35, lowest * 10)];
}

/** Powers of ten within a domain; also 2 and 5 times them where those are few. */
export function logTicks([low, high]: readonly [number, number]): number[] {
  const ticks = (factors: readonly number[]): number[] => {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); ++power) {
      for (const factor of factors) {
        const value = factor * 10 ** power;
        if (value >= low && value <= high) found.push(Number(value.toPrecision(1)));
      }
    }
    return found;
  };
  const tens = ticks([1]);
  return tens.length >= 3 ? tens : ticks([1, 3]);
}

function drawAxis(svg: Svg, { left, right, top, scale, title, tick }: Panel, rows: number): void {
  const bottom = top + headHeight + rows;
  svg
    .append('text')
    .attr('class', 'title')
    .attr('x', left)
    .attr('y', top + 16)
    .text(title);
  const [low = 1, high = 10] = scale.domain();
  for (const value of logTicks([low, high])) {
    const x = scale(value);
    svg
      .append('line')
      .attr('class', 'grid')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', top + headHeight - 6)
      .attr('y2', bottom);
    svg
      .append('text')
      .attr('class', 'tick')
      .attr('x', x)
      .attr('y', top + headHeight - 12)
      .text(tick(value));
  }
  svg.append('line').attr('class', 'axis').attr('x1', left).attr('x2', right);
  svg.select('line.axis:last-of-type').attr('y1', bottom).attr('y2', bottom);
}

function drawCount(
  svg: Svg,
  { left, scale }: Panel,
  y: number,
  { row, visited }: RaceSeries,
): void {
  const x = scale(Math.max(row.visitedPerPage, scale.domain()[0] ?? 1));
  svg
    .append('line')
    .attr('class', 'stem')
    .attr('x1', left)
    .attr('x2', x)
    .attr('y1', y)
    .attr('y2', y);
  svg
    .append('rect')
    .attr('class', 'count')
    .attr('x', x - 6)
    .attr('y', y - 6)
    .attr('width', 12)
    .attr('height', 12)
    .attr('rx', 2);
  svg
    .append('text')
    .attr('class', 'value')
    .attr('x', x + 13)
    .attr('y', y + 5)
    .text(visited);
}

function drawTimes(svg: Svg, { scale }: Panel, y: number, { row, time }: RaceSeries): void {
  const { median, low, high } = row.nanoseconds;
  svg
    .append('g')
    .selectAll('circle')
    .data(row.samples)
    .join('circle')
    .attr('class', 'sample')
    .attr('cx', (value) => scale(value))
    .attr('cy', (_value, index) => y + spread(index))
    .attr('r', 3.2);
  svg
    .append('rect')
    .attr('class', 'interval')
    .attr('x', scale(low))
    .attr('y', y - 2)
    .attr('width', Math.max(2, scale(high) - scale(low)))
    .attr('height', 4);
  svg
    .append('line')
    .attr('class', 'median')
    .attr('x1', scale(median))
    .attr('x2', scale(median))
    .attr('y1', y - 14)
    .attr('y2', y + 14);
  const right = Math.max(...row.samples.map((value) => scale(value)), scale(high));
  svg
    .append('text')
    .attr('class', 'value')
    .attr('x', right + 11)
    .attr('y', y + 5)
    .text(time);
}

/** Keeps dots of one row apart, the same way each time. */
function spread(index: number): number {
  return (((index * 7) % 11) - 5) * 2;
}
