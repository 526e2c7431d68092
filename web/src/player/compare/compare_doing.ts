import { bindingFor } from '../keys.ts';
import type { Playback } from '../playback.ts';
import type { CompareModel } from './compare_model.ts';
import type { CompareCommand } from './compare_transport.ts';

/** What buttons, keys and swipes of a comparison ask for is done here: all designs go together. */
export class CompareDoing {
  readonly #model: CompareModel;
  readonly #playback: Playback;

  constructor(model: CompareModel, playback: Playback) {
    this.#model = model;
    this.#playback = playback;
  }

  /** One statement of playing. @returns whether to go on */
  playStep(): boolean {
    this.#step(1);
    return this.#model.heading < this.#last;
  }

  command(command: CompareCommand): void {
    this.#playback.pause();
    if (command === 'first') void this.#model.goTo(-1);
    else if (command === 'last') void this.#model.goTo(this.#last);
    else this.#step(command === 'next' ? 1 : -1);
  }

  togglePlay(): void {
    const atEnd = this.#model.heading >= this.#last;
    if (!this.#playback.isPlaying && atEnd) void this.#model.goTo(-1);
    this.#playback.toggle();
  }

  /** Has all designs walk the page at a place, here and wherever they go; null: no more. */
  async ask(place: string | null): Promise<void> {
    this.#playback.pause();
    await this.#model.ask(place);
  }

  /** A key that was pressed anywhere inside; one that means nothing here is the page's. */
  key(event: KeyboardEvent): void {
    const [focused] = event.composedPath();
    if (focused instanceof HTMLSelectElement) return;
    const binding = bindingFor(event, focused instanceof Element ? focused : null);
    switch (binding?.action) {
      case 'step':
      case 'next':
        this.command('next');
        break;
      case 'back':
      case 'previous':
        this.command('previous');
        break;
      case 'first':
      case 'last':
        this.command(binding.action);
        break;
      case 'play':
        this.togglePlay();
        break;
      case 'unselect':
        void this.ask(null);
        break;
      default:
        return; // Up and down scroll the page.
    }
    event.preventDefault();
    event.stopPropagation();
  }

  get #last(): number {
    return this.#model.statements.length - 1;
  }

  #step(by: 1 | -1): void {
    void this.#model.goTo(this.#model.heading + by);
  }
}
