// What the playground offers to start from runs, and opens where it says.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

import { readExamples } from '../../../../web/build/examples.ts';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import { readSite } from '../../../../web/build/site.ts';
import { root } from '../../../wasm/engine.ts';
import { storyFiles } from '../../../wasm/golden_files.ts';

const top = fileURLToPath(root);
const stories = await storyFiles();
const engine = await loadScenarioEngine();
const { lessons, golden } = await readExamples(top, await readSite(top, engine));
const scenarios = lessons.flatMap(({ lesson, scenarios }) =>
  scenarios.map((scenario) => ({ ...scenario, lesson })),
);

test('every lesson of the course has scenarios, and a title in both languages', () => {
  expect(lessons.filter(({ number }) => number !== null).length).toBeGreaterThanOrEqual(15);
  for (const { title } of lessons) {
    expect(title.en).toMatch(/[a-z]/);
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
  }
});

test.each(scenarios)('$lesson: $id runs under its designs, up to its steps', (scenario) => {
  for (const design of scenario.designs) {
    const run = engine.run(scenario.script, design);
    expect(run.diagnostics).toEqual([]);
    for (const step of scenario.steps.filter((each) => each.design === design)) {
      expect(run.statements[step.done - 1]?.text).toBe(step.statement);
    }
  }
});

test('steps are named for their figures', () => {
  const story = scenarios.find(({ id }) => id === '05-2-fork-story/scenario');
  expect(story?.steps.length).toBeGreaterThan(5);
  expect(story?.steps[0]).toEqual({
    id: 'promise',
    design: 'anon-vma-chain',
    statement: 'mmap P heap 4',
    done: 2,
  });
});

test.each(golden)('$name of $folders runs under $designs', ({ script, designs, operations }) => {
  for (const design of designs) {
    const run = engine.run(script, design);
    expect(run.diagnostics).toEqual([]);
    expect(run.statements.length).toBe(operations + 1);
  }
});

test('no story is missing, and all of it together is small', () => {
  expect(golden.flatMap(({ folders }) => folders).length).toBe(stories.length);
  const bytes = gzipSync(JSON.stringify({ lessons, golden })).length;
  console.log(`Examples: ${bytes} bytes with gzip`);
  expect(bytes).toBeLessThan(40_000);
});
