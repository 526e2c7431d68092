import type { Choice } from '../../player/player.ts';
import type { Scope } from './scope.ts';

/** More than anybody looks through in a list; what else there is can be chosen in the figure. */
const MOST = 300;
const PAGES_MOST = 16;

/** Something that can be chosen from a list, and how deep it stands in it. */
export interface ListedChoice extends Choice {
  readonly depth: 0 | 1 | 2;
}

/** All that a statement at the end of the script can speak of: processes, their regions, their pages; files. */
export function listedChoices({ processes, files }: Scope): readonly ListedChoice[] {
  const choices: ListedChoice[] = [];
  for (const { name, regions } of processes) {
    if (choices.length > MOST) break;
    choices.push({ kind: 'process', name, depth: 0 });
    for (const { name: region, pages } of regions) {
      const whole = `${name} ${region}`;
      choices.push({ kind: 'region', name: whole, depth: 1 });
      for (let page = 0; page < Math.min(pages, PAGES_MOST); ++page) {
        choices.push({ kind: 'page', name: `${whole}[${page}]`, depth: 2 });
      }
    }
  }
  return [...choices, ...files.map((name): ListedChoice => ({ kind: 'file', name, depth: 0 }))];
}
