import { EmbeddedPlayer } from './embedded_player.ts';
import { shareEngine } from './shared_engine.ts';

/** Makes `<rmap-player>` known to a page that is not ours. */
export function define(): void {
  shareEngine(document);
  if (customElements.get('rmap-player') === undefined) {
    customElements.define('rmap-player', EmbeddedPlayer);
  }
}
