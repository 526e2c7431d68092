import { BRUSH_EVENT } from '../diagram/brush.ts';
import type { BrushDetail } from '../diagram/brush.ts';
import { gridView } from '../diagram/grid/grid_view.ts';
import { readScene } from '../diagram/scene.ts';
import type { Select, ViewInput } from '../diagram/view.ts';
import { Figure } from './figure.ts';

/**
 * The grid of the VMAs that a reader has chosen in a picture that is too large for one. Stands in an element
 * of its own below that picture, and goes along with it from step to step.
 */
export class BrushedGrid {
  readonly #host: HTMLElement;
  readonly #figure: Figure;
  #chosen: ReadonlySet<number> = new Set();
  #input: ViewInput | null = null;

  /** Hears of choices made anywhere below `around`, and draws into `host`. */
  constructor(around: HTMLElement, host: HTMLElement, select: Select) {
    this.#host = host;
    this.#figure = new Figure(host, select);
    host.hidden = true;
    around.addEventListener(BRUSH_EVENT, (event) => {
      const { vmas } = (event as CustomEvent<BrushDetail>).detail;
      this.#chosen = new Set(vmas);
      this.#draw(false);
    });
  }

  /** Shows a moment; `stop` is the number of the reader's place, `still` forbids movement. */
  show(input: ViewInput, stop: number, still: boolean): void {
    this.#input = input;
    this.#draw(!still, stop);
  }

  #draw(moves: boolean, stop = -1): void {
    const input = this.#input;
    this.#host.hidden = this.#chosen.size === 0 || input === null;
    if (this.#host.hidden || input === null) return;
    const read = (graph: ViewInput['graph']) =>
      readScene(graph, input.history, input.names, this.#chosen);
    const { graph, graphBefore } = input;
    const sceneBefore = graphBefore === null ? null : read(graphBefore);
    const chosen = { ...input, scene: read(graph), sceneBefore };
    const picture = gridView.compose(chosen);
    this.#figure.show({ id: 'grid', view: gridView, picture }, stop, !moves);
  }
}
