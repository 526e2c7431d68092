import type { PlayerEngine } from '../engine/player_engine.ts';
import { RecordedEngine } from '../engine/recorded/recorded_engine.ts';
import { readRecording } from '../engine/recorded/read_recording.ts';
import { Mismatch, list, members, text, whole } from '../engine/recorded/shape.ts';
import type { Reader } from '../engine/recorded/shape.ts';
import type { StoredRecording } from '../engine/recorded/stored_recording.ts';
import type { Language } from '../engine/types.ts';

/** Goes up when older readers could no longer read figures. */
export const FIGURES_FORMAT = 1;

/** Where one figure of a lesson stands. */
export interface FigureStep {
  /** The step's id in its lesson: `first-fork`. */
  readonly id: string;
  /** Its scenario's place among the stages beside it. */
  readonly stage: number;
  /** How many events have happened there. */
  readonly position: number;
  /** The kind of picture, by id; empty is the player's own. */
  readonly view: string;
}

/**
 * What a file of figures holds: all of a lesson, or a single one of them, with the stages that they need. `steps` says
 * which those are. The build writes it, `readFigures` reads it.
 */
export interface LessonFigures {
  readonly figures: typeof FIGURES_FORMAT;
  /** The lesson's id: `fork-story`. */
  readonly lesson: string;
  /** Each as `writeRecording` wrote it, or, where that would be larger than the engine, without its recording. */
  readonly stages: readonly object[];
  readonly steps: readonly FigureStep[];
}

/** A figure, as a player is given it. */
export interface Figure {
  readonly scenario: string;
  readonly design: string;
  readonly position: number;
  /** Empty is the player's own. Not checked: it is looked up in the list of pictures. */
  readonly view: string;
  /** Answers from the recordings beside it; the same for all figures of a file. */
  readonly engine: PlayerEngine;
}

/** A file's figures by the id of their step, or a sentence that says why they could not be read. */
export type ReadFigures =
  | { readonly ok: true; readonly figures: ReadonlyMap<string, Figure> }
  | { readonly ok: false; readonly message: Readonly<Record<Language, string>> };

interface Stage {
  readonly script: string;
  readonly design: string;
  readonly stored: StoredRecording | null;
}

const readShell = members<Pick<LessonFigures, 'stages' | 'steps'>>({
  stages: list<object>((value, path) => {
    if (typeof value !== 'object' || value === null) throw new Mismatch(path);
    return value;
  }),
  steps: list(members({ id: text, stage: whole(), position: whole(), view: text })),
});

const readUnrecorded = members({ script: text, design: members({ id: text }) });

const readStage: Reader<Stage> = (value, path) => {
  if (typeof value !== 'object' || value === null || !('recording' in value)) {
    const { script, design } = readUnrecorded(value, path);
    return { script, design: design.id, stored: null };
  }
  const read = readRecording(value);
  if (!read.ok) throw new Mismatch(path);
  const { stored } = read;
  return { script: stored.script, design: stored.design.id, stored };
};

/**
 * Reads a file of figures. Never throws.
 * @param data what the file handed over
 * @param makeEngine makes the engine for what is not recorded, when that is asked for; null: it is an error then
 */
export function readFigures(
  data: unknown,
  makeEngine: (() => PlayerEngine) | null = null,
): ReadFigures {
  const format = typeof data === 'object' && data !== null && 'figures' in data && data.figures;
  if (format !== FIGURES_FORMAT) {
    return {
      ok: false,
      message: {
        en: 'These figures are of another version of the site.',
        zh: '这些图来自网站的另一个版本。',
      },
    };
  }
  try {
    const shell = readShell(data, '');
    const stages = shell.stages.map((stage, index) => readStage(stage, `stages[${index}]`));
    const stored = stages.flatMap((stage) => stage.stored ?? []);
    const engine = new RecordedEngine(stored, makeEngine);
    const figures = shell.steps.map(({ id, stage, position, view }, index) => {
      const { script: scenario, design } = stages[stage] ?? {};
      if (scenario === undefined || design === undefined) throw new Mismatch(`steps[${index}]`);
      return [id, { scenario, design, position, view, engine }] as const;
    });
    return { ok: true, figures: new Map(figures) };
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    const { path } = error;
    return {
      ok: false,
      message: {
        en: `The lesson’s figures are damaged: ${path} is not what it must be.`,
        zh: `本课的图已损坏：${path} 的内容不对。`,
      },
    };
  }
}
