import { translator } from '../../src/ui/catalogue.ts';
import type { Catalogue, SiteLanguage, Translate } from '../../src/ui/catalogue.ts';

type FigurePageKey = keyof typeof en;

const en = {
  title: '“{statement}”: {lesson}',
  titleStart: 'Before the first statement: {lesson}',
  heading: 'After “{statement}”',
  headingStart: 'Before the first statement',
  design: 'Design: {design}',
  toLesson: 'Read on in the lesson',
  toPlayground: 'Step through it in the playground',
  pictureLight: 'Picture, light',
  pictureDark: 'Picture, dark',
  picture: 'The picture',
  ways: 'From here',
} as const;

const zh: Readonly<Record<FigurePageKey, string>> = {
  title: '“{statement}”：{lesson}',
  titleStart: '第一条语句之前：{lesson}',
  heading: '执行“{statement}”之后',
  headingStart: '第一条语句之前',
  design: '设计：{design}',
  toLesson: '到课文里接着读',
  toPlayground: '到试验场逐步执行',
  pictureLight: '图片（浅色）',
  pictureDark: '图片（深色）',
  picture: '图',
  ways: '从这里出发',
};

/** What stands on the page of one figure. */
export const figurePageTexts: Catalogue<FigurePageKey> = { en, zh };

/** Looks the texts of one language up. */
export const figurePageText = (language: SiteLanguage): Translate<FigurePageKey> =>
  translator(figurePageTexts, language);
