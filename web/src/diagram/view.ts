import type { TemplateResult } from 'lit';
import type { Recording } from '../engine/types.ts';
import type { SiteLanguage } from '../ui/catalogue.ts';
import type { Change } from './change.ts';
import type { Graph } from './graph.ts';
import type { History } from './history.ts';
import type { Names } from './names.ts';
import type { Scene } from './scene.ts';
import type { Walk } from './walk.ts';
import type { DiagramWords } from './words.ts';

/** The pictures that there are; `views.ts` has a row for each. */
export type ViewId = 'grid' | 'boxes' | 'walk' | 'tree' | 'chains' | 'pages' | 'overview';

/** What every picture is made from: one moment of one recording, as the reader looks at it. */
export interface ViewInput {
  readonly recording: Recording;
  readonly history: History;
  readonly names: Names;
  /** The cursor: how many events have happened. */
  readonly position: number;
  /** The objects there. */
  readonly graph: Graph;
  /** The objects before the step, where the step freed any; else null. */
  readonly graphBefore: Graph | null;
  /** Rows, lanes and cards, as several pictures show them. Of large families, only the first rows. */
  readonly scene: Scene;
  readonly sceneBefore: Scene | null;
  /** What the step did. */
  readonly change: Change;
  /** The last walk of this statement as far as it has come, if it has one. */
  readonly walk: Walk | null;
  /** The id of the object that the reader has chosen. */
  readonly selected: number | null;
  /** The room there is, in CSS pixels. A picture may be wider and scroll, never narrower than its labels. */
  readonly width: number;
  readonly language: SiteLanguage;
  readonly words: DiagramWords;
}

/**
 * Is told the id of an object that was chosen in a picture; null when the empty ground was. `key`: what of the
 * picture was hit, where that says more than the object, such as the cell of a page that is mapped in several.
 */
export type Select = (object: number | null, key?: string) => void;

/**
 * One kind of picture. `compose` is pure and does all the reading and laying out; a drawing puts what was
 * composed on the screen and knows nothing else. P is what goes from one to the other.
 */
export interface View<P> {
  /** How it looks, beside what all pictures share: rules of a style sheet. */
  readonly css: string;
  compose(input: ViewInput): P;
  /** Begins a drawing in an empty element, whose inside is its own until it is closed. */
  open(host: HTMLElement, select: Select): Drawing<P>;
  /** Explains the signs that this picture uses, and only these. */
  legend(picture: P): TemplateResult;
  /** The same content as tables: for screen readers, print, and copying out. */
  twin(picture: P, select: Select): TemplateResult;
  /** The structure in the manner of old articles: lines of text, a monospaced figure. */
  ascii(picture: P): string;
}

/** A picture on the screen. */
export interface Drawing<P> {
  /**
   * Shows a picture; what has moved moves if `animate`. Things keep their elements by key (`data-key`),
   * and an element that stands for a kernel object says which (`data-object`, its id).
   */
  draw(picture: P, animate: boolean): void;
  /** The picture as one <svg>, styled by the style sheets around the host: what an export is made from. */
  svg(): SVGSVGElement;
  close(): void;
}

/** A picture whose kind is known only at run time: P must come from the same view. */
export type AnyView = View<unknown>;
