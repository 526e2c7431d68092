import { EngineClient } from '../engine/client.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';

/**
 * One engine for all elements of a page: it is offered to whoever asks by `rmap-need-client`, and starts with the first
 * question. Where the page offers one already, it stays that one.
 */
export function shareEngine(document: Document): void {
  let isOffered = false;
  const asked = new CustomEvent('rmap-need-client', { detail: () => (isOffered = true) });
  document.dispatchEvent(asked);
  if (isOffered) return;
  const client = new EngineClient();
  document.addEventListener('rmap-need-client', (event) => {
    (event as CustomEvent<(client: PlayerEngine) => void>).detail(client);
  });
}
