// Parts of a program that come as classic scripts: fetched once, made when asked for, asked for again when lost.
import { describe, expect, it } from 'vitest';
import { Chunks } from '../../../web/src/embed/chunks.ts';
import type { MakeChunk } from '../../../web/src/embed/chunks.ts';

/** Chunks from a store, as a server has them. */
function chunksFrom(store: Map<string, MakeChunk>) {
  const fetched: string[] = [];
  const chunks: Chunks = new Chunks((name) => {
    fetched.push(name);
    const make = store.get(name);
    if (make === undefined) return Promise.reject(new Error(`${name} did not come`));
    chunks.define(name, make);
    return Promise.resolve();
  });
  return { chunks, fetched };
}

describe('chunks', () => {
  it('are fetched once, and made once, however often they are asked for', async () => {
    let made = 0;
    const store = new Map<string, MakeChunk>([
      ['./a.js', (_require, exports) => (exports['made'] = ++made)],
    ]);
    const { chunks, fetched } = chunksFrom(store);
    const both = await Promise.all([chunks.load('./a.js'), chunks.load('./a.js')]);
    expect(both).toEqual([{ made: 1 }, { made: 1 }]);
    expect(await chunks.load('./a.js')).toBe(both[0]);
    expect(fetched).toEqual(['./a.js']);
  });

  it('get what they need, themselves last', async () => {
    const store = new Map<string, MakeChunk>([
      ['./core.js', (_require, exports) => (exports['word'] = 'core')],
      ['./top.js', (require, exports) => (exports['needs'] = require('./core.js'))],
    ]);
    const { chunks, fetched } = chunksFrom(store);
    expect(await chunks.load('./core.js', './top.js')).toEqual({ needs: { word: 'core' } });
    expect(fetched).toEqual(['./core.js', './top.js']);
  });

  it('may need each other', async () => {
    const store = new Map<string, MakeChunk>([
      [
        './a.js',
        (require, exports) => {
          const b = require('./b.js') as { readonly ofA: () => unknown };
          exports['word'] = 'a';
          exports['viaB'] = b.ofA();
        },
      ],
      [
        './b.js',
        (require, exports) => {
          const a = require('./a.js') as { readonly word?: string };
          exports['ofA'] = () => a.word;
        },
      ],
    ]);
    const { chunks } = chunksFrom(store);
    expect(await chunks.load('./b.js', './a.js')).toMatchObject({ word: 'a', viaB: 'a' });
  });

  it('fetch others from inside, later', async () => {
    const store = new Map<string, MakeChunk>([
      ['./late.js', (_require, exports) => (exports['word'] = 'late')],
      ['./top.js', (require, exports) => (exports['later'] = () => require.load('./late.js'))],
    ]);
    const { chunks, fetched } = chunksFrom(store);
    const top = (await chunks.load('./top.js')) as { readonly later: () => Promise<unknown> };
    expect(fetched).toEqual(['./top.js']);
    expect(await top.later()).toEqual({ word: 'late' });
  });

  it('that did not come are asked for anew', async () => {
    const store = new Map<string, MakeChunk>();
    const { chunks, fetched } = chunksFrom(store);
    await expect(chunks.load('./a.js')).rejects.toThrow('./a.js did not come');
    store.set('./a.js', (_require, exports) => (exports['word'] = 'a'));
    expect(await chunks.load('./a.js')).toEqual({ word: 'a' });
    expect(fetched).toEqual(['./a.js', './a.js']);
  });

  it('that were there first stay: another copy of a script changes nothing', async () => {
    const { chunks, fetched } = chunksFrom(new Map());
    chunks.define('./a.js', (_require, exports) => (exports['copy'] = 1));
    chunks.define('./a.js', (_require, exports) => (exports['copy'] = 2));
    expect(await chunks.load('./a.js')).toEqual({ copy: 1 });
    expect(fetched).toEqual([]);
  });
});
