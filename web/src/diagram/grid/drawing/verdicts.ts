import type { Stop } from '../../walk.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import type { Picture } from '../picture.ts';

interface Badge {
  readonly key: string;
  readonly order: number;
  readonly x: number;
  readonly y: number;
  readonly small: boolean;
}

interface Verdict {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Solid for a hit, hollow for a miss, none while nothing is known. */
  readonly dot: 'hit' | 'miss' | 'none';
}

const DOTS: Readonly<Record<Verdict['dot'], string>> = { hit: '● ', miss: '○ ', none: '' };

/** The walk: order numbers on what was visited, and under each row what was found there. */
export function drawVerdicts(
  layers: { readonly badges: Layer; readonly verdicts: Layer },
  picture: Picture,
): void {
  const { badges, verdicts } = readVerdicts(picture);
  const badge = joinGroups(
    layers.badges,
    badges,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('circle');
      g.append('text').attr('text-anchor', 'middle');
    },
    false,
  );
  badge.attr('class', ({ small }) => `badge${small ? ' is-small' : ''}`);
  badge.select('circle').attr('r', ({ small }) => (small ? 7.5 : 10.5));
  badge
    .select('text')
    .attr('y', ({ small }) => (small ? 3.4 : 4.4))
    .text(({ order }) => order);

  const verdict = joinGroups(
    layers.verdicts,
    verdicts,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => {
      const text = g.append('text').attr('text-anchor', 'end');
      text.append('tspan').attr('class', 'dot');
      text.append('tspan').attr('class', 'words').attr('font-size', 11.5);
    },
    false,
  );
  verdict.attr('class', ({ dot }) => `verdict is-${dot}`);
  verdict.select('.dot').text(({ dot }) => DOTS[dot]);
  verdict.select('.words').text(({ text }) => text);
}

function readVerdicts({ walk, layout, words }: Picture): { badges: Badge[]; verdicts: Verdict[] } {
  const badges: Badge[] = [];
  const verdicts: Verdict[] = [];
  if (walk === null) return { badges, verdicts };
  const byRow = new Map<string, Stop[]>();
  for (const stop of walk.stops) {
    if (stop.rowKey) byRow.set(stop.rowKey, [...(byRow.get(stop.rowKey) ?? []), stop]);
  }
  for (const { row, vma, verdict, y } of layout.rows) {
    const stops = byRow.get(row.key) ?? [];
    const [only] = stops;
    if (only === undefined || vma === null) continue;
    const onVma = only.object === row.vma?.id && only.entry === 0;
    if (onVma) {
      badges.push({
        key: `row:${row.key}`,
        order: only.order,
        // A folded VMA has its words from edge to edge.
        x: layout.narrow ? vma.x - 4 : vma.x,
        y: y - vma.height / 2 + 2,
        small: false,
      });
    }
    const hits = stops.filter(({ outcome }) => outcome === 'hit').length;
    const isScan = !onVma && only.object === row.vma?.id;
    verdicts.push({
      key: row.key,
      x: verdict.x,
      y: verdict.y,
      text: isScan ? words.entriesRead(stops.length, hits) : words.outcomes[only.verdict],
      dot: hits > 0 ? 'hit' : only.outcome === 'looking' && !isScan ? 'none' : 'miss',
    });
  }
  const cells = new Map(layout.cells.map((box) => [box.cell.key, box]));
  for (const stop of walk.stops) {
    const box = stop.cellKey === null ? undefined : cells.get(stop.cellKey);
    const onVma = stop.rowKey === `vma:${stop.object}` && stop.entry === 0;
    if (box === undefined || onVma) continue;
    badges.push({
      key: `cell:${stop.order}`,
      order: stop.order,
      x: box.x + 3,
      y: box.y + 1,
      small: true,
    });
  }
  return { badges, verdicts };
}
