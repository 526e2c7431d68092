import { morph, placesOf } from '../diagram/morph.ts';
import type { AnyView, Drawing, Select, ViewId } from '../diagram/view.ts';

/** A composed picture, and the kind that it is of. */
export interface Shown {
  readonly id: ViewId;
  readonly view: AnyView;
  readonly picture: unknown;
}

/**
 * Shows pictures in one place of the page, moving things only from one step to a neighbouring one. Where
 * the kind of picture changes, what is in both moves from its old place to its new one.
 */
export class Figure {
  readonly #host: HTMLElement;
  readonly #select: Select;
  #open: { readonly id: ViewId; readonly drawing: Drawing<unknown> } | null = null;
  #lastStop: number | null = null;

  constructor(host: HTMLElement, select: Select) {
    this.#host = host;
    this.#select = select;
  }

  /** Draws a picture; `stop` is the number of the reader's place, `still` forbids movement. */
  show({ id, view, picture }: Shown, stop: number, still: boolean): void {
    const isNeighbour = this.#lastStop !== null && Math.abs(this.#lastStop - stop) === 1;
    this.#lastStop = stop;
    if (this.#open?.id === id) {
      this.#open.drawing.draw(picture, isNeighbour && !still);
      return;
    }
    const before = this.#open && !still ? placesOf(this.#open.drawing.svg()) : null;
    this.#open?.drawing.close();
    const drawing = view.open(this.#host, this.#select);
    this.#open = { id, drawing };
    drawing.draw(picture, false);
    if (before !== null) morph(drawing.svg(), before);
  }

  /** The picture as one <svg>, for taking away: where it is going to, if it moves. Null while another kind is shown. */
  atRest({ id, picture }: Shown): SVGSVGElement | null {
    if (this.#open?.id !== id) return null;
    const { drawing } = this.#open;
    drawing.draw(picture, false);
    const svg = drawing.svg();
    for (const movement of svg.getAnimations({ subtree: true })) movement.finish();
    return svg;
  }

  close(): void {
    this.#open?.drawing.close();
    this.#open = null;
  }
}
