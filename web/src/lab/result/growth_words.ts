import type { GrowthWords } from './layout_growth.ts';
import type { Measure } from './measures.ts';
import { slopeText } from './result_words.ts';
import type { ResultWords } from './result_words.ts';
import type { Series } from './series.ts';

/** What the chart of growth writes about a measure. */
export function growthWords(measure: Measure, words: ResultWords): GrowthWords {
  return {
    title: words.title(measure),
    unit: words.unit,
    name: words.design,
    tick: (value) => words.value(value, measure.kind),
    n: words.n,
    growth: (series) => growthOf(series, measure, words),
  };
}

function growthOf(
  { points, slope, theory }: Series,
  { kind }: Measure,
  words: ResultWords,
): { text: string; raised?: string; after?: string } {
  const last = points.at(-1)?.value.value;
  const value = last === undefined ? '' : words.value(last, kind);
  if (slope === null) return { text: value };
  const expected = theory === null ? '' : String(theory.expected);
  const after = theory === null ? '' : words.say('theory', { expected });
  if (theory?.logarithmic === true) {
    return { text: `${value} · ${words.say('doubling', { found: slopeText(slope) })}${after}` };
  }
  return { text: `${value} · n`, raised: slopeText(slope), ...(after !== '' && { after }) };
}

/** What has to be known to read a chart of growth. */
export function growthNotes(
  series: readonly Series[],
  measure: Measure,
  words: ResultWords,
): readonly string[] {
  const { say } = words;
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  return [
    series.some(({ designs }) => designs.length > 1) ? say('equalDesigns') : '',
    series.some(({ theory, slope }) => theory !== null && slope !== null) ? say('guideNote') : '',
    values.some(({ value }) => value <= 0) ? say('zeroNote') : '',
    measure.kind === 'time' && series.length > 1 ? say('sideBySide') : '',
    values.some(({ isCold }) => isCold) ? say('coldNote') : '',
    values.some(({ sample }) => sample !== null) ? say('sampleNote') : '',
  ].filter((note) => note !== '');
}
