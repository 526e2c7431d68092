/** A finger on the picture: where it came down and where it was lifted, in CSS pixels and milliseconds. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

const LEAST_X = 36;
const MOST_MS = 900;

/** What a stroke means: to the left is a step on, as one turns a page; null for anything else. */
export function swipeOf(from: Stroke, to: Stroke): 'step' | 'back' | null {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (Math.abs(x) < LEAST_X || Math.abs(x) < 2 * Math.abs(y)) return null;
  if (to.time - from.time > MOST_MS) return null;
  return x < 0 ? 'step' : 'back';
}

/** Steps by swipes on an element, unless what is under the finger scrolls or drags sideways itself. */
export class Swiping {
  readonly #swipe: (direction: 'step' | 'back') => void;
  #from: (Stroke & { readonly pointer: number }) | null = null;

  constructor(swipe: (direction: 'step' | 'back') => void) {
    this.#swipe = swipe;
  }

  readonly down = (event: PointerEvent): void => {
    const isOther = event.pointerType !== 'touch' || !event.isPrimary;
    this.#from = isOther || movesSideways(event) ? null : strokeOf(event);
  };

  readonly up = (event: PointerEvent): void => {
    const from = this.#from;
    this.#from = null;
    if (from?.pointer !== event.pointerId) return;
    const direction = swipeOf(from, strokeOf(event));
    if (direction !== null) this.#swipe(direction);
  };

  /** The browser took the finger for scrolling, or a second one came down. */
  readonly cancel = (): void => {
    this.#from = null;
  };
}

const strokeOf = (event: PointerEvent): Stroke & { pointer: number } => {
  return { x: event.clientX, y: event.clientY, time: event.timeStamp, pointer: event.pointerId };
};

/** Whether something between the finger and the listener scrolls sideways, or is a canvas that pans. */
function movesSideways(event: PointerEvent): boolean {
  for (const target of event.composedPath()) {
    if (!(target instanceof Element)) continue;
    if (target instanceof HTMLCanvasElement) return true;
    if (canScroll(target)) return true;
    if (target === event.currentTarget) return false;
  }
  return false;
}

/** Whether an element has more than it shows, sideways, and lets the reader scroll there. */
export function canScroll(element: Element): boolean {
  if (element.scrollWidth <= element.clientWidth + 1) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflowX);
}
