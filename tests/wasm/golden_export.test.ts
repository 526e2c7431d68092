// A run in the format of the golden stories: the command line recomputes the very same states, and a kernel's own
// story that is read and written again is what the kernel did.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { exportedRun, textOf, unwatched } from '../lib/exported_run.ts';
import { scenarioFiles } from '../lib/scenarios.ts';
import { loadScenarioEngine } from '../../web/build/scenario_engine.ts';
import { exportFile } from '../../web/src/playground/files/export_file.ts';
import type { ExportedFile } from '../../web/src/playground/files/file_types.ts';
import { goldenToScenario } from '../../web/src/playground/files/golden_story.ts';
import { native } from './engine.ts';
import { randomFiles, storyFiles } from './golden_files.ts';

const engine = await loadScenarioEngine();
const folder = await mkdtemp(join(tmpdir(), 'exported-'));
afterAll(() => rm(folder, { recursive: true }));

interface Step {
  readonly op: object;
  readonly after?: object;
}
interface Story {
  readonly variant: string;
  readonly steps: readonly Step[];
}

function exported(script: string, design: string): Promise<ExportedFile> {
  const run = exportedRun(engine, script, design);
  return exportFile('golden', { name: 'story', script, designs: [design], run }, unwatched());
}

/** What the command line makes of an exported file. */
async function recomputed(text: string, design: string): Promise<Story> {
  const path = join(folder, `${design}.json`);
  await writeFile(path, text);
  return JSON.parse(await native('golden', '--design', design, path)) as Story;
}

/** A story's states with its objects numbered as they first appear. */
function renumbered({ steps }: Story): readonly Step[] {
  const anonVmas = new Map<unknown, number>();
  const frames = new Map<unknown, number>();
  const number = (numbers: Map<unknown, number>, value: unknown): unknown => {
    if (value === null || value === undefined) return null;
    const known = numbers.get(Number(value)) ?? numbers.size;
    numbers.set(Number(value), known);
    return known;
  };
  const rename = (entry: Record<string, unknown>): object =>
    Object.fromEntries(
      Object.entries(entry).flatMap(([name, value]): [string, unknown][] => {
        if (name === 'chain') {
          return [[name, (value as unknown[]).map((each) => number(anonVmas, each))]];
        }
        if (['anon_vma', 'root', 'parent'].includes(name)) return [[name, number(anonVmas, value)]];
        return [[name, name === 'frame' ? number(frames, value) : value]];
      }),
    );
  return steps.map(({ op, after }) => {
    if (after === undefined) return { op };
    const state = after as {
      readonly vmas: Record<string, unknown>[];
      readonly anon_vmas: Record<string, Record<string, unknown>>;
      readonly pages: Record<string, unknown>[];
    };
    const vmas = state.vmas.map(rename);
    const pages = state.pages.map(rename);
    const found = Object.entries(state.anon_vmas).map(
      ([id, entry]) => [number(anonVmas, id) as number, rename(entry)] as const,
    );
    const sorted = found.sort(([a], [b]) => a - b);
    return { op, after: { vmas, pages, anon_vmas: Object.fromEntries(sorted) } };
  });
}

const anonymous = /^(anon_vma_list|avc_\w+|live-6\.1)\//;
// The longest, of 460 steps, takes seconds: once is enough.
const isLong = /^(?!avc_degree).*\/S16\./;
const stories = (await storyFiles()).filter(
  ({ name }) => anonymous.test(name) && !isLong.test(name),
);
// Of the random ones, one of each folder: all of them are run by golden_scenarios.test.ts.
const random = (await randomFiles()).filter(
  ({ name }) => anonymous.test(name) && /R07\./.test(name),
);

describe('a golden story that is read and written again', () => {
  test('is one of many', () => {
    expect(stories.length).toBeGreaterThanOrEqual(149);
    expect(random.length).toBeGreaterThanOrEqual(5);
  });

  test.each([...stories, ...random])(
    '$name is recomputed by the command line, and is as it was',
    async ({ text }) => {
      const story = goldenToScenario(text);
      if (!story.ok || story.design === null) throw new Error('it cannot be read');
      const file = await exported(story.script, story.design);
      const written = JSON.parse(textOf(file)) as Story;
      expect(await recomputed(textOf(file), story.design)).toEqual(written);
      const original = JSON.parse(text) as Story;
      expect(written.variant).toBe(original.variant);
      // A name for all pages, and room for what is mapped over others, are statements of their own.
      const same = (steps: readonly Step[]): Step[] => {
        const ops = new Set(original.steps.map(({ op }) => JSON.stringify(op)));
        return steps.filter(({ op }) => ops.has(JSON.stringify(op)));
      };
      const theirs = renumbered(original);
      const all = renumbered(written);
      const mine = all.length === theirs.length ? all : same(all);
      // Symptom: a long story, whose file has a state here and there only, was not what it had been.
      expect(mine.map(({ op, after }, i) => (theirs[i]?.after ? { op, after } : { op }))).toEqual(
        theirs,
      );
    },
  );
});

// Those of thousands of statements take long: their states are described one by one.
const scenarios = (await scenarioFiles()).filter(
  ({ text }) => engine.run(text, 'anon-vma-chain').statements.length < 100,
);
const designs = engine.designs.filter(({ id }) => !['process-scan', 'pte-chain'].includes(id));

describe('a scenario of ours as a golden story', () => {
  test.each(scenarios)(
    '$name: the command line recomputes it, or it is refused by line',
    async ({ text }) => {
      for (const { id } of designs.slice(1, 3)) {
        const file = await exported(text, id);
        if (file.kind === 'file') {
          expect(await recomputed(textOf(file), id)).toEqual(JSON.parse(textOf(file)));
        } else {
          for (const { line, message } of file.problems) {
            expect(line).toBeGreaterThan(0);
            expect(message.en).toContain(`ine ${line}`);
            expect(message.zh).toContain(`第 ${line} 行`);
          }
        }
      }
    },
  );

  test('many can be written', async () => {
    const files = await Promise.all(scenarios.map(({ text }) => exported(text, 'anon-vma-chain')));
    const written = files.filter(({ kind }) => kind === 'file').length;
    console.log(`Golden files of our scenarios: ${written} of ${scenarios.length}`);
    expect(written).toBeGreaterThan(15);
  });

  test.each(['process-scan', 'pte-chain'])('%s has no states of anon_vmas', async (design) => {
    const file = await exported('process P\n', design);
    expect(file.kind === 'refused' && file.problems.map(({ code }) => code)).toEqual([
      'designWithoutStates',
    ]);
  });

  test('what the format has no word for is refused, each line once', async () => {
    const script =
      'process P\nmmap P heap 4 r\nfile libc\nprocess Q\nrepeat 3 as i\n  mmap P m{i} 2\n  mremap P m{i} pages 3\nend\nread P heap[0]\n';
    const file = await exported(script, 'anon-vma-chain');
    if (file.kind !== 'refused') throw new Error('it was written');
    expect(file.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['noOperationForRights', 2, 1],
      ['noStatesForFiles', 3, 1],
      ['firstProcess', 4, 1],
      ['noOperationForSize', 7, 3],
    ]);
  });

  test('a run that ends at a mistake is not written', async () => {
    const file = await exported('process P\nfork Q C\n', 'anon-vma-chain');
    expect(file.kind === 'refused' && file.problems[0]).toMatchObject({
      code: 'unfinishedRun',
      line: 2,
      column: 6,
    });
  });
});
