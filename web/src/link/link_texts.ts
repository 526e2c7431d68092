import { localeOf, translator } from '../ui/catalogue.ts';
import type { Catalogue, SiteLanguage } from '../ui/catalogue.ts';
import type { LinkProblem } from './read_link.ts';

/** What is said of a link that could not be read as a whole. */
export type LinkKey = keyof typeof en;

const en = {
  newer:
    'This link was made by a later version of this site (version {version} of the links, here is 1). What it says may mean something else here, so nothing of it is used but its scenario, if there is one.',
  oversized:
    'This link is longer than any that is read here: {length} characters. Nothing of it was opened.',
  damagedScript:
    'The scenario in this link is damaged, perhaps because the link was cut or broken on its way. Its beginning could be read, {saved} characters; the end is missing. Ask for the link again, or go on with this.',
  lostScript:
    'The scenario in this link is damaged, and nothing of it could be read. Was the link cut on its way?',
  scriptTooBig:
    'The scenario in this link is longer than a scenario may be. The first {most} characters were kept.',
  ambiguous:
    'This link names more than one scenario. The one that is written out in full was opened.',
  damagedPart: 'A part of this link could not be read and was left out: “{name}”.',
  unknownFigure:
    'This link names a figure of a lesson that is not on this site (any more): “{name}”.',
  unknownDesign: 'This link names a design that is not on this site: “{name}”. It was left out.',
  unknownView: 'This link names a kind of picture that is not on this site: “{name}”.',
  noScenario:
    'There is no scenario in this link. Perhaps it was cut on its way, or the scenario was too long for a link: ask for it as a file.',
} as const;

const zh: Readonly<Record<LinkKey, string>> = {
  newer:
    '这个链接出自本站的更新版本（链接格式第 {version} 版，这里是第 1 版）。其中的内容在这里可能是别的意思，所以除了里面的场景（如果有）之外，一概没有采用。',
  oversized: '这个链接有 {length} 个字符，超过了这里会读取的长度，什么也没有打开。',
  damagedScript:
    '链接里的场景已损坏，可能在转发途中被截断或改动。开头的 {saved} 个字符读出来了，后面的丢了。可以请对方重发链接，也可以就从这里接着做。',
  lostScript: '链接里的场景已损坏，一个字也读不出来。是不是在转发途中被截断了？',
  scriptTooBig: '链接里的场景超过了允许的长度，只保留了前 {most} 个字符。',
  ambiguous: '这个链接里有不止一个场景，打开的是完整写出的那一个。',
  damagedPart: '链接中有一部分读不出来，已略过：“{name}”。',
  unknownFigure: '链接指向某一课的一幅图，本站没有（或已不再有）这幅图：“{name}”。',
  unknownDesign: '链接里的设计“{name}”本站没有，已略过。',
  unknownView: '链接里的图“{name}”本站没有这一种。',
  noScenario:
    '这个链接里没有场景。可能在转发途中被截断了，也可能是场景太长、放不进链接；可以请对方发文件过来。',
};

export const linkTexts: Catalogue<LinkKey> = { en, zh };

/** What is wrong with a link, in the reader's language. `name`s come from the link: show them as text alone. */
export function linkProblemText(problem: LinkProblem, language: SiteLanguage): string {
  const text = translator(linkTexts, language);
  const count = (value: number): string => new Intl.NumberFormat(localeOf[language]).format(value);
  switch (problem.code) {
    case 'newer':
      return text('newer', { version: problem.version });
    case 'oversized':
      return text('oversized', { length: count(problem.length) });
    case 'damagedScript':
      return problem.saved === 0
        ? text('lostScript')
        : text('damagedScript', { saved: count(problem.saved) });
    case 'scriptTooBig':
      return text('scriptTooBig', { most: count(problem.most) });
    case 'ambiguous':
      return text('ambiguous');
    case 'damagedPart':
      return text('damagedPart', { name: problem.name });
  }
}
