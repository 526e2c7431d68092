import { defineRmapRace } from '../lab/race/race_element.ts';
import { shareEngine } from './shared_engine.ts';

/** Makes `<rmap-race>` known to a page that is not ours. */
export function define(): void {
  shareEngine(document);
  defineRmapRace();
}
