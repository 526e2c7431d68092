// What real kernels did, told in the scenario language: the engine does the same, and ends with the same numbers.
import { describe, expect, test } from 'vitest';

import { loadScenarioEngine } from '../../web/build/scenario_engine.ts';
import { decodeGraph, ofType } from '../../web/src/diagram/graph.ts';
import type { Graph } from '../../web/src/diagram/graph.ts';
import { readPageTables } from '../../web/src/diagram/page_tables.ts';
import { goldenToScenario } from '../../web/src/playground/files/golden_story.ts';
import { randomFiles, storyFiles } from './golden_files.ts';

const engine = await loadScenarioEngine();
const stories = await storyFiles();
const random = await randomFiles();

interface After {
  readonly vmas: readonly { readonly chain?: readonly unknown[] }[];
  readonly anon_vmas?: object;
  readonly frames?: readonly { readonly ptes: readonly unknown[] }[];
  readonly pages?: readonly { readonly frame: number; readonly mapcount: number }[];
  readonly anon?: readonly unknown[];
}

/** How many of each the last state has; by frame, how many entries map it. */
function numbersOf(after: After): object {
  const isAboutFiles = after.anon !== undefined;
  const mapcounts = after.frames
    ? after.frames.map(({ ptes }) => ptes.length)
    : [...new Map(after.pages?.map(({ frame, mapcount }) => [frame, mapcount])).values()];
  return {
    ...(after.vmas === undefined ? {} : { vmas: after.vmas.length }),
    ...(after.anon_vmas === undefined
      ? {}
      : {
          anonVmas: Object.keys(after.anon_vmas).length,
          chains: after.vmas.reduce((sum, { chain }) => sum + (chain?.length ?? 0), 0),
        }),
    ...(isAboutFiles ? {} : { mapcounts: mapcounts.sort((a, b) => a - b) }),
  };
}

function numbersIn(graph: Graph, wanted: object): object {
  const alive = (type: string) => ofType(graph, type).filter((object) => object.alive);
  const maps = new Map<number, number>();
  for (const mm of alive('mm')) {
    for (const { state, target } of readPageTables(graph, mm).values()) {
      const isPage = state === 'present' && graph.get(target)?.type.name === 'page';
      if (isPage) maps.set(target, (maps.get(target) ?? 0) + 1);
    }
  }
  const all = {
    vmas: alive('vma').length,
    anonVmas: alive('anon_vma').length,
    chains: alive('anon_vma_chain').length,
    mapcounts: [...maps.values()].sort((a, b) => a - b),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in wanted));
}

describe.each([
  { kind: 'story', files: stories, least: 200 },
  { kind: 'random story', files: random, least: 190 },
])('as a scenario, each $kind', ({ files, least }) => {
  test('is there', () => {
    expect(files.length).toBeGreaterThanOrEqual(least);
  });

  test.each(files)('$name runs without a mistake, and ends as it did', ({ text }) => {
    const story = goldenToScenario(text);
    if (!story.ok) throw new Error(story.problem.message.en);
    const run = engine.run(story.script, story.design ?? '');
    expect(run.diagnostics).toEqual([]);
    const { steps } = JSON.parse(text) as { steps: { after?: After }[] };
    const last = steps.at(-1)?.after;
    if (last === undefined) throw new Error('the story has no last state');
    const recording = run.recording();
    const end = decodeGraph(run.seek(run.steps), recording.types);
    expect(numbersIn(end, numbersOf(last))).toEqual(numbersOf(last));
  });
});
