import type { TreeScene } from '../model/tree_scene.ts';

/** The pages that the axis shows: first, and the one behind the last. */
export interface PageRange {
  readonly first: number;
  readonly end: number;
}

/** All pages of all ranges, and the one that is searched for. */
export function pageRange({ items, question }: TreeScene): PageRange {
  const asked = question === null ? [] : [question.index];
  const first = Math.min(...items.map(({ start }) => start), ...asked);
  const last = Math.max(...items.map(({ last: end }) => end), ...asked);
  return { first, end: last + 1 };
}

/** Pages to write on the axis: round numbers, none closer than `least` pixels. */
export function tickPages({ first, end }: PageRange, pixelsAPage: number, least: number): number[] {
  let step = 1;
  for (let i = 0; step * pixelsAPage < least; ++i) step *= i % 3 === 1 ? 2.5 : 2;
  const pages: number[] = [];
  for (let page = Math.ceil(first / step) * step; page < end; page += step) pages.push(page);
  return pages;
}
