import { shorten } from '../../diagram/shorten.ts';
import { textWidth } from '../../diagram/shapes.ts';
import { BOLDER, TEXT_SIZE, TITLE_LINE, line, markWidth, titleMarks } from './chart_scene.ts';
import type { ChartScene, Mark, TextMark } from './chart_scene.ts';
import { logAxis, thinned } from './log_axis.ts';
import type { LogAxis } from './log_axis.ts';
import { dots, marker } from './marker.ts';
import { hasInterval } from './measures.ts';
import type { Value } from './measures.ts';

/** One design at one size. */
export interface Bar {
  readonly name: string;
  readonly look: number;
  readonly count: Value | null;
  readonly time: Value | null;
}

/** What the bars write. */
export interface BarWords {
  readonly counts: string;
  readonly times: string;
  readonly count: (value: number) => string;
  readonly time: (value: number) => string;
  /** In place of a time or count that a design has none of. */
  readonly none: string;
  /** Beside the time of a single cold sample. */
  readonly cold: string;
}

/** A half of the picture: its left and right ends, and where its head begins. */
interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly axis: LogAxis;
  readonly head: readonly TextMark[];
  readonly tick: (value: number) => string;
}

const NARROW = 640;
const ROW = 40;
/** A row under its name. */
const NAMED_ROW = 56;
const VALUE_GAP = 12;
/** Half a marker: so far from the picture's edge, or from names. */
const EDGE = 8;

/** Counts and times of designs at one size: side by side, or below each other where that is narrow. */
export function layoutBars(bars: readonly Bar[], width: number, words: BarWords): ChartScene {
  const isNarrow = width < NARROW;
  const names = isNarrow ? 0 : nameRoom(bars, width);
  const row = isNarrow ? NAMED_ROW : ROW;
  const hasTimes = bars.some(({ time }) => time !== null);
  const middle = isNarrow || !hasTimes ? width : names + (width - names) * 0.46;

  const counts = panel(
    bars.flatMap(({ count }) => (count === null ? [] : [count.value])),
    [names + EDGE, middle, 0],
    words.counts,
    words.count,
  );
  const bottom = (of: Panel) => of.top + headHeight(of) + bars.length * row;
  const timesPlace = isNarrow ? [EDGE, width, bottom(counts) + 26] : [middle + 30, width, 0];
  const times = panel(
    bars.flatMap(({ time }) => (time === null ? [] : timesOf(time))),
    timesPlace as [number, number, number],
    words.times,
    words.time,
    bars.some(({ time }) => time?.isCold === true) ? ` (${words.cold})` : '',
  );
  const panels = hasTimes ? [counts, times] : [counts];
  // Side by side both rows begin under the taller head.
  const head = Math.max(...panels.map(headHeight));
  const start = (of: Panel) => of.top + (isNarrow ? headHeight(of) : head);

  const marks = panels.flatMap((each) => axisMarks(each, start(each), bars.length * row));
  bars.forEach((bar, index) => {
    for (const each of panels) {
      const y = start(each) + (index + (isNarrow ? 0.68 : 0.5)) * row;
      if (isNarrow || each === counts)
        marks.push(nameOf(bar, isNarrow ? y - 20 : y + 4, isNarrow, names));
      const value = each === counts ? bar.count : bar.time;
      if (value === null) {
        marks.push({
          shape: 'text',
          look: 'note',
          x: each.left,
          y: y + 4,
          text: words.none,
          size: 12,
        });
      } else {
        marks.push(
          ...(each === counts
            ? countMarks(each, y, bar.look, value)
            : timeMarks(each, y, bar.look, value, words.cold)),
        );
      }
    }
  });
  const height = Math.max(...panels.map((each) => start(each))) + bars.length * row + 12;
  return { width, height, marks };
}

function nameRoom(bars: readonly Bar[], width: number): number {
  const widest = Math.max(...bars.map(({ name }) => markWidth({ look: 'name', text: name })));
  return Math.min(widest + 14, width * 0.26);
}

