import { decodeGraph } from '../src/diagram/graph.ts';
import { readHistory } from '../src/diagram/history.ts';
import { cellKey } from '../src/diagram/page_tables.ts';
import { readWalk } from '../src/diagram/walk.ts';
import type { Moment } from './moments.ts';
import type { ScenarioRun } from './scenario_engine.ts';

/** What a walk did with one page of one process. */
export type CellMark = 'none' | 'looked' | 'found';

/** One walk as a grid: a column for each process, a row for each page of its memory. */
export interface WalkGrid {
  readonly processes: readonly string[];
  /** By row, then by column. */
  readonly marks: readonly (readonly CellMark[])[];
  readonly visited: number;
  readonly mapped: number;
  readonly page: string;
}

/** The walk that a moment's statement is, as its journal tells it; undefined where it is no walk. */
export function readWalkGrid(run: ScenarioRun, moment: Moment): WalkGrid | undefined {
  const recording = run.recording();
  const record = recording.walks.find(({ statement }) => statement === moment.done - 1);
  const statement = recording.statements[moment.done - 1];
  if (record === undefined || statement === undefined) return undefined;
  const history = readHistory(recording);
  const graph = decodeGraph(run.seek(moment.step), recording.types);
  const walk = readWalk(recording, history, graph, statement.firstStep, moment.step);
  const marks = new Map<string, CellMark>();
  for (const { cellKey: key, outcome } of walk?.stops ?? []) {
    // Outside of the VMA's range no entry is read.
    if (key === null || outcome === 'outOfRange' || marks.get(key) === 'found') continue;
    marks.set(key, outcome === 'hit' ? 'found' : 'looked');
  }
  const mmOfPid = new Map(
    [...history.processOfMm].map(([mm, process]) => [history.pidOf.get(process) ?? 0, mm]),
  );
  const rows = Math.max(0, ...recording.regions.map(({ pages }) => pages));
  return {
    processes: recording.regions.map(
      ({ pid }) => recording.names.find((name) => name.pid === pid)?.name ?? String(pid),
    ),
    marks: Array.from({ length: rows }, (_row, page) =>
      recording.regions.map(
        ({ pid, start }) => marks.get(cellKey(mmOfPid.get(pid) ?? 0, start + page)) ?? 'none',
      ),
    ),
    visited: record.visited,
    mapped: record.mapped,
    page: record.page,
  };
}
