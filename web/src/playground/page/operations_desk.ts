import type { Choice } from '../../player/player.ts';
import type { Operation } from './operations.ts';
import { RmapOperations, defineRmapOperations } from './operations_element.ts';
import type { OperationsState } from './operations_element.ts';
import type { Playground } from './playground.ts';

/** What the bar of statements needs of its page. */
export interface OperationsOwner {
  /** Puts a statement at the end of the script: in between, it could break what follows. @returns its line; null: not yet */
  readonly append: (statement: string) => number | null;
  readonly changed: () => void;
}

/** The bar of statements under the figure: what is chosen there, and what was added last. */
export class OperationsDesk {
  readonly element: RmapOperations;
  readonly #owner: OperationsOwner;
  #choice: Choice | null = null;
  #added: OperationsState['added'] = null;

  constructor(owner: OperationsOwner) {
    this.#owner = owner;
    defineRmapOperations();
    this.element = new RmapOperations();
    this.element.addEventListener('rmap-operation', (event) => {
      this.#operate((event as CustomEvent<Operation>).detail);
    });
    this.element.addEventListener('rmap-choose', (event) => {
      this.choose((event as CustomEvent<Choice | null>).detail);
    });
  }

  /** Something else is chosen, or nothing. */
  choose(choice: Choice | null): void {
    this.#choice = choice;
    this.#added = null;
    this.#owner.changed();
  }

  /** The script was changed: what was added last is no news any more. */
  forgetAdded(): void {
    this.#added = null;
  }

  show({ live: { shown, state }, script }: Playground, isAtEnd: boolean): void {
    if (shown === null) return;
    this.element.state = {
      choice: this.#choice,
      scope: shown.scope,
      script,
      hasMistake: state.kind === 'mistakes',
      isAtEnd,
      added: this.#added,
    };
  }

  #operate({ statement }: Operation): void {
    const line = this.#owner.append(statement);
    if (line === null) return;
    this.#added = { statement, line };
    this.#owner.changed();
  }
}
