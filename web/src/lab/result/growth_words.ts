import { unitWord } from '../../ui/unit_words.ts';
import type { GrowthWords } from './layout_growth.ts';
import type { LabelLine } from './layout_labels.ts';
import type { Measure } from './measures.ts';
import { slopeText, theoryText } from './result_words.ts';
import type { NamedDesign, ResultWords } from './result_words.ts';
import type { Series } from './series.ts';

/** What the chart of growth writes about a measure. */
export function growthWords(measure: Measure, words: ResultWords): GrowthWords {
  return {
    title: words.title(measure),
    unit: words.unit,
    name: words.design,
    tick: (value) => words.tick(value, measure.kind),
    n: words.n,
    growth: (series, isNarrow) => growthOf(series, isNarrow, measure, words),
  };
}

type Written = Omit<LabelLine, 'look'>;

/** A line's last value, how it grows, and what theory says: in one line of writing, or where narrow in three. */
function growthOf(
  { points, slope, theory }: Series,
  isNarrow: boolean,
  { kind }: Measure,
  words: ResultWords,
): readonly Written[] {
  const last = points.at(-1)?.value.value;
  const value = last === undefined ? '' : words.value(last, kind);
  if (slope === null) return [{ text: value }];
  const expected = theory === null ? '' : theoryText(theory, words);
  const law = theory === null ? '' : words.say('theory', { expected });
  const after = law === '' ? {} : { after: ` ${law}` };
  if (theory?.logarithmic === true) {
    const rise = words.say('doubling', { found: slopeText(slope) });
    return isNarrow
      ? [{ text: value }, { text: rise }, { text: law }]
      : [{ text: `${value} · ${rise} ${law}` }];
  }
  const grown = { text: `${value} · n`, raised: slopeText(slope) };
  if (!isNarrow) return [{ ...grown, ...after }];
  return law === '' ? [grown] : [grown, { text: law }];
}

/** What has to be known to read a chart of growth. */
export function growthNotes(
  series: readonly Series[],
  measure: Measure,
  designs: readonly NamedDesign[],
  words: ResultWords,
): readonly string[] {
  const { say } = words;
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  return [
    measure.count.startsWith('visited') ? visitsNote(series, designs, words) : '',
    series.some(({ designs }) => designs.length > 1) ? say('equalDesigns') : '',
    series.some(({ theory, slope }) => theory !== null && slope !== null) ? say('guideNote') : '',
    values.some(({ value }) => value <= 0) ? say('zeroNote') : '',
    measure.kind === 'time' ? say('intervalNote') : '',
    measure.kind === 'time' && series.length > 1 ? say('sideBySide') : '',
    values.some(({ isCold }) => isCold) ? say('coldNote') : '',
    values.some(({ sample }) => sample !== null) ? say('sampleNote') : '',
  ].filter((note) => note !== '');
}

/** What each design looks at: a walk's counts are of different things. Empty where they are not, or not told. */
function visitsNote(
  series: readonly Series[],
  named: readonly NamedDesign[],
  words: ResultWords,
): string {
  const designs = new Map<string, string[]>();
  for (const id of series.flatMap((each) => each.designs)) {
    const visits = named.find((each) => each.id === id)?.visits ?? '';
    if (visits === '') continue;
    designs.set(visits, [...(designs.get(visits) ?? []), words.design(id)]);
  }
  if (designs.size === 0) return '';
  const parts = [...designs].map(([visits, names]) =>
    words.say('looksPart', {
      unit: unitWord(visits, 2, words.language),
      designs: names.join(words.language === 'zh' ? '、' : ', '),
    }),
  );
  return words.say('looksNote', { parts: parts.join(words.language === 'zh' ? '；' : '; ') });
}
