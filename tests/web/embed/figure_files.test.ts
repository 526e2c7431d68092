// What is fetched for a figure: its own file, and its lesson's only where that is there, or is asked.
import { describe, expect, it } from 'vitest';
import { FigureFiles } from '../../../web/src/embed/figure_files.ts';

const noEngine = (): never => {
  throw new Error('no engine is needed to find a figure');
};

const stage = { script: 'process P\n', design: { id: 'anon-vma' } };
const step = (id: string) => ({ id, stage: 0, position: 1, view: '' });
const data = (...ids: readonly string[]) => ({
  figures: 1,
  lesson: 'story',
  stages: [stage],
  steps: ids.map(step),
});

/** A site's files by path; what was asked for, in order. */
function filesOf(
  served: Map<string, unknown>,
  there: readonly (readonly [string, unknown])[] = [],
) {
  const asked: string[] = [];
  const figures = new Map(there);
  const script = (path: string): Promise<void> => {
    asked.push(path);
    const [, name = ''] = /^figures\/(.*)\.js$/.exec(path) ?? [];
    if (!served.has(name)) return Promise.reject(new Error(`${path} did not come`));
    figures.set(name, served.get(name));
    return Promise.resolve();
  };
  return { files: new FigureFiles(() => ({ script, figures }), noEngine), asked };
}

const site = () =>
  new Map([
    ['story', data('one', 'two')],
    ['story/one', data('one')],
    ['story/two', data('two')],
  ]);

describe('the files of figures', () => {
  it('are those of the figures alone, each fetched once', async () => {
    const { files, asked } = filesOf(site());
    expect(await files.find('story/one')).toMatchObject({ kind: 'figure' });
    expect(await files.find('story/two')).toMatchObject({ kind: 'figure' });
    expect(await files.find('story/one')).toMatchObject({ kind: 'figure' });
    expect(asked).toEqual(['figures/story/one.js', 'figures/story/two.js']);
  });

  it('are not fetched where the lesson is there: with everything in one file, or shown beside', async () => {
    const all = filesOf(new Map(), [['story', data('one', 'two')]]);
    expect(await all.files.find('story/two')).toMatchObject({ kind: 'figure' });
    expect(all.asked).toEqual([]);

    const beside = filesOf(site());
    await beside.files.engineOf('story');
    expect(await beside.files.find('story/two')).toMatchObject({ kind: 'figure' });
    expect(beside.asked).toEqual(['figures/story.js']);
  });

  it('tell a misspelt name from a lost connection', async () => {
    const { files, asked } = filesOf(site());
    expect(await files.find('story/three')).toEqual({ kind: 'unknown' });
    expect(asked).toEqual(['figures/story/three.js', 'figures/story.js']);
    const offline = filesOf(new Map());
    expect(await offline.files.find('story/one')).toEqual({ kind: 'notLoaded' });
  });

  it('are asked for anew when they did not come', async () => {
    const served = new Map<string, unknown>();
    const { files } = filesOf(served);
    expect(await files.find('story/one')).toEqual({ kind: 'notLoaded' });
    served.set('story/one', data('one'));
    expect(await files.find('story/one')).toMatchObject({ kind: 'figure' });
  });

  it.each(['../story/one', 'story/../one', '/one', 'story', '', 'https://a.example/one', 'a b/c'])(
    'are none for a name that is no name: %j',
    async (name) => {
      const { files, asked } = filesOf(new Map());
      expect(await files.find(name)).toEqual({ kind: 'notLoaded' });
      for (const path of asked) expect(path).toMatch(/^figures\/[a-z0-9-]+\.js$/);
    },
  );
});
