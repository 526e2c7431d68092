import type { ViewId, ViewInput } from '../../diagram/view.ts';
import { BrushedGrid } from '../brushed_grid.ts';
import { Figure } from '../figure.ts';
import type { Shown } from '../figure.ts';
import type { Say } from '../messages.ts';
import type { Moment } from '../moment.ts';
import { revealNews } from './reveal.ts';
import { canScroll } from './swiping.ts';

/** What a drawing shows: it is drawn anew when any of these is another. */
export interface Drawn {
  readonly moment: Moment;
  readonly chosen: number | null;
  readonly say: Say;
  readonly width: number;
  readonly id: ViewId;
}

/** The place of the picture on the page: how wide it is, and what is drawn there. */
export class PicturePart {
  readonly #select: (object: number | null) => void;
  readonly #resize: ResizeObserver;
  #figure: Figure | null = null;
  #brushed: BrushedGrid | null = null;
  #frame: HTMLElement | null = null;
  #host: HTMLElement | null = null;
  #width = 0;
  #isNewWidth = false;
  #drawn: Drawn | null = null;

  constructor(select: (object: number | null) => void, widthChanged: () => void) {
    this.#select = select;
    this.#resize = new ResizeObserver((entries) => {
      const frame = this.#frame;
      if (frame === null) return;
      // A swipe belongs to the browser where the picture scrolls sideways, else to the player. Asked only
      // when a size changed: at each step it would cost a layout.
      frame.classList.toggle('takes-swipes', !canScroll(frame));
      const room = entries.find(({ target }) => target === frame)?.contentRect.width ?? 0;
      const width = Math.round(room);
      if (width === this.#width || width === 0) return;
      this.#width = width;
      this.#isNewWidth = true;
      widthChanged();
    });
  }

  /** The room there is, in CSS pixels; a usual one until it is known. */
  get width(): number {
    return this.#width || 900;
  }

  /** The figure that can be exported: null until the first picture is drawn. */
  get figure(): Figure | null {
    return this.#figure;
  }

  /**
   * The elements are there: `frame` scrolls, and in it `host` holds the drawing; `brushed` is for the grid of
   * what is chosen in a picture that is too large for one.
   */
  attach(frame: HTMLElement | null, host: HTMLElement | null, brushed: HTMLElement | null): void {
    if (frame === null || host === null || frame === this.#frame) return;
    if (host !== this.#host) {
      // The first one, or, in an embed that had hidden its player, a new one, with nothing in it.
      this.#resize.disconnect();
      this.#host = host;
      this.#figure = new Figure(host, this.#select);
      this.#brushed = brushed && new BrushedGrid(host, brushed, this.#select);
      this.#drawn = null;
    }
    this.#frame = frame;
    this.#resize.observe(frame);
    this.#resize.observe(host);
  }

  detach(): void {
    this.#frame = null;
    this.#resize.disconnect();
  }

  /** Whether this moment is on the screen. */
  isAt(moment: Drawn['moment']): boolean {
    return this.#drawn?.moment === moment;
  }

  /**
   * Draws what is not drawn yet; `stop` is the number of the place, `still` forbids movement.
   * @returns whether another moment came to the screen
   */
  show(shown: Shown, input: ViewInput, drawn: Drawn, stop: number, still: boolean): boolean {
    const last = this.#drawn;
    const isSame =
      last?.moment === drawn.moment &&
      last.chosen === drawn.chosen &&
      last.say === drawn.say &&
      last.width === drawn.width &&
      last.id === drawn.id;
    if (isSame) return false;
    const isStill = still || this.#isNewWidth;
    this.#figure?.show(shown, stop, isStill);
    this.#brushed?.show(input, stop, isStill);
    this.#drawn = drawn;
    this.#isNewWidth = false;
    if (last?.moment !== drawn.moment && this.#frame !== null) revealNews(this.#frame);
    return last?.moment !== drawn.moment;
  }
}
