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

/** The files of the lessons' figures, which lie beside the loader. */
export class FigureFiles {
  readonly #embed: () => EmbedFiles | undefined;
  readonly #makeEngine: () => PlayerEngine;
  readonly #lessons = new Map<string, Promise<ReadFigures>>();

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
    const read = await this.#read(lesson);
    if (read === null) return { kind: 'notLoaded' };
    if (!read.ok) return { kind: 'unreadable', message: read.message };
    const figure = read.figures.get(step);
    return figure === undefined ? { kind: 'unknown' } : { kind: 'figure', figure };
  }

  /** Null where the file did not come. */
  async #read(lesson: string): Promise<ReadFigures | null> {
    const known = this.#lessons.get(lesson) ?? this.#fetch(lesson);
    this.#lessons.set(lesson, known);
    try {
      return await known;
    } catch {
      this.#lessons.delete(lesson);
      return null;
    }
  }

  async #fetch(lesson: string): Promise<ReadFigures> {
    const embed = this.#embed();
    // The name becomes part of an address.
    if (!isLessonName(lesson)) throw new Error('this is no name of a lesson');
    if (embed === undefined) throw new Error('there is no loader');
    if (!embed.figures.has(lesson)) await embed.script(`figures/${lesson}.js`);
    return readFigures(embed.figures.get(lesson), this.#makeEngine);
  }
}
