/** Stops where a line of the source is run. */
export interface LineBreakpoint {
  readonly kind: 'line';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly enabled: boolean;
}

/** Stops where an object changes or is looked at. It is known by a lasting name: see `LastingNames`. */
export interface ObjectBreakpoint {
  readonly kind: 'object';
  readonly name: string;
  readonly enabled: boolean;
}

/** A place to stop at. It knows no recording, so that it stays when the scenario is run again. */
export type Breakpoint = LineBreakpoint | ObjectBreakpoint;

/** Which breakpoint it is; two with the same key are the same one. */
export const keyOf = (breakpoint: Breakpoint): string =>
  breakpoint.kind === 'line'
    ? `line ${breakpoint.file}:${breakpoint.line}`
    : `object ${breakpoint.name}`;

/** A breakpoint on a line of the source. */
export const onLine = (file: string, line: number): Breakpoint => {
  return { kind: 'line', file, line, enabled: true };
};

/** A breakpoint on an object. */
export const onObject = (name: string): Breakpoint => ({ kind: 'object', name, enabled: true });

/** The list with a breakpoint, or without it if it had it. */
export function toggled(list: readonly Breakpoint[], breakpoint: Breakpoint): Breakpoint[] {
  const rest = without(list, keyOf(breakpoint));
  return rest.length === list.length ? [...list, breakpoint] : rest;
}

/** The list without one. */
export const without = (list: readonly Breakpoint[], key: string): Breakpoint[] =>
  list.filter((each) => keyOf(each) !== key);

/** The list with one switched on or off. */
export const withEnabled = (
  list: readonly Breakpoint[],
  key: string,
  enabled: boolean,
): Breakpoint[] => list.map((each) => (keyOf(each) === key ? { ...each, enabled } : each));
