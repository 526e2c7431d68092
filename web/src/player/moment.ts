import { readChange } from '../diagram/change.ts';
import type { Change } from '../diagram/change.ts';
import { decodeGraph } from '../diagram/graph.ts';
import type { Graph } from '../diagram/graph.ts';
import { readHistory } from '../diagram/history.ts';
import type { History } from '../diagram/history.ts';
import { Names } from '../diagram/names.ts';
import { readScene } from '../diagram/scene.ts';
import type { Scene } from '../diagram/scene.ts';
import { readWalk } from '../diagram/walk.ts';
import type { Walk } from '../diagram/walk.ts';
import type { FlatGraph, Recording } from '../engine/types.ts';
import { LastingNames } from './breakpoints/lasting_names.ts';
import { Stepper } from './stepping.ts';
import type { StepRange } from './stepping.ts';

/** A recording with what is read off it once. */
export interface Story {
  readonly recording: Recording;
  readonly history: History;
  readonly names: Names;
  readonly stepper: Stepper;
  /** What breakpoints call the objects. */
  readonly lasting: LastingNames;
}

/** Everything that is known at one position: the state, what led to it, and what to draw. */
export interface Moment {
  readonly position: number;
  /** -1 before all. */
  readonly statement: number;
  /** What the marks and the sentence are about. */
  readonly range: StepRange;
  /** Whether the range was chosen by stepping over a call, and not by the position alone. */
  readonly isOver: boolean;
  readonly graph: Graph;
  /** The objects before the step, where the step freed something. */
  readonly graphBefore: Graph | null;
  readonly scene: Scene;
  readonly change: Change;
  readonly walk: Walk | null;
  /** What the picture was before the step, where the step freed something that was in it. */
  readonly sceneBefore: Scene | null;
}

/** Reads what never changes off a recording. */
export function readStory(recording: Recording): Story {
  const history = readHistory(recording);
  const names = new Names(recording, history);
  const stepper = new Stepper(recording);
  const lasting = new LastingNames(recording, history, names);
  return { recording, history, names, stepper, lasting };
}

/** Whether a range frees anything, so that the state before it is wanted too. */
export function freesSomething(
  { recording }: Story,
  { from, to }: StepRange,
  free: number,
): boolean {
  return recording.journal.kind.subarray(from, to).includes(free);
}

/** Reads a moment off the states at its position and, if wanted, before its range. */
export function readMoment(
  { recording, history, names, stepper }: Story,
  position: number,
  over: StepRange | null,
  state: FlatGraph,
  stateBefore: FlatGraph | null,
): Moment {
  const range = over ?? stepper.rangeAt(position);
  const statement = stepper.statementAt(position);
  const graph = decodeGraph(state, recording.types);
  const before = stateBefore && decodeGraph(stateBefore, recording.types);
  return {
    position,
    statement,
    range,
    isOver: over !== null,
    graph,
    graphBefore: before,
    scene: readScene(graph, history, names),
    change: readChange(recording, history, graph, range.from, range.to),
    walk: readWalk(recording, history, graph, stepper.startOf(statement), position),
    sceneBefore: before && readScene(before, history, names),
  };
}
