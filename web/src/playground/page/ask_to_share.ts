import type { EngineClient } from '../../engine/client.ts';
import type { Language } from '../../engine/types.ts';
import type { SharedState } from '../../link/shared_state.ts';
import { recordRun } from '../../share/record_run.ts';
import type { ShareAsked } from '../../share/share_asked.ts';
import type { Replay } from './replay.ts';

/** What a run is shared from. */
export interface SharedRun {
  readonly engine: EngineClient;
  /** The recording that is shown as it was recorded; null: what is shown was run. */
  readonly replay: Replay | null;
}

/** Asks the page to share what is seen in an element. A run of one design can go along, as it is seen. */
export function askToShare(
  element: HTMLElement,
  state: SharedState,
  language: Language,
  { engine, replay }: SharedRun,
): void {
  const { script, designs: [design, ...others] = [] } = state;
  const isRun = script !== undefined && design !== undefined && others.length === 0;
  const detail: ShareAsked = {
    state: { ...state, language },
    record: async () => {
      if (!isRun) return null;
      return replay?.isOf(script, [design]) === true
        ? replay.stored
        : recordRun(engine, script, design);
    },
  };
  element.dispatchEvent(
    new CustomEvent('rmap-share-request', { detail, bubbles: true, composed: true }),
  );
}
