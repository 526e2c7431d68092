import type { LabProblem, LabRequest, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { formatCount, formatMean } from '../ui/number_format.ts';
import { FILE_LIST, isFixed, offeredDesigns } from './lab_form.ts';
import type { LabKey } from './lab_texts.ts';
import { labWord } from './words/lab_words.ts';

/** The designs that a workload is offered with, with what only the lab knows. */
export function contendersOf(
  workload: LabWorkload,
  designs: readonly DesignInfo[],
  language: SiteLanguage,
): readonly DesignInfo[] {
  const offered = offeredDesigns(
    workload,
    designs.map(({ id }) => id),
  );
  const like = designs.find(({ id }) => id === 'anon-vma');
  return offered.flatMap((id) => {
    if (id !== FILE_LIST) return designs.filter((each) => each.id === id);
    return like === undefined
      ? []
      : [{ ...like, id, name: labWord('design', id, language), kernels: '' }];
  });
}

/** What the engine says of a reader's own scenario, in the reader's language. */
export const problemText = (
  { message, chinese }: Pick<LabProblem, 'message' | 'chinese'>,
  language: SiteLanguage,
): string => (language === 'zh' ? (chinese ?? message) : message);

/** The sizes that a request would have, in words: `children 10, 30; pages 100`. */
export function sizesInWords(
  { sizes, parameters }: Pick<LabRequest, 'sizes' | 'parameters'>,
  workload: LabWorkload,
  language: SiteLanguage,
): string {
  const count = (value: number): string => formatCount(value, language);
  const [swept, ...others] = workload.parameters;
  const name = (id: string): string => labWord('parameter', id, language);
  const parts =
    swept === undefined || isFixed(swept)
      ? []
      : [`${name(swept.id)} ${sizes.map(count).join(', ')}`];
  for (const { id } of others) {
    const value = parameters[id];
    if (value !== undefined) parts.push(`${name(id)} ${count(value)}`);
  }
  return parts.join(language === 'zh' ? '；' : '; ');
}

/** A whole request in words, but for its workload's name: as it stands above its result, and on paper. */
export function requestInWords(
  request: LabRequest,
  workload: LabWorkload,
  text: Translate<LabKey>,
  language: SiteLanguage,
): string {
  return [
    sizesInWords(request, workload, language),
    text('secondsAre', { seconds: formatMean(request.seconds, language) }),
    text('seedIs', { seed: request.seed }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
