import { describe, expect, it } from 'vitest';
import { readLink } from '../../../web/src/link/read_link.ts';
import type { SharedState } from '../../../web/src/link/shared_state.ts';
import { PlaygroundLink } from '../../../web/src/player/parts/playground_link.ts';

const page = '../en/playground.html';
const state: SharedState = {
  script: 'process P\nfork P C\n',
  designs: ['anon-vma-chain'],
  place: { statement: 2, step: 7 },
  view: 'boxes',
  language: 'zh',
};

describe('the way to the playground', () => {
  it('is the bare page until the reader comes near, and then carries all that is on the screen', async () => {
    let changes = 0;
    const link = new PlaygroundLink(() => (changes += 1));
    expect(link.shown(page)).toEqual({ href: page, tooLong: null });
    expect(link.isOf(state)).toBe(false);
    await link.write(state);
    expect(link.isOf(state)).toBe(true);
    const { href } = link.shown(page);
    expect(href.startsWith(`${page}#v1&`)).toBe(true);
    expect(await readLink(href.slice(page.length))).toEqual({ state, problems: [] });
    await link.write(state);
    expect(changes).toBe(1);
  });

  it('is of another place after a step', async () => {
    const link = new PlaygroundLink(() => {});
    await link.write(state);
    expect(link.isOf({ ...state, place: { statement: 2, step: 8 } })).toBe(false);
  });

  it('says how long a link would be that is not safe to write, and leads to the page alone', async () => {
    // Numbers that no packing makes small.
    let seed = 7;
    const noise = Array.from({ length: 3000 }, () => (seed = (seed * 48_271) % 2_147_483_647));
    const link = new PlaygroundLink(() => {});
    await link.write({ ...state, script: `# ${noise.join(' ')}\n` });
    const { href, tooLong } = link.shown(page);
    expect(href).toBe(page);
    expect(tooLong?.length).toBeGreaterThan(tooLong?.most ?? Infinity);
    link.clear();
    expect(link.shown(page).tooLong).toBeNull();
  });
});
