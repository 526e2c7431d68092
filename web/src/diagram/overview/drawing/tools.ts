import { MOST_CHOSEN } from '../layout/brush.ts';
import type { OverviewWords } from '../overview_words.ts';

/** What the buttons above the picture do. */
export interface ToolActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly all: () => void;
  /** Shows the VMAs around the cursor as a grid, or takes that back. */
  readonly grid: () => void;
}

/** The buttons, and beside them what the step did. */
export class Tools {
  readonly element = document.createElement('div');
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #stepText = document.createElement('p');

  constructor(actions: ToolActions) {
    this.element.className = 'tools';
    this.element.setAttribute('role', 'group');
    const make = (act: () => void): HTMLButtonElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.addEventListener('click', act);
      return button;
    };
    this.#buttons = [actions.zoomIn, actions.zoomOut, actions.all, actions.grid].map(make);
    this.#stepText.className = 'step-text';
    this.element.append(...this.#buttons, this.#stepText);
  }

  /** Writes what the buttons do now. */
  update({ say }: OverviewWords, stepText: string, isZoomed: boolean, isBrushed: boolean): void {
    const [zoomIn, zoomOut, all, grid] = this.#buttons;
    this.element.setAttribute('aria-label', say('tools'));
    label(zoomIn, '+', say('zoomIn'));
    label(zoomOut, '−', say('zoomOut'));
    label(all, say('all'), say('zoomAll'));
    const brush = say('brush', { count: MOST_CHOSEN });
    label(grid, isBrushed ? say('unbrush') : brush, isBrushed ? say('unbrush') : say('brushTitle'));
    for (const button of [zoomOut, all]) if (button !== undefined) button.disabled = !isZoomed;
    if (this.#stepText.textContent !== stepText) this.#stepText.textContent = stepText;
  }
}

function label(button: HTMLButtonElement | undefined, text: string, title: string): void {
  if (button === undefined || (button.textContent === text && button.title === title)) return;
  button.textContent = text;
  button.title = title;
  button.setAttribute('aria-label', text.length > 1 ? `${text}: ${title}` : title);
}
