import { translator } from '../../ui/catalogue.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { methodTexts } from './method_texts.ts';

/** One thing to know about how the lab measures. */
export interface MethodParagraph {
  readonly title: string;
  readonly text: string;
}

const order = [
  ['countsTitle', 'counts'],
  ['lookedAtTitle', 'lookedAt'],
  ['stopTitle', 'stop'],
  ['batchesTitle', 'batches'],
  ['turnsTitle', 'turns'],
  ['checkedTitle', 'checked'],
  ['summaryTitle', 'summary'],
  ['clockTitle', 'clock'],
  ['operationsTitle', 'operations'],
  ['missingTitle', 'missing'],
  ['worthTitle', 'worth'],
] as const;

/** How the lab measures, and what it leaves out: short paragraphs, in the order to read them. */
export function methodParagraphs(language: SiteLanguage): readonly MethodParagraph[] {
  const say = translator(methodTexts, language);
  return order.map(([title, text]) => ({ title: say(title), text: say(text) }));
}
