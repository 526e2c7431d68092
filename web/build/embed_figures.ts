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

/** One figure of a lesson, with its own stage alone: all that an embed of it has to fetch. */
function figureAlone({ stages, ...shell }: LessonFigures, step: FigureStep): LessonFigures {
  return {
    ...shell,
    stages: stages.slice(step.stage, step.stage + 1),
    steps: [{ ...step, stage: 0 }],
  };
}

function writeStage({ runs }: Stage, designs: Designs): object {
  const { script, run } = runs;
  const design = designs.find(({ id }) => id === runs.design);
  if (design === undefined) throw new Error(`there is no design "${runs.design}"`);
  if (run.steps > EVENTS_MOST) return { script, design };
  return JSON.parse(writeRecording({ script, design, recording: run.recording() })) as object;
}

/** Scripts of figures, by their path in the site. */
export interface EmbedFigures {
  /** `embed/figures/fork-story.js`: all figures of a lesson. */
  readonly lessons: ReadonlyMap<string, string>;
  /** `embed/figures/fork-story/first-fork.js`: one of them. */
  readonly steps: ReadonlyMap<string, string>;
}

/**
 * The figures as classic scripts, each lesson's together and each alone. They call `rmapFigures` with the name of the
 * lesson or of the figure, and a LessonFigures. They are the same in all languages.
 */
export function writeEmbedFigures(texts: readonly SiteText[], designs: Designs): EmbedFigures {
  const lessons = new Map<string, string>();
  const steps = new Map<string, string>();
  for (const text of texts) {
    const path = pathOf(text.id);
    const figures = lessons.has(path) ? null : lessonFiguresOf(text, designs);
    if (figures === null) continue;
    lessons.set(path, scriptOf(text.id, figures));
    for (const step of figures.steps) {
      const name = `${text.id}/${step.id}`;
      steps.set(pathOf(name), scriptOf(name, figureAlone(figures, step)));
    }
  }
  return { lessons, steps };
}

const pathOf = (name: string): string => `embed/figures/${name}.js`;

const scriptOf = (name: string, figures: LessonFigures): string =>
  `rmapFigures(${JSON.stringify(name)}, ${JSON.stringify(figures)});\n`;
