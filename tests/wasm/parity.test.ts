import { describe, expect, test } from 'vitest';

import { scenarioFiles } from '../lib/scenarios.ts';
import { native, startEngine } from './engine.ts';

const engine = await startEngine();
const stories = await scenarioFiles();

test('there are scenarios to compare', () => {
  expect(stories.length).toBeGreaterThanOrEqual(3);
});

describe.each(engine.designs().map((design) => design.id))('%s', (design) => {
  test.each(stories)(
    '$name: the journal is the native one, byte for byte',
    async ({ path, text }) => {
      const session = new engine.Session();
      expect(session.load(text, design)?.diagnostics).toEqual([]);
      const journal = session.journalText();
      session.delete();
      expect(journal.length).toBeGreaterThan(1000);
      expect(journal === (await native('journal', '--design', design, path))).toBe(true);
    },
  );
});
