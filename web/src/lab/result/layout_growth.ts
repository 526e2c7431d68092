import { textWidth } from '../../diagram/shapes.ts';
import { TEXT_SIZE, TITLE_LINE, line, round, titleMarks } from './chart_scene.ts';
import type { ChartScene, Mark } from './chart_scene.ts';
import { endLabels, labelsHeight, labelsWidth, nameLines } from './layout_labels.ts';
import type { EndLabel, LabelLine } from './layout_labels.ts';
import { logAxis, thinned } from './log_axis.ts';
import type { LogAxis } from './log_axis.ts';
import { dots, marker } from './marker.ts';
import { hasInterval } from './measures.ts';
import type { Point, Series } from './series.ts';

/** What a chart writes. */
export interface GrowthWords {
  /** What the upright axis measures. */
  readonly title: string;
  /** What n is. */
  readonly unit: string;
  readonly name: (design: string) => string;
  /** A value at an axis. */
  readonly tick: (value: number) => string;
  readonly n: (value: number) => string;
  /** Under a line's names: its last value, and how it grows. */
  readonly growth: (series: Series, isNarrow: boolean) => readonly Omit<LabelLine, 'look'>[];
}

interface Frame {
  readonly x: LogAxis;
  readonly y: LogAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Narrower than this, words are smaller and take less of the width. */
const NARROW = 560;

const sizeOf = (isNarrow: boolean): number => (isNarrow ? 12 : TEXT_SIZE);

/** Values over n, both logarithmic: a line for each design or group of equals, named at its end. */
export function layoutGrowth(
  series: readonly Series[],
  width: number,
  words: GrowthWords,
  lookOf: (design: string) => number,
): ChartScene {
  const isNarrow = width < NARROW;
  const size = sizeOf(isNarrow);
  const room = width * (isNarrow ? 0.46 : 0.34);
  const labels = series.map((each) => linesOf(each, words, isNarrow, room));
  const column = labelsWidth(labels, size);
  const title = titleMarks(words.title, 0, 0, width);
  const top = title.length * TITLE_LINE + 16;
  const tall = Math.min(430, Math.max(250, width * 0.5));
  const bottom = top + Math.max(tall, labelsHeight(labels) + 8);

  const values = series.flatMap(({ points }) => points.flatMap(valuesOf));
  const y = logAxis(values, bottom - 6, top + 6);
  const ticks = thinned(y.ticks, y, 22);
  const left = Math.max(28, ...ticks.map((tick) => textWidth(words.tick(tick), 12) + 10));
  const right = Math.max(left + 60, width - column - (isNarrow ? 18 : 30));
  const dodge = isNarrow ? 3.5 : 7;
  const shifts = series.map(({ points }, index) => {
    const isTimed = points.some(({ value }) => value.timing !== null);
    return isTimed ? (index - (series.length - 1) / 2) * dodge : 0;
  });
  const aside = Math.max(0, ...shifts);
  const x = logAxis(
    series.flatMap(({ points }) => points.map(({ n }) => n)),
    left + aside,
    right - aside,
  );
  const frame: Frame = { x, y, left, right, top, bottom };

  const ends = series.map((each, index): EndLabel => {
    const last = each.points.at(-1);
    const [endX, endY] = last === undefined ? [right, bottom] : place(frame, last, aside);
    const look = lookOf(each.designs[0] ?? '');
    return { lines: labels[index] ?? [], look, endX, endY };
  });
  return {
    width,
    height: bottom + 46,
    marks: [
      ...title,
      ...axes(frame, series, ticks, words),
      ...series.flatMap((each) => guide(frame, each)),
      ...series.flatMap((each, index) => {
        const look = lookOf(each.designs[0] ?? '');
        return drawn(frame, each, look, shifts[index] ?? 0, isNarrow);
      }),
      ...endLabels(ends, right + (isNarrow ? 16 : 26), [top, bottom], size),
    ],
  };
}

function linesOf(series: Series, words: GrowthWords, isNarrow: boolean, room: number): LabelLine[] {
  const names = nameLines(series.designs.map(words.name), sizeOf(isNarrow), room);
  return [
    ...names.map((text) => ({ text, look: 'name' })),
    ...words.growth(series, isNarrow).map((each) => ({ ...each, look: 'growth' })),
  ];
}

/** All that has to be inside the axis: also samples and the ends of intervals. */
const valuesOf = ({ value }: Point): readonly number[] => {
  const { timing } = value;
  if (timing === null) return [value.value];
  return [value.value, ...timing.samples, ...(hasInterval(value) ? [timing.low, timing.high] : [])];
};

const place = ({ x, y }: Frame, { n, value }: Point, shift: number): [number, number] => [
  x.at(n) + shift,
  y.at(value.value),
];

function axes(
  frame: Frame,
  series: readonly Series[],
  ticks: readonly number[],
  words: GrowthWords,
): Mark[] {
  const { x, y, left, right, top, bottom } = frame;
  const marks: Mark[] = [];
  for (const tick of ticks) {
    const at = y.at(tick);
    marks.push({ shape: 'path', look: 'grid', d: line(left, at, right, at) });
    marks.push(tickText(left - 6, at + 4, words.tick(tick), 'end'));
  }
  if (y.zero !== null) {
    marks.push({ shape: 'path', look: 'grid is-zero', d: line(left, y.zero, right, y.zero) });
    marks.push(tickText(left - 6, y.zero + 4, '0', 'end'));
    const gap = y.zero - 13;
    marks.push({
      shape: 'path',
      look: 'axis',
      d: line(left - 5, gap + 5, left + 5, gap + 1) + line(left - 5, gap - 1, left + 5, gap - 5),
    });
  }
  marks.push({ shape: 'path', look: 'axis', d: line(left, top, left, bottom) });
  marks.push({ shape: 'path', look: 'axis', d: line(left, bottom, right, bottom) });
  const all = [...new Set(series.flatMap(({ points }) => points.map(({ n }) => n)))];
  for (const n of roomy(all, x, words.n)) {
    marks.push({ shape: 'path', look: 'axis', d: line(x.at(n), bottom, x.at(n), bottom + 5) });
    marks.push(tickText(x.at(n), bottom + 18, words.n(n), 'middle'));
  }
  const unitWidth = textWidth(words.unit, 12);
  const unitX = Math.max(0, Math.min(left, right - unitWidth));
  marks.push({ shape: 'text', look: 'tick', x: unitX, y: bottom + 38, text: words.unit, size: 12 });
  return marks;
}

const tickText = (x: number, y: number, text: string, anchor: 'middle' | 'end'): Mark => {
  return { shape: 'text', look: 'tick', x: round(x), y: round(y), text, anchor, size: 12 };
};

/** The sizes that were measured, as many as can be written side by side: the last first, it matters most. */
function roomy(all: readonly number[], axis: LogAxis, say: (n: number) => string): number[] {
  const kept: number[] = [];
  let free = Infinity;
  for (const n of [...all].sort((a, b) => b - a)) {
    const half = textWidth(say(n), 12) / 2 + 4;
    if (axis.at(n) + half > free) continue;
    kept.push(n);
    free = axis.at(n) - half;
  }
  return kept;
}

/** The broad line of theory: through the middle of what was found; a bound starts at the first point. */
function guide({ x, y }: Frame, { points, theory, slope }: Series): Mark[] {
  if (theory === null || slope === null || points.length < 2) return [];
  const [first, last] = [points[0]?.n ?? 1, points.at(-1)?.n ?? 1];
  const { expected, logarithmic } = theory;
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const middle = mean(({ n }) => Math.log(n));
  const height = mean(({ value }) => Math.log(value.value));
  const start = points[0]?.value.value ?? 1;
  const at = (n: number): number =>
    logarithmic
      ? start + expected * Math.log2(n / first)
      : Math.exp(height + expected * (Math.log(n) - middle));
  const steps = 24;
  const places = Array.from({ length: steps + 1 }, (_none, step) => {
    const n = first * (last / first) ** (step / steps);
    return [n, at(n)] as const;
  }).filter(([, value]) => value >= y.domain[0] && value <= y.domain[1]);
  const d = places.map(([n, value]) => `${round(x.at(n))},${round(y.at(value))}`).join('L');
  return d === '' ? [] : [{ shape: 'path', look: 'guide', d: `M${d}` }];
}

function drawn(
  frame: Frame,
  { points }: Series,
  look: number,
  shift: number,
  isNarrow: boolean,
): Mark[] {
  const marks: Mark[] = [];
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (next === undefined) return;
    const isBroken = point.value.value <= 0 !== next.value.value <= 0;
    const d = line(...place(frame, point, shift), ...place(frame, next, shift));
    marks.push({ shape: 'path', look: `line d${look}${isBroken ? ' is-broken' : ''}`, d });
  });
  for (const point of points) {
    const { timing } = point.value;
    const [x, y] = place(frame, point, shift);
    if (timing !== null) {
      const places = timing.samples.map(
        (value, index) =>
          [x + ((index % 3) - 1) * (isNarrow ? 1 : 1.8), frame.y.at(value)] as const,
      );
      marks.push({ shape: 'path', look: `sample d${look}`, d: dots(places, isNarrow ? 1.4 : 1.8) });
      if (hasInterval(point.value)) {
        const d = line(x, frame.y.at(timing.low), x, frame.y.at(timing.high));
        marks.push({ shape: 'path', look: `interval d${look}`, d });
      }
    }
    const isSmall = timing !== null || isNarrow;
    const isHollow = point.value.isCold || point.value.sample !== null;
    const how = `marker d${look}${isHollow ? ' is-hollow' : ''}`;
    marks.push({ shape: 'path', look: how, d: marker(look, isSmall ? 44 : 62), x, y });
  }
  return marks;
}
