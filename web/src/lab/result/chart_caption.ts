import type { LabResult, LabWorkload } from '../../engine/lab_types.ts';
import { wrapText } from '../../diagram/wrap_text.ts';
import { labWord } from '../words/lab_words.ts';
import type { ChartScene, Mark } from './chart_scene.ts';
import type { ResultWords } from './result_words.ts';
import { sizesOf } from './series.ts';

/** Where a result comes from, beside what is in it. */
export interface ResultOrigin {
  readonly environment: string;
  /** When it was found; as ISO 8601 says a day. */
  readonly day: string;
  /** Where it can be run again; empty where there is no such place. */
  readonly link: string;
}

/** What stands under a picture that leaves the page: what was run, with what, where and when. */
export function captionLines(
  result: LabResult,
  workload: LabWorkload,
  words: ResultWords,
  { environment, day, link }: ResultOrigin,
): readonly string[] {
  const { say, language } = words;
  const { seed, parameters } = result.request;
  const sizes = sizesOf(result).map(words.n).join(', ');
  const fixed = Object.entries(parameters).map(([id, value]) =>
    say('captionFixed', { parameter: labWord('parameter', id, language), value: words.n(value) }),
  );
  const run = [
    say('captionSizes', { workload: words.workload, parameter: words.parameter, sizes }),
    ...fixed,
    say('captionSeed', { seed: String(seed) }),
    workload.source,
  ];
  return [run.join(' · '), [environment, day].filter(Boolean).join(' · '), link].filter(Boolean);
}

const SIZE = 12;
const LINE = 17;
const GAP = 14;

/** A picture with its caption under it. */
export function captioned(scene: ChartScene, lines: readonly string[]): ChartScene {
  const wrapped = lines.flatMap((text) => wrapText(text, SIZE, scene.width));
  const marks = wrapped.map((text, row): Mark => {
    const y = scene.height + GAP + row * LINE + SIZE;
    return { shape: 'text', look: 'note', x: 0, y, text, size: SIZE };
  });
  const height = scene.height + GAP + wrapped.length * LINE + 4;
  return { width: scene.width, height, marks: [...scene.marks, ...marks] };
}
