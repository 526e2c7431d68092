import { describe, expect, test } from 'vitest';

import { scenarioFiles } from '../lib/scenarios.ts';
import { native, startEngine } from './engine.ts';

const engine = await startEngine();
const stories = await scenarioFiles();

test('there are scenarios to compare', () => {
  expect(stories.length).toBeGreaterThanOrEqual(3);
});

const designs = [...engine.designs(), ...engine.otherKernels()].map(({ id }) => id);

/** Whether a story can be told of a design: one that asks for `degree` can only of designs that count it. */
function suits(text: string, design: string): boolean {
  const session = new engine.Session();
  const mistakes = session.load(text, design)?.diagnostics ?? [];
  session.delete();
  return mistakes.length === 0;
}

test.each(stories)('$name runs under a design without a mistake', ({ text }) => {
  expect(designs.some((design) => suits(text, design))).toBe(true);
});

describe.each(designs)('%s', (design) => {
  test.each(stories.filter(({ text }) => suits(text, design)))(
    '$name: the journal is the native one, byte for byte',
    async ({ path, text }) => {
      const session = new engine.Session();
      session.load(text, design);
      const journal = session.journalText();
      session.delete();
      expect(journal.length).toBeGreaterThan(1000);
      expect(journal === (await native('journal', '--design', design, path))).toBe(true);
    },
  );
});
