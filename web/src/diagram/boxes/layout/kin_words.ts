import type { SiteLanguage } from '../../../ui/catalogue.ts';
import { boxesText } from '../boxes_texts.ts';
import type { Finding, Kin } from './kin.ts';

/** What is said beside an anon_vma: what its `degree` counts, and what a fork has made or may make of it. */
export function kinWords(kin: Kin, language: SiteLanguage): string[] {
  const sum = sumWords(kin, language);
  return [...(sum === null ? [] : [sum]), ...findingWords(kin.finding, language)];
}

/** Null for kernels that count both apart, and in the midst of a fork, when the sum is not yet right. */
function sumWords(
  { object, owners, children, isRoot }: Kin,
  language: SiteLanguage,
): string | null {
  if (!object.has('degree')) return null;
  const degree = object.get('degree');
  if (degree !== owners.length + children + (isRoot ? 1 : 0)) return null;
  return boxesText(language)(isRoot ? 'degreeOfRoot' : 'degreeIs', {
    degree,
    vmas: owners.length,
    children,
  });
}

function findingWords(finding: Finding | null, language: SiteLanguage): string[] {
  const text = boxesText(language);
  const comma = language === 'zh' ? '、' : ', ';
  switch (finding?.kind) {
    case 'twice': {
      const { first, others } = finding;
      return [text('twice', { first, others: others.join(comma) }), text('twiceFixed')];
    }
    case 'soon':
      return [text('soon', { owner: finding.owner, other: finding.other })];
    case 'kept':
      return [text('kept', { owner: finding.owner, active: finding.active })];
    case 'handed-on':
      return [text('handedOn', { home: finding.home, owner: finding.owner })];
    case 'free':
      return [text('free', { home: finding.home })];
    default:
      return [];
  }
}
