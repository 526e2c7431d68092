// Symptom: an embed in WordPress showed everything instead of its steps: the address had got a "#?secret=…".
import { expect, it } from 'vitest';
import { readLink } from '../../../web/src/link/read_link.ts';

it('leaves out what WordPress writes behind a link', async () => {
  const reading = await readLink('#v1&f=fork-story/first-fork&ui=steps#?secret=pQ3xYz');
  expect(reading).toEqual({
    state: { figure: 'fork-story/first-fork', ui: 'steps' },
    problems: [],
  });
});
