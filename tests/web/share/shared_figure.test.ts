import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { asFigure } from '../../../web/src/lessons/shared_figure.ts';
import type { SharedState } from '../../../web/src/link/shared_state.ts';

const { document } = parseHTML(`<!doctype html><html><body><main>
<div data-lesson="fork-story">
<section class="step" id="promise" data-done="1"></section>
<section class="step" id="first-fork" data-done="4"></section>
<section class="step" id="other" data-done="2" data-stage="1"></section>
<div class="player-mount"><script type="text/plain" class="scenario" data-design="anon-vma-chain">process P</script>
<script type="text/plain" class="scenario" data-design="anon-vma">process Q</script></div>
</div></main></body></html>`);

const at = (statement: number, step: number | null = null): SharedState => ({
  script: 'process P',
  designs: ['anon-vma-chain'],
  place: { statement, step },
  view: 'grid',
});

it('names the step at whose end the reader stands', () => {
  expect(asFigure(document, at(4))).toEqual({ figure: 'fork-story/first-fork', view: 'grid' });
});

it('keeps the place where it is another than the step’s', () => {
  expect(asFigure(document, at(6))).toMatchObject({
    figure: 'fork-story/first-fork',
    place: { statement: 6, step: null },
  });
  // Within the statement that the step shows the end of, one is on the way to it.
  expect(asFigure(document, at(4, 2))).toMatchObject({ figure: 'fork-story/promise' });
  expect(asFigure(document, at(0))).toMatchObject({ figure: 'fork-story/promise' });
});

it('knows the stages of the lesson apart', () => {
  const state = { script: 'process Q', designs: ['anon-vma'], place: { statement: 2, step: null } };
  expect(asFigure(document, state)).toEqual({ figure: 'fork-story/other' });
});

it('leaves what is not the lesson’s as it is', () => {
  const own = { ...at(4), script: 'process R' };
  expect(asFigure(document, own)).toBe(own);
  const lockstep = { ...at(4), designs: ['anon-vma-chain', 'anon-vma'] };
  expect(asFigure(document, lockstep)).toBe(lockstep);
});
