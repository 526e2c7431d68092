/** A folder under `lessons/`: one text in both languages, and its scenarios. */
export interface LessonFolder {
  /** `05-2-fork-story` */
  readonly name: string;
  /** What pages and links call it: `fork-story`. */
  readonly id: string;
  /** Its place in the course, as readers say it: `5.2`, or `A`; null where it is no part of it. */
  readonly number: string | null;
}

const form = /^(?:(?:(\d\d)(?:-(\d))?|([A-Z]))-)?([a-z][a-z0-9-]*)$/;

/** What a folder's name says; undefined where it is no lesson's name. */
export function readFolderName(name: string): LessonFolder | undefined {
  const [, chapter, part, letter, id] = form.exec(name) ?? [];
  if (id === undefined) return undefined;
  if (letter !== undefined) return { name, id, number: letter };
  if (chapter === undefined) return { name, id, number: null };
  const number = String(Number(chapter)) + (part === undefined ? '' : `.${part}`);
  return { name, id, number };
}

/** Whether it is a numbered lesson, which has all that a lesson has; appendices are not. */
export function isLesson({ number }: Pick<LessonFolder, 'number'>): boolean {
  return number !== null && /^\d/.test(number);
}
