import type { SiteLanguage } from '../../ui/catalogue.ts';
import { wordTexts } from './word_texts.ts';

/** What the lab's ids stand for. */
export type WordKind =
  | 'workload'
  | 'parameter'
  | 'group'
  | 'operation'
  | 'count'
  | 'unit'
  | 'structure'
  | 'lock'
  | 'design';

const keys: Readonly<Record<WordKind, (id: string) => string>> = {
  workload: (id) => `workload.${id}`,
  parameter: (id) => `parameter.${id}`,
  group: (id) => `group.${id}`,
  operation: (id) => `operation.${id}`,
  count: (id) => `count.${snakeCase(id)}`,
  unit: (id) => `unit.${id}`,
  structure: (id) => `structure.${id}`,
  lock: (id) => `lock.${id}`,
  design: (id) => `design.${id}`,
};

/**
 * What an id of the engine is called where a person reads it; the id itself where it has no other name,
 * as most designs. Counts go by either spelling: `visited_stop` of the engine, `visitedStop` of a row.
 * @param workload says whose parameter it is: the pages of a process, or of a window
 */
export function labWord(
  kind: WordKind,
  id: string,
  language: SiteLanguage,
  workload?: string,
): string {
  const words: Readonly<Record<string, string>> = wordTexts[language];
  const key = keys[kind](id);
  return words[`${key}.${workload}`] ?? words[key] ?? id;
}

/**
 * What is measured, as a result's growths name it: `walk parent`, `fork`.
 * @returns “walk: the parent’s pages”, “fork”
 */
export function whatWord(what: string, language: SiteLanguage): string {
  const group = /^walk (.+)$/.exec(what)?.[1];
  if (group === undefined) return labWord('operation', what, language);
  const pages = labWord('group', group, language);
  return language === 'zh' ? `遍历：${pages}` : `walk: ${pages}`;
}

const snakeCase = (id: string): string =>
  id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
