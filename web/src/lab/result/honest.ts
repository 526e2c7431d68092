import type { LabResult } from '../../engine/lab_types.ts';
import { formatNanoseconds } from '../../ui/number_format.ts';
import { hasNothingToWalk } from './measures.ts';
import type { ResultWords } from './result_words.ts';
import { sizesOf } from './series.ts';

/** What the numbers are worth, a sentence each. */
export function honestNotes(result: LabResult, words: ResultWords): readonly string[] {
  const { say, language, n } = words;
  const { rows, request, complete, interruptions, tickNanoseconds } = result;
  const walks = rows.flatMap((row) => row.walks);
  const operations = rows.flatMap((row) => row.operations);
  const samples = walks.flatMap((walk) => walk.complete?.samples.length ?? []);
  const isSampled = walks.some((walk) => walk.pagesCounted < walk.pagesInAll);
  const [done, asked] = [sizesOf(result).length, request.sizes.length];
  return [
    complete ? '' : say('stopped', { done: n(done), asked: n(asked) }),
    interruptions > 0 ? say('hidden', { times: n(interruptions) }) : '',
    say('exact', { seed: String(request.seed) }),
    isSampled ? say('pagesSampled') : '',
    samples.length > 0
      ? say('timed', {
          samples: n(Math.max(...samples)),
          tick: formatNanoseconds(tickNanoseconds, language),
        })
      : hasNothingToWalk(result)
        ? ''
        : say('untimed'),
    operations.some(({ onlyWarmUp, time }) => onlyWarmUp && time !== null) ? say('onlyWarmUp') : '',
    say('notModelled'),
  ].filter((note) => note !== '');
}
