import type { LabParameter } from '../engine/lab_types.ts';
import { readNumber } from '../ui/number_format.ts';
import type { ReadNumber } from '../ui/number_format.ts';

/** Why a field cannot be read. `joined`: a number cut up by its own separators. */
export type WhyNot = Extract<ReadNumber, { ok: false }>['why'] | 'many' | 'joined';

/** The sizes of a field, or why they are none. */
export type ReadSizes =
  | { readonly ok: true; readonly sizes: readonly number[] }
  | { readonly ok: false; readonly why: WhyNot };

/** More sizes than this are no better a line, and take for ever. */
export const SIZES_MOST = 12;

/** How long the times of one size may be taken. */
export const secondsBounds = { least: 0.1, most: 60 } as const;

/** Reads `10, 30, 100`, rising and each once; any usual separator will do. */
export function readSizes(
  typed: string,
  { least, most }: Pick<LabParameter, 'least' | 'most'>,
): ReadSizes {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return { ok: false, why: 'empty' };
  if (parts.length > SIZES_MOST) return { ok: false, why: 'many' };
  // "1,000" falls apart into 1 and 000.
  if (parts.some((part) => /^0\d/.test(part))) return { ok: false, why: 'joined' };
  const sizes = new Set<number>();
  for (const part of parts) {
    const read = readNumber(part, least, most);
    if (!read.ok) return { ok: false, why: read.why };
    sizes.add(read.value);
  }
  return { ok: true, sizes: [...sizes].sort((a, b) => a - b) };
}

/** Reads a time: `2`, `0.5`. */
export function readSeconds(typed: string): ReadNumber {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { ok: false, why: 'empty' };
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return { ok: false, why: 'text' };
  const value = Number(text);
  if (value < secondsBounds.least) return { ok: false, why: 'low' };
  return value > secondsBounds.most ? { ok: false, why: 'high' } : { ok: true, value };
}