function nameOf({ name }: Bar, y: number, isNarrow: boolean, room: number): Mark {
  const text = isNarrow ? name : shorten(name, TEXT_SIZE * BOLDER, room - 6);
  return { shape: 'text', look: 'name', x: 0, y, text, ...(text !== name && { title: name }) };
}

const timesOf = (value: Value): readonly number[] => [
  value.value,
  ...(value.timing?.samples ?? []),
  ...(hasInterval(value) ? [value.timing?.low ?? 0, value.timing?.high ?? 0] : []),
];

function panel(
  values: readonly number[],
  [left, end, top]: readonly [number, number, number],
  title: string,
  tick: (value: number) => string,
  after = '',
): Panel {
  const widest = Math.max(
    0,
    ...values.map((value) => markWidth({ look: 'value', text: tick(value) + after })),
  );
  const right = Math.max(left + 60, end - widest - VALUE_GAP - 4);
  const head = titleMarks(title, left > EDGE ? left : 0, top, end - left);
  return { left, right, top, head, tick, axis: logAxis(values, left, right) };
}

const headHeight = ({ head }: Panel): number => head.length * TITLE_LINE + 25;

function axisMarks({ left, right, axis, head, tick }: Panel, start: number, rows: number): Mark[] {
  const marks: Mark[] = [...head];
  const widest = Math.max(...axis.ticks.map((value) => textWidth(tick(value), 12)), 8);
  const places = thinned(axis.ticks, axis, widest + 8).map((value) => {
    return { at: axis.at(value), text: tick(value) };
  });
  if (axis.zero !== null) places.unshift({ at: axis.zero, text: '0' });
  let free = -Infinity;
  for (const { at, text } of places) {
    const half = textWidth(text, 12) / 2;
    const x = Math.max(at, half);
    marks.push({ shape: 'path', look: 'grid', d: line(at, start - 4, at, start + rows) });
    if (x - half < free) continue;
    free = x + half + 3;
    marks.push({ shape: 'text', look: 'tick', x, y: start - 9, text, anchor: 'middle', size: 12 });
  }
  const foot = start + rows;
  marks.push({ shape: 'path', look: 'axis', d: line(left, foot, right, foot) });
  if (axis.zero !== null) marks.push({ shape: 'path', look: 'axis', d: zeroGap(left + 13, foot) });
  return marks;
}

function countMarks({ left, axis, tick }: Panel, y: number, look: number, value: Value): Mark[] {
  const x = axis.at(value.value);
  const hollow = value.sample === null ? '' : ' is-hollow';
  return [
    { shape: 'path', look: `stem d${look}`, d: line(left, y, x, y) },
    { shape: 'path', look: `marker d${look}${hollow}`, d: marker(look, 76), x, y },
    { shape: 'text', look: 'value', x: x + VALUE_GAP, y: y + 4.5, text: tick(value.value) },
  ];
}

function timeMarks(
  { axis, tick }: Panel,
  y: number,
  look: number,
  value: Value,
  cold: string,
): Mark[] {
  const { timing } = value;
  const samples = timing?.samples ?? [];
  const places = samples.map((each, index) => [axis.at(each), y + apart(index)] as const);
  const marks: Mark[] = [{ shape: 'path', look: `sample d${look}`, d: dots(places, 2.6) }];
  if (timing !== null && hasInterval(value)) {
    const d = line(axis.at(timing.low), y, axis.at(timing.high), y);
    marks.push({ shape: 'path', look: `interval d${look}`, d });
  }
  const x = axis.at(value.value);
  marks.push({ shape: 'path', look: 'median', d: line(x, y - 11, x, y + 11) });
  const right = Math.max(...timesOf(value).map(axis.at));
  const text = value.isCold ? `${tick(value.value)} (${cold})` : tick(value.value);
  marks.push({ shape: 'text', look: 'value', x: right + VALUE_GAP, y: y + 4.5, text });
  return marks;
}

/** Two strokes through an axis: between 0 and the rest there is no scale. */
const zeroGap = (x: number, y: number): string =>
  line(x - 4, y + 5, x, y - 5) + line(x + 1, y + 5, x + 5, y - 5);

/** Keeps the dots of a row apart, the same way each time. */
const apart = (index: number): number => (((index * 7) % 11) - 5) * 1.7;
