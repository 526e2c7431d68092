import { countWords, keptWords } from '../../diagram/compare_texts.ts';
import type { CompareKey } from '../../diagram/compare_texts.ts';
import { keptTypes, readKept } from '../../diagram/kept.ts';
import type { SiteLanguage, Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { ShownMoment } from './compare_model.ts';

/** What a panel says below its picture. */
export interface PanelWords {
  /** What the statement has changed, or what its walk has read; empty where there is nothing to say. */
  readonly did: string;
  /** What the design keeps. */
  readonly kept: string;
}

/** Puts into words what a statement did under one design, and what there is behind it. */
export function panelWords(
  { story, moment }: ShownMoment,
  text: Translate<CompareKey>,
  language: SiteLanguage,
): PanelWords {
  const { recording, history } = story;
  const { created, freed } = moment.change;
  const walk = recording.walks.find(({ statement }) => statement === moment.statement);
  const count = (ids: readonly number[]) =>
    keptTypes.flatMap((type) => {
      const number = ids.filter((id) => history.lives.get(id)?.type === type).length;
      return number === 0 ? [] : [{ type, count: number }];
    });
  const made = count(created.filter((id) => !freed.includes(id)));
  const gone = count(freed.filter((id) => !created.includes(id)));
  const parts = [
    ...(walk === undefined ? [] : [text('read', { count: formatCount(walk.lookups, language) })]),
    ...(made.length === 0 ? [] : [text('made', { things: countWords(made, language) })]),
    ...(gone.length === 0 ? [] : [text('freed', { things: countWords(gone, language) })]),
  ];
  return { did: parts.join(text('list')), kept: keptWords(readKept(moment.graph), language) };
}
