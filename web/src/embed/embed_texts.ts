import type { Catalogue } from '../ui/catalogue.ts';

/** What an embed says that its player does not. */
export type EmbedKey = keyof typeof en;

const en = {
  unknownFigure: 'There is no figure “{name}”.',
  notLoaded: 'The figure “{name}” could not be loaded. Is there a connection?',
  nothingNamed: 'This element names nothing to show: no figure, no scenario, no link.',
} as const;

const zh: Readonly<Record<EmbedKey, string>> = {
  unknownFigure: '没有“{name}”这幅图。',
  notLoaded: '图“{name}”没能加载。网络连接正常吗？',
  nothingNamed: '这个元素没有说明要显示什么：没有 figure，没有场景，也没有链接。',
};

export const embedTexts: Catalogue<EmbedKey> = { en, zh };
