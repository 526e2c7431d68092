import type { LessonPlayer } from './lesson_player.ts';
import type { LessonWindow } from './lesson_window.ts';
import { hashOf, passageAt, passageBeingRead, placeInHash } from './passages.ts';
import type { Passage } from './passages.ts';

/** How long a scroll that we began may pause before we ask whether it still moves. */
const ownScrollMilliseconds = 900;
const addressMilliseconds = 250;

/**
 * Ties a text to its player. There is one place, the player's: the passage that holds it is the active
 * one, and reading on moves it.
 */
export class LessonView {
  readonly #root: HTMLElement;
  readonly #player: LessonPlayer;
  readonly #view: LessonWindow;
  readonly #onPassage: (id: string) => void;
  readonly #sections: readonly HTMLElement[];
  readonly #passages: readonly Passage[];
  #active = -1;
  /** Where a scroll that we began is going; null while scrolling is the reader's. */
  #ownTarget: number | null = null;
  #ownTimer: number | undefined;
  #isFrameAsked = false;
  /** How far the page was scrolled when a passage was clicked: there, no scroll speaks for another one. */
  #clickedAt: number | null = null;
  #addressTimer: number | undefined;

  /** `onPassage` hears which passage has become the active one. */
  constructor(
    root: HTMLElement,
    player: LessonPlayer,
    view: LessonWindow,
    onPassage: (id: string) => void = () => undefined,
  ) {
    this.#onPassage = onPassage;
    this.#root = root;
    this.#player = player;
    this.#view = view;
    this.#sections = [...root.querySelectorAll<HTMLElement>('.step[data-step]')];
    this.#passages = this.#sections.map(({ id, dataset }) => ({
      id,
      step: Number(dataset['step']),
      stage: Number(dataset['stage'] ?? 0),
    }));
  }

  /** Begins: at the position that the address names, else at the first passage. */
  start(): void {
    const isNamed = this.#goToNamed();
    if (isNamed) this.#putAtReadingLine(this.#active, 'instant');
    else this.activate(0);
    this.#player.onMove(() => {
      this.#followPlayer();
    });

    this.#sections.forEach((section, index) => {
      section.querySelector('.step-at')?.addEventListener('click', (event) => {
        event.preventDefault();
        this.#click(index);
      });
      section.addEventListener('click', (event) => {
        const inside = event.target instanceof Element ? event.target.closest('a, button') : null;
        const selects = this.#view.getSelection()?.isCollapsed === false;
        if (inside === null && !selects && index !== this.#active) this.#click(index);
      });
    });
    this.#view.addEventListener('scroll', () => {
      if (this.#ownTarget !== null) this.#watchOwnScroll();
      this.#askFrame();
    });
    // A new scroll of ours ends the one before it, elsewhere than where that was going.
    this.#view.addEventListener('scrollend', () => {
      if (Math.abs(this.#view.scrollY - (this.#ownTarget ?? 0)) <= 2) this.#ownTarget = null;
    });
    for (const input of ['wheel', 'touchmove'] as const) {
      this.#view.addEventListener(input, () => (this.#ownTarget = null), { passive: true });
    }
    this.#view.addEventListener('hashchange', () => {
      if (this.#view.location.hash === this.#hash()) return;
      if (this.#goToNamed()) this.#putAtReadingLine(this.#active, 'instant');
    });
  }

  #click(index: number): void {
    this.#clickedAt = this.#view.scrollY;
    this.activate(index);
  }

  /** Goes to what the address names: a passage, a position around it, or a position of the first stage. */
  #goToNamed(): boolean {
    const { passage, position } = placeInHash(this.#view.location.hash);
    const index = this.#passages.findIndex(({ id }) => id === passage);
    if (index >= 0 && position === undefined) {
      this.activate(index);
      return true;
    }
    if (position === undefined || (passage !== undefined && index < 0)) return false;
    const stage = this.#passages[index]?.stage ?? 0;
    this.#player.goTo({ stage, position }, this.#viewOf(index));
    this.#setActive(passageAt(this.#passages, { stage, position }, index));
    return true;
  }

  #viewOf(index: number): string | undefined {
    return this.#sections[index]?.dataset['view'];
  }

  /** Makes a passage the active one, and the player show its moment. */
  activate(index: number): void {
    const passage = this.#passages[index];
    if (passage === undefined) return;
    const before = this.#active;
    this.#setActive(index);
    const { stage, position } = this.#player.place;
    if (stage === passage.stage && position === passage.step && before >= 0) {
      if (this.#viewOf(index) === this.#viewOf(before)) return;
    }
    this.#player.goTo({ stage: passage.stage, position: passage.step }, this.#viewOf(index));
  }

  /** Goes to the first passage that follows an element of the text. */
  goOnAfter(element: Element): void {
    const index = this.#sections.findIndex(
      (section) =>
        (element.compareDocumentPosition(section) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    if (index < 0) return;
    this.activate(index);
    this.#bringIntoView(index, 'smooth');
    this.#sections[index]?.querySelector<HTMLElement>('.step-at')?.focus({ preventScroll: true });
  }

  #followPlayer(): void {
    this.#keepAddress();
    const index = passageAt(this.#passages, this.#player.place, this.#active);
    if (index === this.#active || index < 0) return;
    this.#setActive(index);
    this.#bringIntoView(index, 'smooth');
  }

  #setActive(index: number): void {
    if (index === this.#active) return;
    this.#sections[this.#active]?.classList.remove('active');
    this.#sections[this.#active]?.querySelector('.step-at')?.removeAttribute('aria-current');
    this.#active = index;
    this.#sections[index]?.classList.add('active');
    this.#sections[index]?.querySelector('.step-at')?.setAttribute('aria-current', 'step');
    const id = this.#passages[index]?.id;
    if (id !== undefined) this.#onPassage(id);
  }

  /** Scrolls only when the passage is not to be seen already. */
  #bringIntoView(index: number, behavior: ScrollBehavior): void {
    const section = this.#sections[index];
    if (section === undefined) return;
    const { top, bottom } = section.getBoundingClientRect();
    const height = this.#view.innerHeight;
    const from = this.#figureBottom();
    if (top >= from && (bottom <= height || top < from + (height - from) / 3)) return;
    this.#putAtReadingLine(index, behavior);
  }

  /**
   * Scrolls a passage to where one reads. The browser itself puts what the address names at the top, where the
   * passage after a short one is the one being read.
   */
  #putAtReadingLine(index: number, behavior: ScrollBehavior): void {
    const top = this.#sections[index]?.getBoundingClientRect().top;
    if (top === undefined) return;
    const height = this.#view.innerHeight;
    const from = this.#figureBottom();
    const isStill = this.#view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const by = top - this.#readingLine() + Math.min(60, (height - from) / 6);
    const lowest = this.#root.ownerDocument.documentElement.scrollHeight - height;
    this.#ownTarget = Math.min(Math.max(0, this.#view.scrollY + by), lowest);
    this.#view.scrollTo({ top: this.#ownTarget, behavior: isStill ? 'instant' : behavior });
    this.#watchOwnScroll();
  }

  /**
   * A scroll of ours may stop short of its end, as when a key takes over: then scrolling is the reader's again. On a
   * busy machine it may also take its time, and is over only when two frames show the same place.
   */
  #watchOwnScroll(): void {
    const view = this.#view;
    view.clearTimeout(this.#ownTimer);
    this.#ownTimer = view.setTimeout(() => {
      const from = view.scrollY;
      view.requestAnimationFrame(() => {
        view.requestAnimationFrame(() => {
          if (view.scrollY === from) this.#ownTarget = null;
          else this.#watchOwnScroll();
        });
      });
    }, ownScrollMilliseconds);
  }

  #askFrame(): void {
    if (this.#isFrameAsked || this.#ownTarget !== null) return;
    this.#isFrameAsked = true;
    this.#view.requestAnimationFrame(() => {
      this.#isFrameAsked = false;
      // A scroll that came before a click may be heard of after it.
      if (this.#ownTarget !== null || this.#view.scrollY === this.#clickedAt) return;
      this.#clickedAt = null;
      const tops = this.#sections.map((section) => section.getBoundingClientRect().top);
      const index = passageBeingRead(tops, this.#readingLine());
      if (index >= 0 && index !== this.#active) this.activate(index);
    });
  }

  /** The bottom of a figure that stays above the text, 0 where it stands beside it. */
  #figureBottom(): number {
    const figure = this.#root.querySelector<HTMLElement>('.figure');
    const article = this.#root.querySelector<HTMLElement>('.article');
    if (figure === null || article === null) return 0;
    const [a, b] = [figure.getBoundingClientRect(), article.getBoundingClientRect()];
    const isAbove = a.left < b.right && b.left < a.right;
    const isKept = this.#view.getComputedStyle(figure).position === 'sticky';
    return isAbove && isKept ? Math.max(0, Math.min(a.bottom, this.#view.innerHeight * 0.75)) : 0;
  }

  #readingLine(): number {
    const from = this.#figureBottom();
    return from + (this.#view.innerHeight - from) * 0.42;
  }

  /** Puts the place into the address, without a new entry in the history, and not too often. */
  #keepAddress(): void {
    if (this.#addressTimer !== undefined) return;
    this.#addressTimer = this.#view.setTimeout(() => {
      this.#addressTimer = undefined;
      const hash = this.#hash();
      const isUnmoved =
        this.#view.location.hash === '' &&
        hash === hashOf(this.#passages[0], this.#passages[0]?.step ?? 0);
      if (this.#view.location.hash === hash || isUnmoved) return;
      this.#view.history.replaceState(this.#view.history.state, '', hash);
    }, addressMilliseconds);
  }

  #hash(): string {
    return hashOf(this.#passages[this.#active], this.#player.place.position);
  }
}
