import type { LabWorkload } from '../../engine/lab_types.ts';
import { localeOf, translator } from '../../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../../ui/catalogue.ts';
import {
  formatBytes,
  formatCount,
  formatMean,
  formatMeasured,
  formatNanoseconds,
} from '../../ui/number_format.ts';
import { labWord, whatWord } from '../words/lab_words.ts';
import type { Measure, MeasureKind } from './measures.ts';
import { resultTexts } from './result_texts.ts';
import type { ResultKey } from './result_texts.ts';
import type { Theory } from './series.ts';

/** What is known of a design beside its numbers. */
export interface NamedDesign {
  readonly id: string;
  readonly name: string;
  /** What `visited` counts under it. */
  readonly visits?: string;
}

/** Everything that a result says, in one language. */
export interface ResultWords {
  readonly say: Translate<ResultKey>;
  readonly language: SiteLanguage;
  readonly design: (id: string) => string;
  /** `walk of the parent’s pages`, `fork` */
  readonly what: (what: string) => string;
  readonly count: (measure: Measure) => string;
  /** A measure as the title of a picture. */
  readonly title: (measure: Measure) => string;
  /** What n is: `processes`. */
  readonly unit: string;
  /** What the sizes are values of: `children`. */
  readonly parameter: string;
  readonly workload: string;
  /** A value with its unit where it has one, as short as three or four digits. */
  readonly value: (value: number, kind: MeasureKind) => string;
  /** A value at an axis: large counts in few characters, `1M`. */
  readonly tick: (value: number, kind: MeasureKind) => string;
  /** A value as a column of figures has it. */
  readonly figure: (value: number, kind: MeasureKind) => string;
  readonly n: (value: number) => string;
}

/** The words for a result of a workload. */
export function wordsFor(
  workload: LabWorkload,
  designs: readonly NamedDesign[],
  language: SiteLanguage,
): ResultWords {
  const say = translator(resultTexts, language);
  const parameter = workload.parameters[0]?.id ?? '';
  const count = ({ what, count: id }: Measure): string => {
    if (what === 'kernel') return say('countBytes');
    return what === 'objects' ? id : labWord('count', id, language);
  };
  const value = (each: number, kind: MeasureKind): string => {
    if (kind === 'time') return formatNanoseconds(each, language);
    return kind === 'bytes' ? formatBytes(each, language, 3) : formatMean(each, language);
  };
  return {
    say,
    language,
    count,
    design: (id) => {
      const name = designs.find((each) => each.id === id)?.name;
      return name ?? labWord('design', id, language);
    },
    what: (what) => nameOfWhat(what, say, language),
    title: (measure) => titleOf(measure, count(measure), say, language),
    unit: labWord('unit', workload.n, language),
    parameter: parameter === '' ? '' : labWord('parameter', parameter, language),
    workload: nameOfWorkload(workload, language),
    value,
    tick: (each, kind) => {
      if (kind !== 'count' || each < 100_000) return value(each, kind);
      return new Intl.NumberFormat(localeOf[language], { notation: 'compact' }).format(each);
    },
    figure: (value, kind) =>
      kind === 'time' ? formatMeasured(value, language) : formatMean(value, language),
    n: (value) => formatCount(value, language),
  };
}

function nameOfWorkload({ id, name }: LabWorkload, language: SiteLanguage): string {
  const word = labWord('workload', id, language);
  return word === id ? name : word;
}

function nameOfWhat(what: string, say: Translate<ResultKey>, language: SiteLanguage): string {
  if (what === 'kernel') return say('whatKernel');
  return what === 'objects' ? say('whatObjects') : whatWord(what, language);
}

function titleOf(
  { what, count: id }: Measure,
  count: string,
  say: Translate<ResultKey>,
  language: SiteLanguage,
): string {
  if (what === 'kernel') return say('kernelBytes');
  if (what === 'objects') return say('objectsAlive', { type: id });
  return say('per', { count, what: whatWord(what, language) });
}

/** An exponent or a rise as it is written: two digits after the point, never `-0.00`. */
export const slopeText = (slope: number): string =>
  (Math.abs(slope) < 0.005 ? 0 : slope).toFixed(2).replace('-', '−');

/** How something grows, in plain characters: `n^1.00`. */
export function growthText(found: number, theory: Theory | null, words: ResultWords): string {
  if (theory?.logarithmic === true) return words.say('doubling', { found: slopeText(found) });
  return `n^${slopeText(found)}`;
}

/** What theory expects: an exponent, or at most so much a doubling. */
export const theoryText = ({ expected, logarithmic }: Theory, { say }: ResultWords): string =>
  logarithmic ? say('atMost', { expected: String(expected) }) : String(expected);
