import type {
  LabKernelBytes,
  LabOperation,
  LabResult,
  LabRow,
  LabTiming,
  LabWalk,
} from '../../engine/lab_types.ts';

/** What kind of number a measure gives: how it is written, and whether it is exact. */
export type MeasureKind = 'count' | 'bytes' | 'time';

/** One number of each row, by the engine's names: `walk parent` + `visited`, `fork` + `links`. */
export interface Measure {
  /** `walk parent/visited`: in links and files. */
  readonly id: string;
  readonly what: string;
  readonly count: string;
  readonly kind: MeasureKind;
}

/** What a row has for a measure. */
export interface Value {
  /** The mean for one walk or one operation; of a time the median, in nanoseconds. */
  readonly value: number;
  /** What `value` was divided from, where it is a count: both whole. */
  readonly sum: number | null;
  readonly of: number;
  readonly timing: LabTiming | null;
  /** A single cold sample, of the warm-up. */
  readonly isCold: boolean;
  /** Pages counted and pages in all, where only some were counted. */
  readonly sample: { readonly counted: number; readonly all: number } | null;
}

const WALK = 'walk ';

const walkCounts = {
  visited: 'visited',
  visited_stop: 'visitedStop',
  visited_most: 'visitedMost',
  lookups: 'lookups',
  mapped: 'mapped',
  tree_nodes: 'treeNodes',
  page_table_levels: 'pageTableLevels',
} as const satisfies Readonly<Record<string, keyof LabWalk>>;

const operationCounts = {
  links: 'links',
  mapcounts: 'mapcounts',
  added: 'added',
  removed: 'removed',
  compared: 'compared',
  blocks_touched: 'blocksTouched',
} as const satisfies Readonly<Record<string, keyof LabOperation>>;

/** The structures of the kernel whose bytes are told apart, in the order in which they are drawn. */
export const structures = [
  'pages',
  'vmas',
  'fileVmas',
  'pteChains',
  'anonVmas',
  'anonVmaChains',
] as const satisfies readonly (keyof LabKernelBytes)[];

/** All bytes of the kernel for its reverse maps. */
export const totalBytes = (bytes: LabKernelBytes): number =>
  structures.reduce((sum, structure) => sum + bytes[structure], 0);

const kindOf = (what: string, count: string): MeasureKind => {
  if (count.startsWith('nanoseconds')) return 'time';
  return what === 'kernel' ? 'bytes' : 'count';
};

/** The measure by its two names. */
export const measure = (what: string, count: string): Measure => ({
  id: `${what}/${count}`,
  what,
  count,
  kind: kindOf(what, count),
});

/** All that can be asked of a result, in the order of its rows: walks, operations, memory, objects. */
export function measuresOf(result: LabResult): readonly Measure[] {
  const found = new Map<string, Measure>();
  const add = (what: string, count: string): void => {
    const each = measure(what, count);
    if (!found.has(each.id)) found.set(each.id, each);
  };
  const row = result.rows[0];
  if (row === undefined) return [];
  for (const { group } of row.walks) {
    for (const count of [...Object.keys(walkCounts), 'nanoseconds', 'nanoseconds_stop']) {
      add(WALK + group, count);
    }
  }
  for (const { operation } of row.operations) {
    for (const count of [...Object.keys(operationCounts), 'nanoseconds']) add(operation, count);
  }
  add('kernel', 'bytes');
  for (const { objects } of result.rows) for (const { type } of objects) add('objects', type);
  return [...found.values()].filter((each) => result.rows.some((row) => isTold(row, each)));
}

/** Whether a row has anything but 0 to say. */
const isTold = (row: LabRow, each: Measure): boolean => (valueOf(row, each)?.value ?? 0) !== 0;

/** The number of a row by its measure; null where it has none. */
export function valueOf(row: LabRow, { what, count }: Measure): Value | null {
  if (what === 'kernel') return exact(totalBytes(row.kernelBytes), 1);
  if (what === 'objects') {
    const objects = row.objects.find(({ type }) => type === count);
    return objects === undefined ? null : exact(objects.live, 1);
  }
  if (what.startsWith(WALK)) {
    const walk = row.walks.find(({ group }) => group === what.slice(WALK.length));
    return walk === undefined ? null : ofWalk(walk, count);
  }
  const operation = row.operations.find((each) => each.operation === what);
  return operation === undefined ? null : ofOperation(operation, count);
}

function ofWalk(walk: LabWalk, count: string): Value | null {
  if (count === 'nanoseconds') return timed(walk.complete, false);
  if (count === 'nanoseconds_stop') return timed(walk.stop, false);
  const field = (walkCounts as Readonly<Record<string, keyof LabWalk | undefined>>)[count];
  const { pagesCounted, pagesInAll } = walk;
  if (field === undefined || pagesCounted === 0) return null;
  const sample = pagesCounted < pagesInAll ? { counted: pagesCounted, all: pagesInAll } : null;
  const of = field === 'visitedMost' ? 1 : pagesCounted;
  return { ...exact(Number(walk[field]), of), sample };
}

function ofOperation(operation: LabOperation, count: string): Value | null {
  if (count === 'nanoseconds') return timed(operation.time, operation.onlyWarmUp);
  const field = (operationCounts as Readonly<Record<string, keyof LabOperation | undefined>>)[
    count
  ];
  if (field === undefined || operation.times === 0) return null;
  return exact(Number(operation[field]), operation.times);
}

const exact = (sum: number, of: number): Value => ({
  value: sum / of,
  sum,
  of,
  timing: null,
  isCold: false,
  sample: null,
});

const timed = (timing: LabTiming | null, isCold: boolean): Value | null =>
  timing === null || timing.samples.length === 0
    ? null
    : { value: timing.median, sum: null, of: 1, timing, isCold, sample: null };

/** Whether a time has an interval: one sample says nothing of how far others would lie. */
export const hasInterval = ({ timing, isCold }: Value): boolean =>
  timing !== null && !isCold && timing.samples.length > 1;

/** Whether no page was mapped when the walks would have begun. */
export const hasNothingToWalk = ({ rows }: LabResult): boolean =>
  rows.length > 0 && rows.every(({ walks }) => walks.every(({ pagesInAll }) => pagesInAll === 0));

/** What a result is looked at by first: the first law of its workload, else how much a walk looks at. */
export function firstMeasure(result: LabResult): Measure | null {
  const all = measuresOf(result);
  const law = result.growths.find(({ expected }) => expected !== null);
  return (
    all.find(({ what, count }) => what === law?.what && count === law.count) ??
    all.find(({ count }) => count === 'visited') ??
    all[0] ??
    null
  );
}
