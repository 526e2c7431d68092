import { addScript } from './add_script.ts';
import type { ScriptPlace } from './add_script.ts';
import type { RmapEmbed } from './embed_global.ts';

/** Leaves on the page what chunks, and the files of figures and lessons, look for there. */
export function installEmbed(place: ScriptPlace, define: RmapEmbed['define']): void {
  const figures = new Map<string, unknown>();
  const lessons = new Map<string, string>();
  globalThis.rmapFigures = (lesson, data) => figures.set(lesson, data);
  globalThis.rmapLesson = (name, html) => lessons.set(name, html);
  globalThis.rmapEmbed = {
    base: place.base,
    define,
    script: (path) => addScript(place, path),
    figures,
    lessons,
  };
}
