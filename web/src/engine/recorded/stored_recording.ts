import type { DesignInfo, Recording } from '../types.ts';

/** A recording with what led to it: all that a player needs to show it without an engine. */
export interface StoredRecording {
  /** The scenario's text. */
  readonly script: string;
  /** The design that it was run under. */
  readonly design: DesignInfo;
  readonly recording: Recording;
}

/** Goes up when older readers could no longer read what is written. */
export const RECORDING_FORMAT = 1;
