import type { EngineClient } from '../../engine/client.ts';
import type { Language } from '../../engine/types.ts';
import type { SharedState } from '../../link/shared_state.ts';
import { recordRun } from '../../share/record_run.ts';
import type { ShareAsked } from '../../share/share_asked.ts';

/** Asks the page to share what is seen in an element. A run of one design can go along. */
export function askToShare(
  element: HTMLElement,
  state: SharedState,
  language: Language,
  engine: EngineClient,
): void {
  const { script, designs: [design, ...others] = [] } = state;
  const isRun = script !== undefined && design !== undefined && others.length === 0;
  const detail: ShareAsked = {
    state: { ...state, language },
    record: async () => (isRun ? recordRun(engine, script, design) : null),
  };
  element.dispatchEvent(
    new CustomEvent('rmap-share-request', { detail, bubbles: true, composed: true }),
  );
}
