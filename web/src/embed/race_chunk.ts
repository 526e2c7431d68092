import { defineRmapRace } from '../lab/race/race_element.ts';
import { share } from './shared.ts';
import { sharedEngine } from './shared_things.ts';

/** Makes `<rmap-race>` known to a page that is not ours. */
export function define(): void {
  share(document, sharedEngine);
  defineRmapRace();
}
