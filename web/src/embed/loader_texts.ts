import type { Catalogue } from '../ui/catalogue.ts';

/** What the loader says: it comes before anything else, and is small. */
export type LoaderKey = keyof typeof en;

const en = {
  failed: 'This interactive figure could not be loaded.',
  again: 'Try again',
} as const;

const zh: Readonly<Record<LoaderKey, string>> = {
  failed: '交互图没能加载。',
  again: '重试',
};

export const loaderTexts: Catalogue<LoaderKey> = { en, zh };
