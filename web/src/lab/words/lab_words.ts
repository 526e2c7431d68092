import type { SiteLanguage } from '../../ui/catalogue.ts';

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

/** What an id of the engine is called where a person reads it; the id itself where nobody gave it a name. */
export function labWord(_kind: WordKind, id: string, _language: SiteLanguage): string {
  return id;
}
