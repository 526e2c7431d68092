import type { MakeChunk } from './chunks.ts';

/** What the loader leaves on the page for its chunks: `rmapEmbed`. The first loader of a page is the only one. */
export interface RmapEmbed {
  /** The folder of the loader's script: an absolute address. */
  readonly base: string;
  /** Called by every chunk's script. */
  readonly define: (name: string, make: MakeChunk) => void;
  /** Runs a script, by its path from `base`. Rejects when it did not come. */
  readonly script: (path: string) => Promise<void>;
  /** What the files of figures handed over, by lesson or by figure: a LessonFigures each, if they are sound. */
  readonly figures: ReadonlyMap<string, unknown>;
  /** The HTML that the files of lessons handed over, by lesson and language: `fork-story.zh`. */
  readonly lessons: ReadonlyMap<string, string>;
}

declare global {
  var rmapEmbed: RmapEmbed | undefined;
  /** Called by every file of figures. */
  var rmapFigures: ((name: string, figures: unknown) => void) | undefined;
  /** Called by every file of a lesson. */
  var rmapLesson: ((name: string, html: string) => void) | undefined;
}
