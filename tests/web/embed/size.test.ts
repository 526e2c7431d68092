// What a reader's browser fetches before the first figure of a lesson can be used in somebody else's page.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildEmbed } from '../../../web/build/embed.ts';
import { writeEmbedFigures } from '../../../web/build/embed_figures.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readSite } from '../../../web/build/site.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const engine = await loadScenarioEngine();
const designs = [...engine.designs, ...engine.otherKernels];
const figures = writeEmbedFigures(await readSite(top, engine), designs);
const files = await buildEmbed(`${top}web`, [...figures.values()]);

const KB = 1000;
const zipped = (text: string | undefined): number => {
  if (text === undefined) throw new Error('there is no such file');
  return gzipSync(text, { level: 9 }).length;
};
const size = (path: string): number => zipped(files.get(`embed/${path}`));

/** The chunks that the loader fetches for an element. */
function neededFor(tag: string): readonly string[] {
  const [, names = ''] = new RegExp(`"${tag}":\\[([^\\]]*)\\]`).exec(files.get('embed/rmap.js') ?? '') ?? []; // prettier-ignore
  const needed = [...names.matchAll(/\.\/([^`"']+)/g)].map(([, name = '']) => name);
  expect(needed.length).toBeGreaterThan(1);
  return needed;
}

const named = (start: string): string => {
  const [path = ''] = [...files.keys()].filter((each) => each.startsWith(`embed/${start}`));
  return path.slice('embed/'.length);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

describe('what an embed fetches', () => {
  it('is 120 KB at most until a lesson’s figure can be used, and no engine', () => {
    const chunks = neededFor('rmap-player');
    // The figures of the course begin with boxes, or with the grid, which every player has.
    const parts = {
      loader: size('rmap.js'),
      player: sum(chunks.map(size)),
      boxes: size(named('boxes_view')),
      figure: Math.max(...[...figures.values()].map(zipped)),
    };
    const usual = { ...parts, figure: zipped(figures.get('embed/figures/fork-story.js')) };
    for (const [name, each] of Object.entries({ usual, largest: parts })) {
      const written = Object.entries(each).map(([part, bytes]) => `${part} ${inKb(bytes)}`);
      console.log(`${name}: ${inKb(sum(Object.values(each)))} gzip (${written.join(', ')})`);
    }
    console.log(
      `engine: ${inKb(size(named('_rmap_engine')))} gzip; all in one file: ${inKb(size('rmap-all.js'))} gzip`,
    );
    expect(sum(Object.values(usual))).toBeLessThanOrEqual(120 * KB);
    expect(chunks.join()).not.toMatch(/engine|sources|debugger/);
  });

  it('begins with a loader of 3 KB, and 1 KB for the size of frames', () => {
    expect(size('rmap.js')).toBeLessThanOrEqual(3 * KB);
    expect(size('frame.js')).toBeLessThanOrEqual(1 * KB);
  });

  it('is one file, with every figure, for those who want that', () => {
    const all = files.get('embed/rmap-all.js') ?? '';
    for (const figure of figures.values()) expect(all.includes(figure)).toBe(true);
  });

  it('is, for a race, without the player', () => {
    expect(neededFor('rmap-race').join()).not.toMatch(/player/);
  });

  it('has no code that is made of text', () => {
    for (const [path, text] of files) {
      // C++ that is shown, and texts for readers, may have such words.
      if (/sources|figures/.test(path)) continue;
      expect(/\beval\(|new Function\(|document\.write\(/.exec(text)?.[0], path).toBeUndefined();
    }
  });
});
