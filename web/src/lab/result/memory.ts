import type { LabKernelBytes, LabRow } from '../../engine/lab_types.ts';
import { structures, totalBytes } from './measures.ts';

/** The kernel's memory under one design, told apart. */
export interface MemoryStack {
  readonly design: string;
  readonly total: number;
  /** Those with any bytes, in a fixed order. */
  readonly parts: readonly MemoryPart[];
}

export interface MemoryPart {
  readonly structure: keyof LabKernelBytes;
  /** Its place among all structures: its colour. */
  readonly look: number;
  readonly bytes: number;
}

/** Bytes by structure, in all or, divided by `per`, for each of so many pages. */
export function memoryStack({ design, kernelBytes }: LabRow, per = 1): MemoryStack {
  const parts = structures
    .map((structure, look) => ({ structure, look, bytes: kernelBytes[structure] / per }))
    .filter(({ bytes }) => bytes > 0);
  return { design, total: totalBytes(kernelBytes) / per, parts };
}

/** Pages that can be walked from; the group `any` has all of them. */
export function mappedPages({ walks }: LabRow): number {
  const any = walks.find(({ group }) => group === 'any');
  return any?.pagesInAll ?? walks.reduce((sum, { pagesInAll }) => sum + pagesInAll, 0);
}
