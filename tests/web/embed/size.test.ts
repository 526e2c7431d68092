// What a reader's browser fetches before a figure of a lesson can be used in somebody else's page.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildEmbed } from '../../../web/build/embed.ts';
import { writeEmbedFigures } from '../../../web/build/embed_figures.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readSite } from '../../../web/build/site.ts';
import { RECORDED_MOST, packRecording } from '../../../web/src/share/packed_recording.ts';
import { storedOf } from '../engine/recorded/lesson_stages.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const engine = await loadScenarioEngine();
const designs = [...engine.designs, ...engine.otherKernels];
const figures = writeEmbedFigures(await readSite(top, engine), designs);
const files = await buildEmbed(`${top}web`, [...figures.lessons.values()]);

const KB = 1000;
const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;

const read = (path: string): string => {
  const text = files.get(`embed/${path}`);
  if (text === undefined) throw new Error(`there is no embed/${path}`);
  return text;
};
const sizes = new Map<string, number>();
const size = (path: string): number => {
  const bytes = sizes.get(path) ?? zipped(read(path));
  sizes.set(path, bytes);
  return bytes;
};

/** The chunks that the loader fetches for an element. */
function neededFor(tag: string): readonly string[] {
  const [, list = ''] = new RegExp(`"${tag}":\\[([^\\]]*)\\]`).exec(read('rmap.js')) ?? [];
  const needed = namesIn(list);
  expect(needed.length).toBeGreaterThan(1);
  return needed;
}

const namesIn = (list: string): readonly string[] =>
  [...list.matchAll(/\.\/([^`"',]+)/g)].map(([, name = '']) => name);

/** The chunks that a player fetches to show a kind of picture, by the chunk that is named after it. */
function neededForView(view: string): readonly string[] {
  if (view === '' || view === 'grid') return []; // every player has it
  const lists = neededFor('rmap-player')
    .flatMap((chunk) => [...read(chunk).matchAll(/require\.load\(([^)]*)\)/g)])
    .map(([, list = '']) => namesIn(list));
  const found = lists.find((names) => names.at(-1)?.startsWith(`${view}_view-`));
  if (found === undefined) throw new Error(`no chunk has the picture "${view}"`);
  return found;
}

const named = (start: string): string => {
  const [path = ''] = [...files.keys()].filter((each) => each.startsWith(`embed/${start}`));
  return path.slice('embed/'.length);
};

/** All that is fetched for a figure, by its file: bytes. */
function fetchedFor(script: string): number {
  const [, view = ''] = /"view":"([a-z]*)"\}\]\}\);\n$/.exec(script) ?? [];
  const chunks = new Set([...neededFor('rmap-player'), ...neededForView(view)]);
  return size('rmap.js') + sum([...chunks].map(size)) + zipped(script);
}

/** Of longer stories the recording would be larger than the engine: the engine is fetched. */
const needsEngine = (script: string): boolean => !script.includes('"recording":');

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

/** Figures whose recording is larger than the engine, which is fetched for them. */
const ENDLESS: readonly string[] = ['reuse/orphans', 'reuse/triangle'];

describe('what an embed fetches', () => {
  it('is 120 KB at most until a figure can be used, whichever it is, and no engine', () => {
    const fetched = [...figures.steps]
      .map(([path, script]) => ({
        name: path.replace(/^embed\/figures\/|\.js$/g, ''),
        bytes: fetchedFor(script),
        needsEngine: needsEngine(script),
      }))
      .sort((a, b) => b.bytes - a.bytes);
    const recorded = fetched.filter((each) => !each.needsEngine);
    const written = ({ name, bytes }: (typeof fetched)[number]): string => `${name} ${inKb(bytes)}`;
    const [largest] = recorded;
    const median = recorded[Math.floor(recorded.length / 2)];
    if (largest === undefined || median === undefined) throw new Error('there are no figures');
    const engineSize = size(named('rmap_engine'));
    const player = size('rmap.js') + sum(neededFor('rmap-player').map(size));
    console.log(
      `${recorded.length} figures, gzip: largest ${written(largest)}, median ${written(median)}, ` +
        `of which loader and player ${inKb(player)}; ` +
        `engine: ${inKb(engineSize)}; all in one file: ${inKb(size('rmap-all.js'))}`,
    );
    expect(recorded.filter(({ bytes }) => bytes > 120 * KB).map(written)).toEqual([]);
    expect(neededFor('rmap-player').join()).not.toMatch(/engine|sources|debugger/);
    expect(fetched.filter((each) => each.needsEngine).map(({ name }) => name)).toEqual(ENDLESS);
  });

  it('is as little for a scenario of an author’s own that has its run with it', async () => {
    const player = size('rmap.js') + sum(neededFor('rmap-player').map(size));
    const engineSize = size(named('rmap_engine'));
    const stages = (await readSite(top, engine)).flatMap(({ stages: each }) => each);
    const runs = new Map(stages.map((stage) => [`${stage.scenario} ${stage.runs.design}`, stage]));
    const all = await Promise.all(
      [...runs.values()].map(async ({ runs: { script, design, run } }) => {
        const packed = await packRecording(storedOf(engine, script, design, run));
        const element = `<rmap-player recorded="${packed}"></rmap-player>`;
        return { characters: packed.length, bytes: player + zipped(element) };
      }),
    );
    const written = all.filter(({ characters }) => characters <= RECORDED_MOST);
    written.sort((one, other) => one.bytes - other.bytes);
    const [median, largest] = [written[Math.floor(written.length / 2)], written.at(-1)];
    if (median === undefined || largest === undefined) throw new Error('nothing was run');
    const said = ({ characters, bytes }: typeof median): string =>
      `${inKb(bytes)} (${characters} characters in the page)`;
    console.log(
      `${written.length} scenarios with their runs, gzip: median ${said(median)}, largest ${said(largest)}; ` +
        `${all.length - written.length} too long to be written`,
    );
    expect(largest.bytes).toBeLessThanOrEqual(120 * KB);
    // "A third as much is fetched", say the share dialog and lessons/embedding.
    expect(median.bytes / (player + engineSize)).toBeCloseTo(1 / 3, 1);
    // Where it is not written, the engine is the smaller of the two.
    for (const { characters, bytes } of all) {
      expect(bytes - player < engineSize).toBe(characters <= RECORDED_MOST);
    }
  });

  it('has no file whose name begins with _: GitHub Pages leaves those out', () => {
    const paths = [...files.keys(), ...figures.lessons.keys(), ...figures.steps.keys()];
    expect(paths.filter((path) => /(^|\/)_/.test(path))).toEqual([]);
    expect(named('rmap_engine')).not.toBe('');
  });

  it('begins with a loader of 3 KB, and 1 KB for the size of frames', () => {
    expect(size('rmap.js')).toBeLessThanOrEqual(3 * KB);
    expect(size('frame.js')).toBeLessThanOrEqual(1 * KB);
  });

  it('is one file, with every figure, for those who want that', () => {
    const all = files.get('embed/rmap-all.js') ?? '';
    for (const figure of figures.lessons.values()) expect(all.includes(figure)).toBe(true);
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
