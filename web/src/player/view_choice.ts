import { gridView } from '../diagram/grid/grid_view.ts';
import type { AnyView, ViewId } from '../diagram/view.ts';
import { views } from '../diagram/views.ts';

/** The kind of picture that a reader asked for, and the code of those that were fetched. */
export class ViewChoice {
  readonly #loaded = new Map<ViewId, AnyView>([['grid', gridView]]);
  readonly #changed: () => void;
  readonly #failed: (error: Error) => void;
  #wanted: ViewId = 'grid';

  /** `changed` hears when another picture can be shown, `failed` when its code did not come. */
  constructor(changed: () => void, failed: (error: Error) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  get wanted(): ViewId {
    return this.#wanted;
  }

  /** Asks for a kind of picture; the one that is shown stays until its code is there. */
  want(id: ViewId): void {
    this.#wanted = id;
    const row = views.find((each) => each.id === id);
    if (row === undefined || this.#loaded.has(id)) {
      this.#changed();
      return;
    }
    row.load().then(
      (view) => {
        this.#loaded.set(id, view);
        this.#changed();
      },
      (error: unknown) => {
        if (this.#wanted === id) this.#wanted = 'grid';
        this.#failed(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  /** What can be shown now: the wanted kind if it suits and is there, else the grid. */
  current(offered: readonly { readonly id: ViewId }[]): { id: ViewId; view: AnyView } {
    const view = this.#loaded.get(this.#wanted);
    const suits = offered.some(({ id }) => id === this.#wanted);
    return view !== undefined && suits
      ? { id: this.#wanted, view }
      : { id: 'grid', view: gridView };
  }
}
