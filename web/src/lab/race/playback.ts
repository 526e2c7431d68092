/** Where a playback takes its frames from. */
export interface Frames {
  /** Calls once, before the next frame, with a time in milliseconds. */
  request(onFrame: (milliseconds: number) => void): number;
  cancel(request: number): void;
}

/** How fast a race can be played: 1 is the usual. */
export const raceSpeeds = [0.25, 0.5, 1, 2, 4] as const;

/** From the start to the last one's arrival, at the usual speed. */
export const RACE_SECONDS = 8;

/** A frame that comes later than this, from a hidden tab, does not jump. */
const LONGEST_FRAME_MS = 100;

/** A position from 0 to 1 that moves by itself while it plays. */
export class RacePlayback {
  readonly #frames: Frames;
  readonly #onChange: () => void;
  #at = 0;
  #speed = 1;
  #request: number | null = null;
  #last: number | null = null;

  constructor(frames: Frames, onChange: () => void) {
    this.#frames = frames;
    this.#onChange = onChange;
  }

  /** Of the whole race, 0 to 1. */
  get at(): number {
    return this.#at;
  }

  get isPlaying(): boolean {
    return this.#request !== null;
  }

  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    this.#onChange();
  }

  /** Stops there. */
  seek(at: number): void {
    this.pause();
    this.#at = Math.min(1, Math.max(0, at));
    this.#onChange();
  }

  /** Goes on, from the start where the race is over. */
  play(): void {
    if (this.isPlaying) return;
    if (this.#at >= 1) this.#at = 0;
    this.#last = null;
    this.#next();
    this.#onChange();
  }

  pause(): void {
    if (this.#request === null) return;
    this.#frames.cancel(this.#request);
    this.#request = null;
    this.#onChange();
  }

  #next(): void {
    this.#request = this.#frames.request((now) => {
      const passed = this.#last === null ? 0 : Math.min(LONGEST_FRAME_MS, now - this.#last);
      this.#last = now;
      this.#at = Math.min(1, this.#at + (passed / 1000 / RACE_SECONDS) * this.#speed);
      if (this.#at < 1) this.#next();
      else this.#request = null;
      this.#onChange();
    });
  }
}
