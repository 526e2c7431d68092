import type { DesignInfo, RaceOptions, RaceProgress, RaceResult } from '../engine/types.ts';

/** What a race needs of the engine's client. */
export interface RaceClient {
  designs(): Promise<readonly DesignInfo[]>;
  /** Aborting `signal` ends it soon, with what is finished. */
  race(
    options: RaceOptions,
    onProgress?: (progress: RaceProgress) => void,
    signal?: AbortSignal,
  ): Promise<RaceResult>;
  /** About how much memory one design needs, in bytes. Without it nothing is said beforehand. */
  raceBytes?(design: string, children: number, pages: number): Promise<number>;
}
