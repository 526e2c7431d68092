import type { Scene } from '../../scene.ts';
import type { Lane } from '../../scene_lanes.ts';
import type { Row } from '../../scene_rows.ts';

/** How much boxes and arrows can show before nobody can follow them. */
export const boxLimits = {
  vmas: 4,
  chains: 14,
  cards: 4,
  /** A story that comes to more chains is told by its anon_vmas alone, where these have parents. */
  chainsInFigure: 8,
  anonVmas: 8,
  owners: 3,
} as const;

/** The living VMAs that are shown, top to bottom, and how many there are in all. */
export interface Chosen {
  readonly rows: readonly Row[];
  readonly all: number;
}

/**
 * Chooses what is shown of a large scene: the chosen object's neighbourhood, then whatever comes first.
 * What is shown stands in the scene's order, whatever was chosen.
 */
export function chooseRows(scene: Scene, selected: number | null): Chosen {
  const living = scene.rows.filter(({ vma }) => vma?.alive === true);
  const wanted = [...neighbours(scene, selected), ...living];
  const chosen = new Set<Row>();
  let chains = 0;
  for (const row of wanted) {
    if (chosen.has(row) || row.vma?.alive !== true) continue;
    const own = scene.lanes.reduce((sum, lane) => sum + linksOf(lane, row.key), 0);
    const isTooMuch = chosen.size >= boxLimits.vmas || chains + own > boxLimits.chains;
    if (isTooMuch && chosen.size > 0) break;
    chosen.add(row);
    chains += own;
  }
  const all = living.length + scene.hidden.rows;
  return { rows: partsByAddress(living.filter((row) => chosen.has(row))), all };
}

/** Parts of one process that stand together, lowest first. */
function partsByAddress(rows: readonly Row[]): Row[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.processId === row.processId) run.push(row);
    else runs.push([row]);
  }
  const start = ({ vma }: Row) => vma?.get('vm_start') ?? 0;
  return runs.flatMap((run) => run.sort((a, b) => start(a) - start(b)));
}

const linksOf = (lane: Lane, rowKey: string): number =>
  lane.crossings.filter((crossing) => crossing.rowKey === rowKey).length;

/** The rows that have to do with an object, closest first. */
function neighbours(scene: Scene, selected: number | null): Row[] {
  if (selected === null) return [];
  const { rows, lanes } = scene;
  const own = rows.filter(
    ({ vma, processId, cells }) =>
      vma?.id === selected ||
      processId === selected ||
      cells.some(({ pte }) => pte?.target === selected),
  );
  const ofLinks = lanes.flatMap(({ object, crossings }) =>
    crossings
      .filter((crossing) => crossing.object === selected || object.id === selected)
      .map(({ rowKey }) => rowKey),
  );
  const first = [...own, ...rows.filter(({ key }) => ofLinks.includes(key))];
  const parents = new Set(first.map(({ parent }) => parent));
  const tied = new Set(
    lanes
      .filter(({ crossings }) =>
        crossings.some(({ rowKey }) => first.some(({ key }) => key === rowKey)),
      )
      .flatMap(({ crossings }) => crossings.map(({ rowKey }) => rowKey)),
  );
  return [
    ...first,
    ...rows.filter(({ key }) => parents.has(key)),
    ...rows.filter(({ key }) => tied.has(key)),
  ];
}
