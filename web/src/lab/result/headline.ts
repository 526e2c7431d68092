import type { LabResult } from '../../engine/lab_types.ts';
import { unitWord } from '../../ui/unit_words.ts';
import { labWord } from '../words/lab_words.ts';
import { firstMeasure, hasNothingToWalk } from './measures.ts';
import { slopeText } from './result_words.ts';
import type { NamedDesign, ResultWords } from './result_words.ts';
import { seriesOf, slopeOf } from './series.ts';
import type { Point, Series } from './series.ts';

interface Ending {
  readonly series: Series;
  readonly point: Point;
}

/**
 * What a result shows, as one sentence: the design that has most of what the workload is about beside the
 * one that has least, at the largest size. Empty where nothing is compared, or all is equal.
 */
export function headline(
  result: LabResult,
  designs: readonly NamedDesign[],
  words: ResultWords,
): string {
  if (hasNothingToWalk(result)) return words.say('nothingMapped');
  const measure = firstMeasure(result);
  if (measure === null || measure.kind === 'time') return '';
  const n = Math.max(...result.rows.map((row) => row.n));
  const ends = seriesOf(result, measure)
    .map((series) => ({ series, point: series.points.at(-1) }))
    .filter((end): end is Ending => end.point?.n === n)
    .sort((a, b) => a.point.value.value - b.point.value.value);
  const [least, most] = [ends[0], ends.at(-1)];
  if (least === undefined || most === undefined || least === most) return '';
  const part = ({ series, point }: Ending): string => {
    const { value } = point.value;
    const text = words.value(value, measure.kind);
    if (!measure.count.startsWith('visited')) return text;
    // Designs with equal numbers may look at different things: then there is no word for both.
    const units = new Set(
      series.designs.map((id) => designs.find((each) => each.id === id)?.visits),
    );
    const [visits] = units;
    if (visits === undefined || units.size > 1) return text;
    return `${text} ${unitWord(visits, value, words.language)}`;
  };
  const slope = slopeOf(most.series.points, false) ?? 0;
  const isWalk = measure.count === 'visited';
  return words.say(isWalk ? 'headlineWalk' : 'headline', {
    title: isWalk ? groupOf(measure.what, words) : words.title(measure),
    growing: slope > 0.5 ? words.say('growing', { slope: slopeText(slope) }) : '',
    where: whereOf(result, n, words),
    most: namesOf(most.series, words),
    mostValue: part(most),
    least: namesOf(least.series, words),
    leastValue: part(least),
  });
}

/** At which size: a scenario of the reader's own has none. */
function whereOf({ request }: LabResult, n: number, { say, unit, n: count }: ResultWords): string {
  return request.workload === 'scenario'
    ? say('whereOwn')
    : say('whereSize', { n: count(n), unit });
}

/** Whose pages a walk is about: “the parent’s pages” of `walk parent`. */
function groupOf(what: string, words: ResultWords): string {
  return labWord('group', what.replace(/^walk /, ''), words.language);
}

/** One name, or several in a list: those are equal. */
function namesOf({ designs }: Series, words: ResultWords): string {
  const locale = words.language === 'zh' ? 'zh-Hans' : 'en';
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(designs.map(words.design));
}
