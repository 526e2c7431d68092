// What the build makes of the bundler's chunks: classic scripts that name themselves, and what they fetch.
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { neededBy, wrapChunk } from '../../../web/build/embed_chunks.ts';
import type { BuiltChunk } from '../../../web/build/embed_chunks.ts';
import { Chunks } from '../../../web/src/embed/chunks.ts';

const chunk = (fileName: string, code: string, more: Partial<BuiltChunk> = {}): BuiltChunk => ({
  fileName,
  code,
  imports: [],
  dynamicImports: [],
  ...more,
});

const chunks = [
  chunk('base.js', 'exports.word="base";'),
  chunk('core.js', 'exports.base=require("./base.js");', { imports: ['base.js'] }),
  chunk('late.js', 'exports.core=require("./core.js");', { imports: ['core.js', 'base.js'] }),
  chunk('top.js', 'exports.go=()=>Promise.resolve().then(()=>require("./late.js"));', {
    dynamicImports: ['late.js'],
  }),
];

describe('a chunk of the embeds', () => {
  it('names all that it needs, itself last', () => {
    expect(neededBy('late.js', chunks)).toEqual(['./core.js', './base.js', './late.js']);
    expect(neededBy('base.js', chunks)).toEqual(['./base.js']);
    expect(() => neededBy('gone.js', chunks)).toThrow('gone.js, which was not built');
  });

  it('is a script that works with the loader', async () => {
    const served = new Map(chunks.map((each) => [`./${each.fileName}`, wrapChunk(each, chunks)]));
    const loader: Chunks = new Chunks((name) => {
      // As a browser runs a script: with nothing but the loader's global.
      runInNewContext(served.get(name) ?? '', {
        rmapEmbed: { define: loader.define.bind(loader) },
      });
      return Promise.resolve();
    });
    const top = (await loader.load('./top.js')) as { readonly go: () => Promise<unknown> };
    expect(await top.go()).toEqual({ core: { base: { word: 'base' } } });
  });

  it('is refused when the place is not found where it fetches another', () => {
    const odd = chunk('odd.js', 'exports.go=()=>load("./late.js");', {
      dynamicImports: ['late.js'],
    });
    expect(() => wrapChunk(odd, chunks)).toThrow('odd.js: the place where it fetches late.js');
  });
});
