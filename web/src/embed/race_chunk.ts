import { css, unsafeCSS } from 'lit';
import { RmapRace } from '../lab/race/race_element.ts';
import { withOwnSizes } from './own_sizes.ts';
import { share } from './shared.ts';
import { sharedEngine } from './shared_things.ts';

/** A race that is as large as on our own pages, and as far from the text around as a player. */
class EmbeddedRace extends RmapRace {
  static override styles = [
    ...RmapRace.styles.map(({ cssText }) => unsafeCSS(withOwnSizes(cssText))),
    css`
      :host {
        margin: 0;
      }
    `,
  ];
}

/** Makes `<rmap-race>` known to a page that is not ours. */
export function define(): void {
  share(document, sharedEngine);
  if (customElements.get('rmap-race') === undefined) {
    customElements.define('rmap-race', EmbeddedRace);
  }
}
