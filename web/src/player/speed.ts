/** How many times the usual speed a reader can play at. Each is twice the one before. */
export const speeds = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** A speed that can be chosen: 1 is the usual one. */
export type Speed = (typeof speeds)[number];

/** At the usual speed, from one step to the next. */
const STEP_MS = 750;

/** Milliseconds from one step to the next. */
export const stepMilliseconds = (speed: Speed): number => STEP_MS / speed;

/** `¼×`, `2×`. */
export function speedText(speed: Speed): string {
  if (speed === 0.25) return '¼×';
  return speed === 0.5 ? '½×' : `${speed}×`;
}

const storageKey = 'rmap-speed';

/** The part of `Storage` that is needed here. It throws in sandboxed frames, and may be full. */
export type SpeedStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The speed that was saved, or the usual one. */
export function readSpeed(storage: () => SpeedStorage): Speed {
  try {
    const saved = Number(storage().getItem(storageKey));
    return speeds.find((speed) => speed === saved) ?? 1;
  } catch {
    return 1;
  }
}

/** Saves a speed, where that is allowed. */
export function saveSpeed(speed: Speed, storage: () => SpeedStorage): void {
  try {
    storage().setItem(storageKey, `${speed}`);
  } catch {
    // It holds for this page, then.
  }
}
