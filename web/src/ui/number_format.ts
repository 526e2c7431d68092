import { localeOf } from './catalogue.ts';
import type { SiteLanguage } from './catalogue.ts';

/** `1,001,000` */
export function formatCount(value: number, language: SiteLanguage): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 0 }).format(value);
}

/** A mean of counts: whole where it is whole or large, else with up to four digits: `1.999`. */
export function formatMean(value: number, language: SiteLanguage): string {
  const options =
    Math.abs(value) >= 1000 || Number.isInteger(value)
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: 4 };
  return new Intl.NumberFormat(localeOf[language], options).format(value);
}

/** A measured number: three digits say all that it is worth, and more than a thousand is whole. */
export function formatMeasured(value: number, language: SiteLanguage): string {
  const options =
    Math.abs(value) >= 1000
      ? { maximumFractionDigits: 0 }
      : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(localeOf[language], options).format(value);
}

const timeUnits = [
  { unit: 's', nanoseconds: 1e9 },
  { unit: 'ms', nanoseconds: 1e6 },
  { unit: 'µs', nanoseconds: 1e3 },
  { unit: 'ns', nanoseconds: 1 },
] as const;

/** `12.3 µs`: three digits, in the unit that keeps them near the point. */
export function formatNanoseconds(value: number, language: SiteLanguage): string {
  const { unit, nanoseconds } =
    timeUnits.find((each) => value >= each.nanoseconds) ?? timeUnits[timeUnits.length - 1]!;
  const format = new Intl.NumberFormat(localeOf[language], { maximumSignificantDigits: 3 });
  return `${format.format(value / nanoseconds)} ${unit}`;
}

/** `410 MB`, in powers of ten, with so many digits. */
export function formatBytes(value: number, language: SiteLanguage, digits = 2): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  const power = Math.min(
    units.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)),
  );
  const format = new Intl.NumberFormat(localeOf[language], { maximumSignificantDigits: digits });
  return `${format.format(value / 1000 ** power)} ${units[power] ?? 'B'}`;
}

/** What a number field holds: a whole number within bounds, or why it is not one. */
export type ReadNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly why: 'empty' | 'text' | 'fraction' | 'low' | 'high' };

/** Reads what a person typed, also with separators or full-width digits: `1,000`, `１０`. */
export function readNumber(typed: string, low: number, high: number): ReadNumber {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { ok: false, why: 'empty' };
  const plain = /^[+-]?\d{1,3}([,_ ' ]\d{3})+$/.test(text) ? text.replace(/[,_ ' ]/g, '') : text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)) return { ok: false, why: 'text' };
  const value = Number(plain);
  if (!Number.isInteger(value)) return { ok: false, why: 'fraction' };
  if (value < low) return { ok: false, why: 'low' };
  return value > high ? { ok: false, why: 'high' } : { ok: true, value };
}
