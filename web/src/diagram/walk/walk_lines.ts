import { EventKind } from '../../engine/types.ts';
import type { KernelObject } from '../graph.ts';
import { cellOfKey } from '../page_tables.ts';
import type { ViewInput } from '../view.ts';
import type { Stop, Walk } from '../walk.ts';
import { foldStops, groupByProcess } from './walk_folding.ts';
import type { Folded } from './walk_folding.ts';
import { readStop } from './walk_places.ts';
import type { Line } from './walk_reading.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import type { WalkSay } from './walk_texts.ts';

/** Groups of a scan that are shown whatever they hold: the first, and the last. */
const FIRST_GROUPS = 3;
const MOST_GROUPS = 8;

/** Whether the cursor stands inside a walk: the last thing that happened was a look. */
export function isLooking({ recording: { journal }, position }: ViewInput): boolean {
  const kind = journal.kind[position - 1] ?? -1;
  // What is numbered beyond a miss is a look, too: at a node of a search tree.
  return kind >= EventKind.visit;
}

/** The stops of a walk as lines: in order, long ones folded, those of a scan by process. */
export function readLines(
  input: ViewInput,
  walk: Walk,
  page: KernelObject | null,
  say: WalkSay,
): Line[] {
  const last = isLooking(input) ? walk.stops.at(-1) : undefined;
  const isOpen = (choose: number) =>
    input.selected !== null && (choose === input.selected || walk.page === input.selected);
  const toLine = (folded: Folded): Line => {
    if ('stop' in folded) {
      const stance = { isOpen, current: folded.stop === last };
      return readStop(input, page, folded.stop, stance, say);
    }
    return { kind: 'gap', key: `gap:${folded.from}`, text: gapText(folded, input.language, say) };
  };
  if (!isScan(input, walk)) {
    const wanted = (stop: Stop) => stop === last || stop.object === input.selected;
    return foldStops(walk.stops, wanted).map(toLine);
  }

  const processOf = ({ cellKey }: Stop) => (cellKey === null ? 0 : cellOfKey(cellKey).mm);
  const groups = groupByProcess(walk.stops, processOf);
  const lines: Line[] = [];
  let skipped = { count: 0, hits: 0, from: 0 };
  const flush = (): void => {
    if (skipped.count > 0) lines.push(toLine(skipped));
    skipped = { count: 0, hits: 0, from: 0 };
  };
  let room = MOST_GROUPS;
  groups.forEach(({ process, stops }, i) => {
    const hits = stops.filter(({ outcome }) => outcome === 'hit').length;
    const isShown = i < FIRST_GROUPS || i === groups.length - 1 || (hits > 0 && room-- > 0);
    if (!isShown) {
      const { count, hits: before, from } = skipped;
      skipped = {
        count: count + stops.length,
        hits: before + hits,
        from: from || (stops[0]?.order ?? 0),
      };
      return;
    }
    flush();
    const name = input.names.processOfMm(process);
    lines.push({
      kind: 'group',
      key: `group:${stops[0]?.order ?? 0}`,
      text: `${name}: ${input.words.entriesRead(stops.length, hits)}`,
    });
    const folded = foldStops(stops, (stop) => stop === last, false);
    // Misses of a scan are in the group's count: only a hit, and where the walk stands, are told.
    lines.push(...folded.filter((each) => 'stop' in each || each.hits > 0).map(toLine));
  });
  flush();
  return lines;
}

/** A process scan reads entries of VMAs one by one: each of its stops names the entry. */
export const isScan = ({ history }: ViewInput, { stops }: Walk): boolean =>
  stops.some(({ object, entry }) => entry !== 0 && history.lives.get(object)?.type === 'vma');

function gapText(
  run: { readonly count: number; readonly hits: number },
  language: SiteLanguage,
  say: WalkSay,
): string {
  const [count, hits] = [formatCount(run.count, language), formatCount(run.hits, language)];
  if (run.hits === 0) return say('moreMisses', { count });
  return run.hits === run.count ? say('moreHits', { count }) : say('moreMixed', { count, hits });
}
