import type { PlayerEngine } from '../engine/player_engine.ts';
import type { Language } from '../engine/types.ts';
import type { RmapEmbed } from './embed_global.ts';
import { readFigures } from './figures.ts';
import type { Figure, ReadFigures } from './figures.ts';
import { isLessonName } from './lesson_name.ts';

/** A figure, or why there is none: no such one, its file did not come, or it cannot be read. */
export type FoundFigure =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notLoaded' }
  | { readonly kind: 'unreadable'; readonly message: Readonly<Record<Language, string>> };

type EmbedFiles = Pick<RmapEmbed, 'script' | 'figures'>;

/** The files of figures, which lie beside the loader: one for each lesson, and one for each figure. */
export class FigureFiles {
  readonly #embed: () => EmbedFiles | undefined;
  readonly #makeEngine: () => PlayerEngine;
  readonly #known = new Map<string, Promise<ReadFigures>>();

  /** `embed` says undefined while there is no loader: nothing is found then. `makeEngine`: for what is not recorded. */
  constructor(embed: () => EmbedFiles | undefined, makeEngine: () => PlayerEngine) {
    this.#embed = embed;
    this.#makeEngine = makeEngine;
  }

  /** What answers from a lesson's recordings, and asks the engine for the rest; null where there are none. */
  async engineOf(lesson: string): Promise<PlayerEngine | null> {
    const read = await this.#read(lesson);
    const [first] = read?.ok === true ? read.figures.values() : [];
    return first?.engine ?? null;
  }

  /** Finds `fork-story/first-fork`. Never rejects; a file that did not come is fetched anew when asked for again. */
  async find(name: string): Promise<FoundFigure> {
    const [lesson = '', step = ''] = name.split('/');
    const hasLesson = this.#known.has(lesson) || this.#embed()?.figures.has(lesson) === true;
    const alone = hasLesson ? null : await this.#read(`${lesson}/${step}`);
    // What did not come alone may be a name that is misspelt: the lesson's file knows.
    const read = alone ?? (await this.#read(lesson));
    if (read === null) return { kind: 'notLoaded' };
    if (!read.ok) return { kind: 'unreadable', message: read.message };
    const figure = read.figures.get(step);
    return figure === undefined ? { kind: 'unknown' } : { kind: 'figure', figure };
  }

  /** Null where the file did not come. */
  async #read(name: string): Promise<ReadFigures | null> {
    const known = this.#known.get(name) ?? this.#fetch(name);
    this.#known.set(name, known);
    try {
      return await known;
    } catch {
      this.#known.delete(name);
      return null;
    }
  }

  async #fetch(name: string): Promise<ReadFigures> {
    const embed = this.#embed();
    // The name becomes part of an address.
    if (!name.split('/').every(isLessonName)) throw new Error('this is no name of figures');
    if (embed === undefined) throw new Error('there is no loader');
    if (!embed.figures.has(name)) await embed.script(`figures/${name}.js`);
    return readFigures(embed.figures.get(name), this.#makeEngine);
  }
}
