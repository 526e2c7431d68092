import fc from 'fast-check';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import { composeOverview } from '../../../../web/src/diagram/overview/compose.ts';
import type { Matrix } from '../../../../web/src/diagram/overview/layout/matrix.ts';
import type { OverviewPicture } from '../../../../web/src/diagram/overview/picture.ts';
import type { ViewInput } from '../../../../web/src/diagram/view.ts';
import type { Recording } from '../../../../web/src/engine/types.ts';
import { diagramWords } from '../../../../web/src/player/diagram_words.ts';
import { sayIn } from '../../../../web/src/player/messages.ts';
import { readMoment, readStory } from '../../../../web/src/player/moment.ts';
import { viewInput } from '../../../../web/src/player/moment_view.ts';

export const engine = await loadScenarioEngine();

/** Fixed, so that a failure is the same everywhere. */
export const SEED = 20100405;

/** One design's run of a scenario, to be looked at at the ends of its statements. */
export interface Run {
  readonly recording: Recording;
  /** Its statements' ends: -1 is before all. */
  input(statement: number, look?: Partial<ViewInput>): ViewInput;
  picture(statement: number, look?: Partial<ViewInput>): OverviewPicture;
  evaluate(expression: string, statement: number): number;
}

/** Runs a scenario; what it cannot do ends it early. */
export function runOf(script: string, design: string): Run {
  const run = engine.run(script, design);
  const recording = run.recording();
  const story = readStory(recording);
  const input = (statement: number, look: Partial<ViewInput> = {}): ViewInput => {
    const position = story.stepper.endOf(statement);
    const moment = readMoment(story, position, null, run.seek(position), null);
    const plain = { selected: null, width: 900, language: 'en', words } as const;
    return viewInput(story, moment, { ...plain, ...look });
  };
  return {
    recording,
    input,
    picture: (statement, look) => composeOverview(input(statement, look)),
    evaluate: (expression, statement) => {
      const value = run.evaluate(expression, statement + 1);
      if (!value.ok) throw new Error(value.diagnostic.message.en);
      return value.value;
    },
  };
}

const words = diagramWords(sayIn('en'));

/** One parent, so many children, each with a page of its own. */
export const wide = (children: number): string =>
  `process P\nmmap P heap 1\nwrite P heap[0]\nrepeat ${children} as i\n  fork P C{i}\n  write C{i} heap[0]\nend\n`;

/** A line of so many forks, each with a page of its own. */
export const deep = (forks: number): string =>
  `process P1\nmmap P1 heap 1\nwrite P1 heap[0]\nrepeat ${forks} as i\n  fork P{i} P{i+1}\n  write P{i+1} heap[0]\nend\n`;

/** Matrices of any shape without what they stand for: enough for what only lays them out. */
export const bareMatrices: fc.Arbitrary<Matrix> = fc
  .record({
    rows: fc.integer({ min: 1, max: 90 }),
    columns: fc.integer({ min: 1, max: 90 }),
    cells: fc.array(fc.tuple(fc.nat(89), fc.nat(89), fc.integer({ min: 1, max: 3 })), {
      maxLength: 120,
      size: 'max',
    }),
  })
  .map(({ rows, columns, cells }) => {
    const at = new Map(
      cells
        .filter(([row, column]) => row < rows && column < columns)
        .map(([row, column, state]) => [row * columns + column, state]),
    );
    const sorted = [...at].sort(([a], [b]) => a - b);
    const starts = Array.from({ length: rows + 1 }, (_, row) => {
      return sorted.filter(([key]) => key < row * columns).length;
    });
    return {
      linkKind: 'chain',
      rows: Array.from({ length: rows }, (_, id) => {
        return { key: `anon_vma:${id}`, id, kind: 'anon_vma' as const, walk: 1, exact: true };
      }),
      columns: Array.from({ length: columns }, () => ({ vma: {} as never, links: 0, fork: 0 })),
      starts: Uint32Array.from(starts),
      cellColumn: Uint32Array.from(sorted, ([key]) => key % columns),
      cellState: Uint8Array.from(sorted, ([, state]) => state),
      cellObject: Uint32Array.from(sorted, ([key]) => key),
    };
  });
