import type { Catalogue } from './catalogue.ts';

/** What frames every page: header, footer, and the standing parts of a lesson. */
export type SiteKey = keyof typeof en;

const en = {
  siteName: 'Rmap Time Machine',
  skip: 'Skip to the text',
  lessons: 'Lessons',
  race: 'Race',
  lab: 'Lab',
  figures: 'Figures',
  asText: 'As text',
  mainNavigation: 'Site',
  themeAuto: 'Theme: as the system',
  themeLight: 'Theme: light',
  themeDark: 'Theme: dark',
  otherLanguage: '中文',
  lessonMeta: 'Linux {kernel}',
  lessonKicker: 'Lesson',
  footer:
    'Every number on this site is computed by the engine that the diagrams show. Nothing is loaded from another host, and nothing about you is stored elsewhere.',
  showMoment: 'Show “{statement}” in the player',
  atStart: 'the start',
  playerPlaceholder: 'The program that the figure runs, a statement a line:',
  playerNeedsScript: 'The figure itself needs JavaScript and WebAssembly. The text does not.',
  predictLead: 'Before you go on',
  predictAnswers: 'Answer',
  predictRight: 'Right.',
  predictWrong: 'Not this time.',
  predictGo: 'See it happen',
  predictComputed: 'The engine says {answer}.',
  predictTry: 'Look again at the picture: the answer is in it.',
  liveHint: 'follows the player',
  valueHint: '{expression}, computed by the engine',
  valueHintAt: '{expression} after “{statement}”, computed by the engine',
} as const;

const zh: Readonly<Record<SiteKey, string>> = {
  siteName: '反向映射时光机',
  skip: '跳到正文',
  lessons: '课程',
  race: '赛跑',
  lab: '实验室',
  figures: '图集',
  asText: '文本形式',
  mainNavigation: '站点',
  themeAuto: '配色：跟随系统',
  themeLight: '配色：浅色',
  themeDark: '配色：深色',
  otherLanguage: 'English',
  lessonMeta: 'Linux {kernel}',
  lessonKicker: '课程',
  footer:
    '站上的每个数字都由图中所示的引擎当场算出。页面不从其他主机加载任何东西，也不在别处保存你的任何信息。',
  showMoment: '在播放器中查看“{statement}”',
  atStart: '开头',
  playerPlaceholder: '图中运行的程序，一行一条语句：',
  playerNeedsScript: '图需要 JavaScript 和 WebAssembly；正文不需要。',
  predictLead: '先猜一猜',
  predictAnswers: '答案',
  predictRight: '对了。',
  predictWrong: '这次没猜中。',
  predictGo: '看它发生',
  predictComputed: '引擎算出的是 {answer}。',
  predictTry: '再看看图，答案就在图里。',
  liveHint: '随播放器变化',
  valueHint: '{expression}，由引擎算出',
  valueHintAt: '“{statement}”之后的 {expression}，由引擎算出',
};

/** All texts of the pages around lessons. */
export const siteTexts: Catalogue<SiteKey> = { en, zh };
