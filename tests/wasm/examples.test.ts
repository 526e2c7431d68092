// Examples that a reader sees are run, so that none of them can rot.
import { readFile, readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';

import { verbs } from '../../web/src/playground/verbs.ts';
import { root, startEngine } from './engine.ts';

const engine = await startEngine();

const glances = engine
  .designs()
  .flatMap(({ id }) => (['en', 'zh'] as const).map((language) => ({ id, language })));

test.each(glances)('the language at a glance runs under $id ($language)', ({ id, language }) => {
  const session = new engine.Session();
  const recording = session.load(verbs[language], id);
  expect(recording?.diagnostics).toEqual([]);
  expect(recording?.expects.map(({ text, held }) => ({ text, held }))).toEqual(
    recording?.expects.map(({ text }) => ({ text, held: true })),
  );
  expect(recording?.expects.length).toBe(2);
});

test('the language at a glance is the same program in both languages', () => {
  const program = (text: string) => text.replace(/ *#.*$/gm, '');
  expect(program(verbs.zh)).toBe(program(verbs.en));
  expect(verbs.zh).toMatch(/[\u4e00-\u9fff]/);
});

const lessons = new URL('lessons/', root);
const trials: { name: string; design: string; script: string }[] = [];
for (const name of await readdir(lessons, { recursive: true })) {
  if (name.endsWith('.md')) {
    const text = await readFile(new URL(name, lessons), 'utf8');
    const blocks = text.matchAll(/^:::try \{[^}]*design=([\w-]+)[^}]*\}\n```\n([^]*?)^```/gm);
    for (const [, design = '', script = ''] of blocks) {
      trials.push({ name, design, script });
    }
  }
}

test('lessons end in something to try', () => {
  expect(trials.length).toBeGreaterThanOrEqual(2);
});

test.each(trials)('what $name gives to try runs', ({ design, script }) => {
  const session = new engine.Session();
  expect(session.load(script, design)?.diagnostics).toEqual([]);
  expect(session.steps()).toBeGreaterThan(100);
});
