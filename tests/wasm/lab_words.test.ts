import { describe, expect, test } from 'vitest';

import type { LabRequest, LabResult, LabRow, LabWorkload } from '../../web/src/engine/lab_types.ts';
import { storyIds } from '../../web/src/lab/words/workload_stories.ts';
import { pictogram } from '../../web/src/lab/words/pictograms/pictogram.ts';
import { wordTexts } from '../../web/src/lab/words/word_texts.ts';
import { published } from '../../web/src/lab/words/published/published.ts';
import { ownScenario } from '../lab/requests.ts';
import { startEngine } from './engine.ts';

interface LabEngine {
  workloads(): string;
  designs(): { readonly id: string }[];
  Experiment: new (request: LabRequest) => {
    advance(milliseconds: number): { readonly step: string };
    result(): string;
    delete(): void;
  };
}

const engine = (await startEngine()) as unknown as LabEngine;
const workloads = JSON.parse(engine.workloads()) as LabWorkload[];

/** Those of the ids that have no word. */
const wordless = (kind: string, ids: readonly string[]): string[] =>
  [...new Set(ids)].filter((id) => !(`${kind}.${id}` in wordTexts.en));

/** A row of the smallest run that there is. */
function smallest({ id, parameters }: LabWorkload): LabRow {
  const { least: fewest = 1, most = 2 } = parameters[0] ?? {};
  const least = Math.min(most, Math.max(2, fewest));
  const experiment = new engine.Experiment({
    workload: id,
    designs: ['anon-vma-chain'],
    sizes: [least],
    parameters: Object.fromEntries(parameters.slice(1).map((each) => [each.id, each.least])),
    seed: 1,
    seconds: 0.01,
    ...(id === 'scenario' && { script: ownScenario.text }),
  });
  while (experiment.advance(50).step !== 'finished');
  const [row] = (JSON.parse(experiment.result()) as LabResult).rows;
  experiment.delete();
  if (row === undefined) throw new Error(`${id} told nothing`);
  return row;
}

describe('whatever the engine names has a word', () => {
  test('workloads, their parameters, sizes and groups', () => {
    expect(
      wordless(
        'workload',
        workloads.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(
      wordless(
        'parameter',
        workloads.flatMap(({ parameters }) => parameters.map(({ id }) => id)),
      ),
    ).toEqual([]);
    expect(
      wordless(
        'unit',
        workloads.map(({ n }) => n),
      ),
    ).toEqual([]);
    expect(
      wordless(
        'group',
        workloads.flatMap(({ groups }) => groups),
      ),
    ).toEqual([]);
  });

  test('no word is left over that the engine has no use for', () => {
    const used = new Set([
      ...workloads.flatMap(({ id, n, parameters, groups }) => [
        `workload.${id}`,
        `unit.${n}`,
        ...parameters.flatMap((each) => [`parameter.${each.id}`, `parameter.${each.id}.${id}`]),
        ...groups.map((group) => `group.${group}`),
      ]),
    ]);
    const ofWorkloads = Object.keys(wordTexts.en).filter((key) =>
      /^(workload|unit|parameter|group)\./.test(key),
    );
    expect(ofWorkloads.filter((key) => !used.has(key))).toEqual([]);
  });

  test('each workload has a story, a picture, and its published figures', () => {
    for (const { id } of workloads) {
      expect(storyIds).toContain(id);
      expect(pictogram(id, 'en')).toBeDefined();
      expect(published(id, 'en')).toBeDefined();
    }
  });

  test.each(workloads)('what $id reports', (workload) => {
    const { walks, operations, kernelBytes } = smallest(workload);
    expect(
      wordless(
        'operation',
        operations.map(({ operation }) => operation),
      ),
    ).toEqual([]);
    expect(wordless('structure', Object.keys(kernelBytes))).toEqual([]);
    expect(
      wordless(
        'lock',
        walks.flatMap(({ locks }) => Object.keys(locks)),
      ),
    ).toEqual([]);
    const told = ['group', 'locks', 'complete', 'stop', 'pagesCounted', 'pagesInAll'];
    const counts = walks.flatMap((walk) => Object.keys(walk).filter((key) => !told.includes(key)));
    const done = ['operation', 'times', 'locks', 'time', 'onlyWarmUp'];
    counts.push(
      ...operations.flatMap((each) => Object.keys(each).filter((key) => !done.includes(key))),
    );
    const snake = counts.map((id) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect(wordless('count', snake)).toEqual([]);
  });

  test('published figures stand beside designs that there are', () => {
    const ids = new Set([...engine.designs().map(({ id }) => id), 'file-list']);
    const named = workloads.flatMap(({ id }) =>
      (published(id, 'en')?.quotations ?? []).flatMap(({ rows }) =>
        rows.flatMap(({ design }) => design ?? []),
      ),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
