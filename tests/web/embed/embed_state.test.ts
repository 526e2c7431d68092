// What an element shows, by its attributes: a link, and what the others say instead.
import { describe, expect, it } from 'vitest';
import { readEmbed } from '../../../web/src/embed/embed_state.ts';

const read = (attributes: Readonly<Record<string, string>>, script = '') =>
  readEmbed((name) => attributes[name] ?? null, script);

describe('what an element is to show', () => {
  it('is what its attributes say', async () => {
    const { state, problems } = await read({
      figure: 'fork-story/first-fork',
      design: 'anon-vma',
      at: '3.12',
      view: 'boxes',
      lang: 'zh-Hans-CN',
      ui: 'minimal',
      theme: 'dark',
    });
    expect(problems).toEqual([]);
    expect(state).toEqual({
      figure: 'fork-story/first-fork',
      designs: ['anon-vma'],
      place: { statement: 3, step: 12 },
      view: 'boxes',
      language: 'zh',
      ui: 'minimal',
      theme: 'dark',
    });
  });

  it('is its scenario, an attribute before the text inside, either before a figure', async () => {
    expect((await read({ figure: 'a/b' }, 'process P\n')).state).toEqual({ script: 'process P\n' });
    expect((await read({ scenario: 'process Q' }, 'process P\n')).state).toEqual({
      script: 'process Q',
    });
  });

  it('is its link, of any address, unless an attribute says something else', async () => {
    const link = 'https://rmap.example/en/playground.html#v1&d=anon-vma&at=2&t=process%20P';
    expect((await read({ link, at: '1' })).state).toEqual({
      script: 'process P',
      designs: ['anon-vma'],
      place: { statement: 1, step: null },
    });
  });

  it.each([
    [{ at: 'there' }, 'at'],
    [{ figure: '../../x' }, 'figure'],
    [{ design: '<b>' }, 'design'],
    [{ view: 'BOXES' }, 'view'],
    [{ ui: 'all' }, 'ui'],
    [{ link: 'https://rmap.example/' }, 'link'],
  ])('names what it cannot read: %j', async (attributes, name) => {
    const { state, problems } = await read({ ...attributes });
    expect(problems).toEqual([{ code: 'attribute', name, value: Object.values(attributes)[0] }]);
    expect(state).toEqual({});
  });

  it('tells no more than the beginning of a long value', async () => {
    const { problems } = await read({ link: 'x'.repeat(70_000) });
    expect(problems).toEqual([{ code: 'attribute', name: 'link', value: `${'x'.repeat(60)}…` }]);
  });

  it('is in the page’s language where that is neither of ours', async () => {
    expect(await read({ lang: 'de' })).toEqual({ state: {}, problems: [] });
  });
});
