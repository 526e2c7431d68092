import type { RaceOptions } from '../engine/types.ts';
import { readNumber } from '../ui/number_format.ts';
import type { RaceKey } from './race_texts.ts';

/** The most children, and the most pages, of a race. */
export const raceLimit = 1000;

/** Sizes that are offered: children × pages. */
export const racePresets: readonly (readonly [number, number])[] = [
  [10, 10],
  [100, 100],
  [1000, 1000],
];

/** A form as the reader left it: what was typed stays what was typed. */
export interface RaceForm {
  readonly children: string;
  readonly pages: string;
  readonly designs: readonly string[];
}

export type RaceField = keyof RaceForm;

/** What is wrong with a field, as a key of the texts. */
export type FieldErrors = Readonly<Partial<Record<RaceField, RaceKey>>>;

export type CheckedForm =
  | { readonly ok: true; readonly options: RaceOptions }
  | { readonly ok: false; readonly errors: FieldErrors };

const errorKeys = {
  empty: 'errorEmpty',
  text: 'errorText',
  fraction: 'errorFraction',
  low: 'errorLow',
  high: 'errorHigh',
} as const;

/** Decides which pages are walked: the same in every race, so that counts of samples agree, too. */
const seed = 1;

/** The race that a form asks for, or what is wrong with each field. */
export function checkForm(form: RaceForm): CheckedForm {
  const children = readNumber(form.children, 1, raceLimit);
  const pages = readNumber(form.pages, 1, raceLimit);
  if (children.ok && pages.ok && form.designs.length > 0) {
    const options = { children: children.value, pages: pages.value, designs: form.designs, seed };
    return { ok: true, options };
  }
  return {
    ok: false,
    errors: {
      ...(children.ok ? {} : { children: errorKeys[children.why] }),
      ...(pages.ok ? {} : { pages: errorKeys[pages.why] }),
      ...(form.designs.length > 0 ? {} : { designs: 'errorDesigns' as const }),
    },
  };
}
