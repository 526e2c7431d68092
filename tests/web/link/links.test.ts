// Links that people have kept open what they opened: tests/web/link/links/README.md.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';

import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readLink } from '../../../web/src/link/read_link.ts';
import type { LinkReading } from '../../../web/src/link/read_link.ts';
import { writeLink } from '../../../web/src/link/write_link.ts';

const folder = new URL('links/', import.meta.url);
const engine = await loadScenarioEngine();
const designs = new Set([...engine.designs, ...engine.otherKernels].map(({ id }) => id));

const links: { name: string; hash: string; reading: LinkReading }[] = [];
for (const file of (await readdir(folder)).sort()) {
  const [, name] = /^(.*)\.txt$/.exec(file) ?? [];
  if (name === undefined) continue;
  const text = await readFile(new URL(file, folder), 'utf8');
  const reading = await readFile(new URL(`${name}.json`, folder), 'utf8');
  links.push({ name, hash: text.trimEnd(), reading: JSON.parse(reading) as LinkReading });
}

// How long links are, for those who write about them.
afterAll(async () => {
  const results = new URL('../../../build/results/', import.meta.url);
  const rows = links.map(({ name, hash, reading }) => {
    const { script = '' } = reading.state;
    return `| ${name} | ${script.split('\n').length - 1} | ${script.length} | ${hash.length} |`;
  });
  const head = ['| link | lines | characters of its script | of the link |', '|---|---|---|---|'];
  await mkdir(results, { recursive: true });
  await writeFile(new URL('links.md', results), `${[...head, ...rows].join('\n')}\n`);
});

test('the folder is there', () => {
  expect(links.length).toBeGreaterThanOrEqual(52);
});

describe.each(links)('the link $name', ({ hash, reading }) => {
  test('says what it said', async () => {
    expect(await readLink(hash)).toEqual(reading);
  });

  test('is written again as a link that says the same', async () => {
    const written = await writeLink(reading.state);
    if (written.kind !== 'link') throw new Error(`${written.length} characters`);
    expect((await readLink(written.hash))?.state).toEqual(reading.state);
  });
});

const withScript = links.filter(({ reading }) => reading.state.script !== undefined);

test.each(withScript)(
  'the scenario of $name runs, up to its place and beyond',
  ({ name, reading }) => {
    const { script, place, designs: named = ['anon-vma-chain'] } = reading.state;
    for (const design of named) {
      expect(designs).toContain(design);
      const run = engine.run(script ?? '', design);
      if (name !== 'with-mistakes') expect(run.diagnostics).toEqual([]);
      const statement = place?.statement ?? 0;
      expect(statement).toBeLessThanOrEqual(run.statements.length);
      const begin = run.statements[statement - 1]?.firstStep ?? 0;
      const end = run.statements[statement]?.firstStep ?? run.steps;
      expect(begin + (place?.step ?? 0)).toBeLessThanOrEqual(end);
    }
  },
);

const withFigure = links.filter(({ reading }) => reading.state.figure !== undefined);

test.each(withFigure)('the figure of $name is a step of a lesson', async ({ reading }) => {
  const [lesson = '', step = ''] = (reading.state.figure ?? '').split('/');
  const lessons = new URL('../../../lessons/', import.meta.url);
  const all = await readdir(lessons);
  const texts = await Promise.all(
    all.map((each) => readFile(new URL(`${each}/en.md`, lessons), 'utf8').catch(() => '')),
  );
  const text = texts.find((each) => each.includes(`\nid: ${lesson}\n`));
  expect(text).toMatch(new RegExp(`^:::step \\{[^}]*\\bid=${step}\\b`, 'm'));
});
