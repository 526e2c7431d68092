import { translator } from '../../ui/catalogue.ts';
import type { Catalogue, SiteLanguage } from '../../ui/catalogue.ts';
import { formatMean } from '../../ui/number_format.ts';
import { labWord } from './lab_words.ts';

/** The texts of how something grows. */
export type LawKey = keyof typeof en;

const en = {
  constant: 'stays the same, whatever the number of {unit}',
  linear: 'grows with the number of {unit}',
  power: 'grows as the number of {unit} to the power of {expected}',
  doubling: 'at most {expected} more each time the number of {unit} doubles',
  none: 'no law is told for it',
} as const;

const zh: Readonly<Record<LawKey, string>> = {
  constant: '不随{unit}变化',
  linear: '与{unit}成正比',
  power: '按{unit}的 {expected} 次方增长',
  doubling: '{unit}每翻一倍，至多多 {expected}',
  none: '没有为它写下规律',
};

export const lawTexts: Catalogue<LawKey> = { en, zh };

/** How a number must grow: a `LabGrowth`, or that part of it. */
export interface Law {
  /** An exponent of n; or so many more for each doubling of n. Null: no law says. */
  readonly expected: number | null;
  readonly logarithmic: boolean;
}

/**
 * How a number must grow by theory, as the end of a sentence: “grows with the number of processes”.
 * @param n what the workload's size is, as `LabWorkload.n` has it
 */
export function lawText({ expected, logarithmic }: Law, n: string, language: SiteLanguage): string {
  const say = translator(lawTexts, language);
  if (expected === null) return say('none');
  const unit = labWord('unit', n, language);
  if (logarithmic) return say('doubling', { unit, expected: formatMean(expected, language) });
  if (expected === 0) return say('constant', { unit });
  if (expected === 1) return say('linear', { unit });
  return say('power', { unit, expected: formatMean(expected, language) });
}
