import type { LabTiming } from '../../engine/lab_types.ts';

/** One walk of a design as it was counted and timed: means over the pages of a group. */
export interface Walker {
  readonly design: string;
  /** How much it looks at. */
  readonly things: number;
  /** How many entries it finds. */
  readonly found: number;
  /** After how many things it has found them all; null where the design itself cannot tell. */
  readonly foundAfter: number | null;
  /** For one walk. */
  readonly nanoseconds: Pick<LabTiming, 'median' | 'low' | 'high'>;
}

/** Walkers that start together. */
export interface Race {
  readonly walkers: readonly Walker[];
  /** Until the last one has arrived, in measured nanoseconds. */
  readonly nanoseconds: number;
  /** Of each walker, from 1. Those that the measurement cannot tell apart share one. */
  readonly ranks: readonly number[];
}

/** Where a walker is. */
export interface WalkerMoment {
  /** Looked at so far; at the end exactly what was counted. */
  readonly passed: number;
  readonly isFinished: boolean;
  readonly isFound: boolean;
}

/** A race of these walkers. */
export function raceOf(walkers: readonly Walker[]): Race {
  const ranks = walkers.map(
    ({ nanoseconds: { low } }) =>
      1 + walkers.filter((other) => other.nanoseconds.high < low).length,
  );
  const nanoseconds = Math.max(0, ...walkers.map((walker) => walker.nanoseconds.median));
  return { walkers, nanoseconds, ranks };
}

/** All walkers after so many measured nanoseconds: the same clock for each. */
export function momentsAt({ walkers }: Race, nanoseconds: number): readonly WalkerMoment[] {
  return walkers.map((walker) => {
    const { things, foundAfter } = walker;
    const isFinished = nanoseconds >= walker.nanoseconds.median;
    const passed = isFinished
      ? things
      : Math.min(things, (Math.max(0, nanoseconds) / walker.nanoseconds.median) * things);
    return {
      passed,
      isFinished,
      isFound: isFinished || (foundAfter !== null && nanoseconds > 0 && passed >= foundAfter),
    };
  });
}

/** The walker that arrives last, at its number; -1 where there is none. */
export const slowest = ({ walkers, nanoseconds }: Race): number =>
  walkers.findIndex((walker) => walker.nanoseconds.median === nanoseconds);
