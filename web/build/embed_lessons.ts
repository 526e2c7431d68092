import { writeLessonAlone } from './pages.ts';
import type { SiteText } from './site.ts';

/**
 * Each lesson's text as a classic script, by its path in the site: `embed/lessons/fork-story.zh.js`. It calls
 * `rmapLesson` with its name and its HTML, whose links start from the page of the lesson.
 */
export function writeEmbedLessons(texts: readonly SiteText[]): ReadonlyMap<string, string> {
  const lessons = texts.filter(({ stages }) => stages.length > 0);
  return new Map(
    lessons.map((text) => {
      const name = `${text.id}.${text.language}`;
      const html = writeLessonAlone(text, texts);
      return [
        `embed/lessons/${name}.js`,
        `rmapLesson(${JSON.stringify(name)}, ${JSON.stringify(html)});\n`,
      ];
    }),
  );
}
