import type { Catalogue } from '../ui/catalogue.ts';

/** What an embed says that its player does not. */
export type EmbedKey = keyof typeof en;

const en = {
  unknownFigure: 'There is no figure “{name}”.',
  notLoaded: 'The figure “{name}” could not be loaded. Is there a connection?',
  unknownLesson: 'There is no lesson “{name}”.',
  lessonOnSite: 'This lesson on its own site, with its tasks to be solved',
  unknownView: 'There is no kind of picture “{name}”. There are {known}.',
  attribute: 'The attribute {name} of this element was left out: “{value}” means nothing there.',
  nothingNamed: 'This element names nothing to show: no figure, no scenario, no link.',
} as const;

const zh: Readonly<Record<EmbedKey, string>> = {
  unknownFigure: '没有“{name}”这幅图。',
  notLoaded: '图“{name}”没能加载。网络连接正常吗？',
  unknownLesson: '没有“{name}”这一课。',
  lessonOnSite: '到原网站上看这一课，那里可以动手做题',
  unknownView: '没有“{name}”这种图。现有 {known}。',
  attribute: '这个元素的 {name} 属性已略过：“{value}”在那里没有意义。',
  nothingNamed: '这个元素没有说明要显示什么：没有 figure，没有场景，也没有链接。',
};

export const embedTexts: Catalogue<EmbedKey> = { en, zh };
