/** Whether a text may be the name of a lesson, `fork-story`, or of one of its steps. It becomes part of an address. */
export const isLessonName = (text: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(text);
