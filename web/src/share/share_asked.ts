import type { StoredRecording } from '../engine/recorded/stored_recording.ts';
import type { SharedState } from '../link/shared_state.ts';

/** What the event `rmap-share-request` carries. */
export interface ShareAsked {
  readonly state: SharedState;
  /** Runs the state's scenario under its design, or brings what was run. Null where there is no run to be shown. */
  readonly record: () => Promise<StoredRecording | null>;
}
