import type { Language } from '../../engine/types.ts';

/** A scenario to start from: one that a lesson tells. */
export interface LessonExample {
  /** Its file under `lessons/`, without the ending: `05-2-fork-story/scenario`. */
  readonly id: string;
  readonly script: string;
  /** Those that the lesson shows it under; the first is the one to open. */
  readonly designs: readonly string[];
  /** The steps of the lesson that show it, in its order. */
  readonly steps: readonly ExampleStep[];
}

/** A step of a lesson. */
export interface ExampleStep {
  /** `first-fork`; with the lesson before it, the name of a figure. */
  readonly id: string;
  readonly design: string;
  /** The statement that has just been executed: `fork P C`. */
  readonly statement: string;
  /** How many have been, by then. */
  readonly done: number;
}

export interface LessonExamples {
  /** `fork-story`. */
  readonly lesson: string;
  /** Its place in the course: `5.2`; null where it is no part of it. */
  readonly number: string | null;
  readonly title: Readonly<Record<Language, string>>;
  readonly scenarios: readonly LessonExample[];
}

/** A story that a kernel was recorded with. */
export interface GoldenExample {
  /** `S05`; those of a running kernel say more: `S05-fork-once-child-cow`. */
  readonly name: string;
  /** The folders under tests/golden that tell this story, with the same operations. */
  readonly folders: readonly string[];
  readonly script: string;
  /** The designs of those folders, without doubles. */
  readonly designs: readonly string[];
  readonly operations: number;
}

/** All that a reader can start from. */
export interface Examples {
  readonly lessons: readonly LessonExamples[];
  readonly golden: readonly GoldenExample[];
}

/** Where the build puts them, from the top of the site. */
export const examplesFile = 'examples.json';

/** Fetches the examples. Rejects where the host does not answer, or with something else. */
export async function loadExamples(siteTop: URL): Promise<Examples> {
  const response = await fetch(new URL(examplesFile, siteTop));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return (await response.json()) as Examples;
}
