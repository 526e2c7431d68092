import { FIGURES_FORMAT } from '../src/embed/figures.ts';
import type { FigureStep, LessonFigures } from '../src/embed/figures.ts';
import { writeRecording } from '../src/engine/recorded/write_recording.ts';
import type { DesignInfo } from '../src/engine/types.ts';
import type { SiteText } from './site.ts';
import type { Stage } from './stages.ts';

/** Of longer stories the recording is larger than the engine that makes it: those who want them fetch the engine. */
const EVENTS_MOST = 40_000;

/** What embeds need of the engine beside a lesson. */
type Designs = readonly DesignInfo[];

/**
 * The figures of a lesson, one for each of its steps, with the recordings of what they show. Null for a text without
 * steps.
 * @param designs all that the engine knows, those that are in no list as well
 */
export function lessonFiguresOf(
  { id, lesson, stages, view: usual = '' }: SiteText,
  designs: Designs,
): LessonFigures | null {
  const steps = [...lesson.moments].flatMap(([{ id, block }, { stage, step }]): FigureStep[] => {
    if (block.name !== 'step') return [];
    const view = block.attributes.get('view')?.value ?? usual;
    return [{ id, stage: stage.index, position: step, view }];
  });
  if (steps.length === 0) return null;
  const written = stages.map((stage) => writeStage(stage, designs));
  return { figures: FIGURES_FORMAT, lesson: id, stages: written, steps };
}

function writeStage({ runs }: Stage, designs: Designs): object {
  const { script, run } = runs;
  const design = designs.find(({ id }) => id === runs.design);
  if (design === undefined) throw new Error(`there is no design "${runs.design}"`);
  if (run.steps > EVENTS_MOST) return { script, design };
  return JSON.parse(writeRecording({ script, design, recording: run.recording() })) as object;
}

/**
 * Each lesson's figures as a classic script, by its path in the site: `embed/figures/fork-story.js`. It calls
 * `rmapFigures` with the lesson's id and a LessonFigures. They are the same in all languages.
 */
export function writeEmbedFigures(
  texts: readonly SiteText[],
  designs: Designs,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const text of texts) {
    const path = `embed/figures/${text.id}.js`;
    const figures = files.has(path) ? null : lessonFiguresOf(text, designs);
    if (figures === null) continue;
    files.set(path, `rmapFigures(${JSON.stringify(text.id)}, ${JSON.stringify(figures)});\n`);
  }
  return files;
}
