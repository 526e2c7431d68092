import { Figure } from '../figure.ts';
import type { Shown } from '../figure.ts';
import type { CompareLane, ShownMoment } from './compare_model.ts';

/** Until the panels' width is known, in CSS pixels. */
const FIRST_WIDTH = 288;

/** The drawings of all panels; all on one scale, since all have the same width. */
export class CompareDrawings {
  readonly #figures = new Map<Element, Figure>();
  readonly #resize: ResizeObserver;
  #width = FIRST_WIDTH;

  constructor(widthChanged: () => void) {
    this.#resize = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width === 0 || width === this.#width) return;
      this.#width = width;
      widthChanged();
    });
  }

  /** The room for one picture, in CSS pixels. */
  get width(): number {
    return this.#width;
  }

  /** Draws into every panel that stands in `root`, and forgets those that do not any more. */
  draw(
    root: ParentNode,
    lanes: readonly CompareLane[],
    statement: number,
    compose: (shown: ShownMoment) => Shown,
  ): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const hosts = new Set<Element>();
    for (const panel of root.querySelectorAll<HTMLElement>('.panel')) {
      const host = panel.querySelector<HTMLElement>('.drawing');
      const lane = lanes.find(({ id }) => id === panel.dataset['design']);
      if (host === null || lane === undefined || lane.shown === null) continue;
      if (hosts.size === 0) this.#resize.observe(host);
      hosts.add(host);
      const figure = this.#figures.get(host) ?? new Figure(host, () => {});
      this.#figures.set(host, figure);
      figure.show(compose(lane.shown), statement, isStill);
      // What scrolls must be reachable by key; what does not would only be in the way.
      if (host.scrollWidth > host.clientWidth) host.tabIndex = 0;
      else host.removeAttribute('tabindex');
    }
    for (const [host, figure] of this.#figures) {
      if (hosts.has(host)) continue;
      figure.close();
      this.#figures.delete(host);
    }
  }

  /** Stops watching the panels' width. */
  detach(): void {
    this.#resize.disconnect();
  }
}
