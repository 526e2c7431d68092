import { easeCubicOut } from 'd3-ease';
import type { Selection } from 'd3-selection';
import 'd3-transition';
import './quiet_selection.ts';

/** Milliseconds of one step's movement. */
export const STEP_MS = 250;

/** More changes than this at once are not moved but only marked. */
export const MOST_MOVING = 5;

/** A value of an attribute, from the datum. */
type Value<T> = (datum: T) => string | number;

type AnySelection<E extends Element, T> = Selection<E, T, SVGGElement, unknown>;

/** A layer of the picture: one group whose children are joined to data by key. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/**
 * Sets attributes, moving there from where they are if `animate`. Elements that have just entered are
 * placed at once: see `joinGroups`.
 */
export function moveTo<E extends Element, T>(
  selection: AnySelection<E, T>,
  attributes: Readonly<Record<string, Value<T>>>,
  animate: boolean,
): void {
  selection.interrupt();
  if (!animate) {
    for (const [name, value] of Object.entries(attributes)) selection.attr(name, value);
    return;
  }
  const transition = selection.transition().duration(STEP_MS).ease(easeCubicOut);
  for (const [name, value] of Object.entries(attributes)) transition.attr(name, value);
}

/**
 * One <g> for each datum, kept by key from step to step. New ones are built by `build`, stand in place
 * at once and fade in; those that are gone leave at once, so that what is drawn is what is.
 */
export function joinGroups<T>(
  layer: Layer,
  data: readonly T[],
  key: (datum: T) => string,
  place: (datum: T) => readonly [x: number, y: number],
  build: (group: Selection<SVGGElement, T, SVGGElement, unknown>) => void,
  animate: boolean,
): Selection<SVGGElement, T, SVGGElement, unknown> {
  const at = (datum: T) => `translate(${place(datum).map(round).join(',')})`;
  const old = layer.selectAll<SVGGElement, T>(':scope > g').data([...data], key);
  old.exit().interrupt().remove();
  const entered = old.enter().append('g').attr('data-key', key).attr('transform', at);
  build(entered);
  if (animate) {
    entered.attr('opacity', 0).transition().duration(STEP_MS).attr('opacity', 1);
  }
  moveTo(old, { transform: at, opacity: () => 1 }, animate);
  return entered.merge(old).order();
}

/** To a tenth of a pixel, so that the document stays small and comparable. */
export const round = (value: number): number => Math.round(value * 10) / 10;
