import type { ReactiveController, ReactiveElement } from 'lit';

/** The least height of a menu's body, and what is left free below it, in pixels. */
const BODY_LEAST = 220;
const MARGIN = 12;

/**
 * Lets the `<details class="menu">` of an element behave as menus: one is open at a time, and it closes by Escape, by a
 * press elsewhere, and when the keyboard leaves it. Its body ends where the screen does, and scrolls.
 */
export class Menus implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('toggle', this.#onToggle, true); // it does not bubble
    root.addEventListener('keydown', this.#onKey as EventListener);
    root.addEventListener('focusout', this.#onFocusOut as EventListener);
    this.#host.ownerDocument.addEventListener('pointerdown', this.#onPress, true);
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    root.removeEventListener('toggle', this.#onToggle, true);
    root.removeEventListener('keydown', this.#onKey as EventListener);
    root.removeEventListener('focusout', this.#onFocusOut as EventListener);
    this.#host.ownerDocument.removeEventListener('pointerdown', this.#onPress, true);
  }

  get #open(): readonly HTMLDetailsElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];
  }

  readonly #onToggle = ({ target }: Event): void => {
    if (!(target instanceof HTMLDetailsElement) || !target.matches('.menu[open]')) return;
    for (const menu of this.#open) if (menu !== target) menu.open = false;
    fit(target);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const [menu] = this.#open;
    if (event.defaultPrevented) return; // it has stopped something already
    if (event.key !== 'Escape' || menu?.contains(event.target as Node) !== true) return;
    event.preventDefault();
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };

  readonly #onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    // Nothing else has it: the window has lost it, or what had it is gone.
    if (!(relatedTarget instanceof Node)) return;
    for (const menu of this.#open) {
      if (menu.contains(target as Node) && !menu.contains(relatedTarget)) menu.open = false;
    }
  };

  readonly #onPress = (event: Event): void => {
    const path = event.composedPath();
    for (const menu of this.#open) if (!path.includes(menu)) menu.open = false;
  };
}

/** Lets a menu's body end at the lower edge of the screen; where that leaves too little, the page moves. */
function fit(menu: HTMLDetailsElement): void {
  const body = menu.querySelector<HTMLElement>('.menu-body');
  if (body === null) return;
  const room = (): number => innerHeight - body.getBoundingClientRect().top - MARGIN;
  if (room() < BODY_LEAST) menu.scrollIntoView({ block: 'start' });
  body.style.maxHeight = `${Math.max(BODY_LEAST, room())}px`;
}
