import { readChange } from '../src/diagram/change.ts';
import { decodeGraph } from '../src/diagram/graph.ts';
import { readHistory } from '../src/diagram/history.ts';
import { readKept } from '../src/diagram/kept.ts';
import type { KeptCount } from '../src/diagram/kept.ts';
import { Names } from '../src/diagram/names.ts';
import { composePages } from '../src/diagram/pages/pages_picture.ts';
import type { PagesPicture } from '../src/diagram/pages/pages_picture.ts';
import { readScene } from '../src/diagram/scene.ts';
import { readWalk } from '../src/diagram/walk.ts';
import type { DesignInfo } from '../src/engine/types.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import type { Moment } from './moments.ts';
import type { ScenarioRun } from './scenario_engine.ts';

/** One walk under one design, as the page shows it before any script has run. */
export interface WalkPanel {
  readonly design: DesignInfo;
  readonly picture: PagesPicture;
  /** What the design keeps at that moment to find its way back. */
  readonly kept: readonly KeptCount[];
  /** How many page-table entries the walk has read. */
  readonly lookups: number;
}

/** CSS pixels: the inside of a panel of the narrowest kind. */
const PANEL_WIDTH = 288;

/** The walk that a moment's statement is, as its journal tells it; undefined where it is no walk. */
export function readWalkPanel(
  design: DesignInfo,
  run: ScenarioRun,
  moment: Moment,
  language: SiteLanguage,
): WalkPanel | undefined {
  const recording = run.recording();
  const statement = recording.statements[moment.done - 1];
  if (statement === undefined) return undefined;
  const record = recording.walks.find((walk) => walk.statement === moment.done - 1);
  if (record === undefined) return undefined;
  const history = readHistory(recording);
  const names = new Names(recording, history);
  const graph = decodeGraph(run.seek(moment.step), recording.types);
  const picture = composePages({
    history,
    names,
    graph,
    scene: readScene(graph, history, names),
    change: readChange(recording, history, graph, statement.firstStep, moment.step),
    walk: readWalk(recording, history, graph, statement.firstStep, moment.step),
    selected: null,
    width: PANEL_WIDTH,
    language,
  });
  return { design, picture, kept: readKept(graph), lookups: record.lookups };
}
