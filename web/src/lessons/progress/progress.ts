/** Fields that we do not know, from a later version of the site or another tool: kept as they came. */
export type Rest = Readonly<Record<string, unknown>>;

/** What a reader chose where a prediction was asked. */
export interface Answer {
  readonly choice: number;
  readonly rest: Rest;
}

/** How far a reader is in one lesson. What it names may be gone from the lesson by now. */
export interface LessonProgress {
  /** The ids of the passages that were read. */
  readonly seen: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, Answer>;
  /** The ids of the checks that were passed. */
  readonly passed: ReadonlySet<string>;
  readonly rest: Rest;
}

/** The passage read last, and when, in milliseconds since 1970. */
export interface Place {
  readonly lesson: string;
  readonly step: string;
  readonly at: number;
  readonly rest: Rest;
}

/** How far a reader is in the course. Never changed: each change makes another. */
export interface Progress {
  readonly lessons: ReadonlyMap<string, LessonProgress>;
  readonly last: Place | null;
  readonly rest: Rest;
}

/** A reader who has just come. */
export const noProgress: Progress = { lessons: new Map(), last: null, rest: {} };

const noLessonProgress: LessonProgress = {
  seen: new Set(),
  answers: new Map(),
  passed: new Set(),
  rest: {},
};

/** How far a reader is in a lesson, be it not at all. */
export function inLesson(progress: Progress, lesson: string): LessonProgress {
  return progress.lessons.get(lesson) ?? noLessonProgress;
}

/** Somebody has read a passage. */
export function withSeen(progress: Progress, lesson: string, step: string, at: number): Progress {
  const known = inLesson(progress, lesson);
  const seen = new Set(known.seen).add(step);
  const last: Place = { lesson, step, at, rest: {} };
  return { ...withLesson(progress, lesson, { ...known, seen }), last };
}

/** Somebody has answered a prediction, perhaps not for the first time. */
export function withAnswer(
  progress: Progress,
  lesson: string,
  prediction: string,
  choice: number,
): Progress {
  const known = inLesson(progress, lesson);
  const rest = known.answers.get(prediction)?.rest ?? {};
  const answers = new Map(known.answers).set(prediction, { choice, rest });
  return withLesson(progress, lesson, { ...known, answers });
}

/** Somebody's script has reached all goals of a check. */
export function withPassed(progress: Progress, lesson: string, check: string): Progress {
  const known = inLesson(progress, lesson);
  return withLesson(progress, lesson, { ...known, passed: new Set(known.passed).add(check) });
}

function withLesson(progress: Progress, id: string, lesson: LessonProgress): Progress {
  return { ...progress, lessons: new Map(progress.lessons).set(id, lesson) };
}

/** All that was reached in either. Where both answered a prediction, `ours` counts; of the places, the later. */
export function mergeProgress(ours: Progress, theirs: Progress): Progress {
  const lessons = new Map(theirs.lessons);
  for (const [id, lesson] of ours.lessons) {
    lessons.set(id, mergeLesson(lesson, inLesson(theirs, id)));
  }
  const [a, b] = [ours.last, theirs.last];
  const last = a !== null && (b === null || a.at >= b.at) ? a : b;
  return { lessons, last, rest: { ...theirs.rest, ...ours.rest } };
}

function mergeLesson(ours: LessonProgress, theirs: LessonProgress): LessonProgress {
  return {
    seen: new Set([...ours.seen, ...theirs.seen]),
    answers: new Map([...theirs.answers, ...ours.answers]),
    passed: new Set([...ours.passed, ...theirs.passed]),
    rest: { ...theirs.rest, ...ours.rest },
  };
}
