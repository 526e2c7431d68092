import type { StoredRecording } from '../../engine/recorded/stored_recording.ts';
import type { DesignInfo, Evaluation, FlatGraph, Language, Recording } from '../../engine/types.ts';
import type { FileProblemCode } from './file_texts.ts';

/**
 * What the playground can write. `scenario`: the script with a line about its designs. `golden`: the run in the
 * format of `tests/golden`, which the command line recomputes. `recording`: the run itself, to be shown again
 * without an engine.
 */
export type FileKind = 'scenario' | 'golden' | 'recording';

/** Why a file cannot be read, or cannot be written. Nothing is thrown for what somebody's file says. */
export interface FileProblem {
  readonly code: FileProblemCode | 'damagedRecording';
  /** From 1, in the file that was read or in the script that was to be written; null where it has no one place. */
  readonly line: number | null;
  /** From 1, in Unicode code points. */
  readonly column: number | null;
  readonly message: Readonly<Record<Language, string>>;
}

/** What a file was. */
export type ImportedFile =
  /** A script, from a scenario or from a golden story. */
  | {
      readonly kind: 'scenario';
      /** The file's name without its ending, or the story's own. */
      readonly name: string;
      readonly script: string;
      /** As the file names them: nobody has checked that there are such designs. Empty: it names none. */
      readonly designs: readonly string[];
    }
  /** A run that is shown as it was recorded: a RecordedEngine plays it, and the engine need not run. */
  | {
      readonly kind: 'recording';
      readonly name: string;
      readonly stored: StoredRecording;
    }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** A run that stands in the player, and what can be asked about it. */
export interface ExportedRun {
  readonly design: DesignInfo;
  readonly recording: Recording;
  seek(position: number): Promise<FlatGraph>;
  /** The value when the first `statement` statements have been executed. */
  evaluate(expression: string, statement: number): Promise<Evaluation>;
  /** Runs another script under the same design. */
  runAnew(script: string): Promise<Recording>;
}

/** How a file is written that takes its time. */
export interface ExportWork {
  /** About how long the thread may be busy at a time, in milliseconds. */
  readonly sliceMs: number;
  /** Aborting it ends the work soon: it is rejected with the reason. */
  readonly signal: AbortSignal;
  /** Hears how much of it is done: from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/** What is to be written. */
export interface ExportSource {
  /** For the file's name: without an ending. */
  readonly name: string;
  readonly script: string;
  /** The designs that are shown, by id. */
  readonly designs: readonly string[];
  /** The run of this very script; null until it has run. A scenario is written without one. */
  readonly run: ExportedRun | null;
}

/** A file to be saved, or why there is none: one problem for each line that stands in the way. */
export type ExportedFile =
  | {
      readonly kind: 'file';
      /** With its ending: `fork-story.rmap`, `fork-story.golden.json`, `fork-story.recording.json`. */
      readonly name: string;
      readonly type: string;
      /** What stands in it, in order: a long file as one text would hold the page up. */
      readonly pieces: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };
