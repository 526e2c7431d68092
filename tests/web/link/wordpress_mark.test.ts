// A frame that WordPress made of our oEmbed answer said that its link is damaged: "?secret=…" stands behind it there.
import { expect, it } from 'vitest';
import { readLink } from '../../../web/src/link/read_link.ts';

it('does not take what WordPress adds for a part of the link', async () => {
  const reading = await readLink('#v1&f=fork-story/first-fork&l=en&ui=steps#?secret=aB3xYz01Qp');
  expect(reading?.problems).toEqual([]);
  expect(reading?.state).toEqual({
    figure: 'fork-story/first-fork',
    language: 'en',
    ui: 'steps',
  });
});

it('leaves a plain script whole that has a “#” in it', async () => {
  const reading = await readLink('#v1&t=process P #?secret= of mine');
  expect(reading?.state.script).toBe('process P #?secret= of mine');
});
