import type { LessonWindow } from './lesson_window.ts';

/** How long a passage has to be the one being read before it counts as read: less is scrolling by. */
const readingMilliseconds = 700;

/** The part of a Window that is needed here. */
export interface WatchWindow {
  setTimeout(handler: () => void, milliseconds: number): number;
  clearTimeout(timer: number | undefined): void;
}

/** Who watches a passage, and who wants to know. */
export interface PassageWatcher {
  /** Whether a reader can see it now. */
  readonly isInSight: (id: string) => boolean;
  readonly onRead: (id: string) => void;
}

/** Tells which passages were read, not merely scrolled by, or active while the reader was elsewhere. */
export class PassageWatch {
  readonly #view: WatchWindow;
  readonly #watcher: PassageWatcher;
  #timer: number | undefined;

  constructor(view: WatchWindow, watcher: PassageWatcher) {
    this.#view = view;
    this.#watcher = watcher;
  }

  /** A passage has become the one being read. */
  arrive(id: string): void {
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => {
      if (this.#watcher.isInSight(id)) this.#watcher.onRead(id);
      else this.arrive(id);
    }, readingMilliseconds);
  }
}

/** Whether some of an element is on a screen that is looked at. */
export function isInSight(
  element: Element | null,
  view: Pick<LessonWindow, 'document' | 'innerHeight'>,
): boolean {
  if (element === null || view.document.visibilityState === 'hidden') return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < view.innerHeight;
}
