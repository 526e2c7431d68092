import { EmbeddedPlayer } from './embedded_player.ts';
import { share } from './shared.ts';
import { sharedEngine, sharedFigures } from './shared_things.ts';

/** Makes `<rmap-player>` known to a page that is not ours. */
export function define(): void {
  share(document, sharedEngine);
  share(document, sharedFigures);
  if (customElements.get('rmap-player') === undefined) {
    customElements.define('rmap-player', EmbeddedPlayer);
  }
}
