import { noProgress } from './progress.ts';
import type { Answer, LessonProgress, Place, Progress, Rest } from './progress.ts';

const format = 'rmap-progress';
const version = 1;

/** What is wrong with a text that should be somebody's progress. */
export type ProgressProblem =
  | { readonly kind: 'notJson' | 'notProgress' }
  | { readonly kind: 'newer'; readonly version: number }
  /** `places`: what is not as it has to be, as `lessons.fork-story.seen`. */
  | { readonly kind: 'damaged'; readonly places: readonly string[] };

/** A progress as it was read: with a problem, it is what could be saved. */
export interface ReadProgress {
  readonly progress: Progress;
  readonly problem: ProgressProblem | null;
}

/** Progress as text, for storage and for a file. */
export function writeProgress({ lessons, last, rest }: Progress): string {
  const written = {
    ...rest,
    format,
    version,
    lessons: Object.fromEntries([...lessons].map(([id, lesson]) => [id, lessonObject(lesson)])),
    ...(last === null ? {} : { last: placeObject(last) }),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

function lessonObject({ seen, answers, passed, rest }: LessonProgress): object {
  const chosen = [...answers].map(([id, { choice, rest }]) => [id, { ...rest, choice }] as const);
  return { ...rest, seen: [...seen], answers: Object.fromEntries(chosen), passed: [...passed] };
}

const placeObject = ({ lesson, step, at, rest }: Place): object => ({ ...rest, lesson, step, at });

/** Reads what writeProgress wrote, here or elsewhere. Never throws. */
export function readProgress(text: string): ReadProgress {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { progress: noProgress, problem: { kind: 'notJson' } };
  }
  if (!isObject(value) || value['format'] !== format) {
    return { progress: noProgress, problem: { kind: 'notProgress' } };
  }
  const written = value['version'];
  if (typeof written === 'number' && written > version) {
    return { progress: noProgress, problem: { kind: 'newer', version: written } };
  }
  const reader = new Reader();
  const progress = reader.progress(value);
  const { places } = reader;
  return { progress, problem: places.length === 0 ? null : { kind: 'damaged', places } };
}

const isObject = (value: unknown): value is Rest =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes what is as it should be, and notes the places of the rest. */
class Reader {
  readonly places: string[] = [];

  progress({ format: _, version: written, lessons, last, ...rest }: Rest): Progress {
    if (written !== version) this.places.push('version');
    const known = this.#entries(lessons, 'lessons').flatMap(([id, lesson]) => {
      const read = this.#lesson(lesson, `lessons.${id}`);
      return read === null ? [] : [[id, read] as const];
    });
    return { lessons: new Map(known), last: this.#place(last), rest };
  }

  #lesson(value: unknown, place: string): LessonProgress | null {
    if (!isObject(value)) return this.#miss(place);
    const { seen, answers, passed, ...rest } = value;
    const chosen = this.#entries(answers, `${place}.answers`).flatMap(([id, answer]) => {
      const read = this.#answer(answer, `${place}.answers.${id}`);
      return read === null ? [] : [[id, read] as const];
    });
    return {
      seen: this.#names(seen, `${place}.seen`),
      answers: new Map(chosen),
      passed: this.#names(passed, `${place}.passed`),
      rest,
    };
  }

  #answer(value: unknown, place: string): Answer | null {
    if (!isObject(value)) return this.#miss(place);
    const { choice, ...rest } = value;
    return typeof choice === 'number' ? { choice, rest } : this.#miss(`${place}.choice`);
  }

  #place(value: unknown): Place | null {
    if (value === undefined) return null;
    if (!isObject(value)) return this.#miss('last');
    const { lesson, step, at, ...rest } = value;
    if (typeof lesson !== 'string' || typeof step !== 'string' || typeof at !== 'number') {
      return this.#miss('last');
    }
    return { lesson, step, at, rest };
  }

  /** A list of names; what is not there is an empty one. */
  #names(value: unknown, place: string): ReadonlySet<string> {
    const list: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [0];
    const names = list.filter((each) => typeof each === 'string');
    if (names.length < list.length) this.#miss(place);
    return new Set(names);
  }

  #entries(value: unknown, place: string): readonly (readonly [string, unknown])[] {
    if (value !== undefined && !isObject(value)) this.#miss(place);
    return isObject(value) ? Object.entries(value) : [];
  }

  #miss(place: string): null {
    this.places.push(place);
    return null;
  }
}
