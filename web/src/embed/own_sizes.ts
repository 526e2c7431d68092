/** What a `rem` is on our own pages, in CSS pixels. */
const ROOT = 16;

/** Lengths by the root's font as pixels: pages that are not ours set that font as they like, often to 62.5%. */
export const withOwnSizes = (css: string): string =>
  css.replace(/(\d*\.?\d+)rem\b/g, (_, count: string) => `${Number(count) * ROOT}px`);
