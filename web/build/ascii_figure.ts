import { writeLattice } from '../src/diagram/boxes/boxes_ascii.ts';
import { layOutBoxes } from '../src/diagram/boxes/layout/boxes.ts';
import { decodeGraph } from '../src/diagram/graph.ts';
import { readHistory } from '../src/diagram/history.ts';
import { Names } from '../src/diagram/names.ts';
import { readScene } from '../src/diagram/scene.ts';
import type { ScenarioRun } from './scenario_engine.ts';

/** Boxes and arrows at a position of a run, as text: what a reader without JavaScript sees. */
export function drawAscii(run: ScenarioRun, position: number): string {
  const recording = run.recording();
  const history = readHistory(recording);
  const names = new Names(recording, history);
  const graph = decodeGraph(run.seek(position), recording.types);
  const scene = readScene(graph, history, names);
  return writeLattice(layOutBoxes({ graph, history, names, scene, narrow: false }, null).layout);
}
