// A lesson's figures for other pages: what the build writes is read, and shows what the lesson's steps show.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lessonFiguresOf, writeEmbedFigures } from '../../../web/build/embed_figures.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readSite } from '../../../web/build/site.ts';
import { views } from '../../../web/src/diagram/views.ts';
import { readFigures } from '../../../web/src/embed/figures.ts';

const engine = await loadScenarioEngine();
const texts = await readSite(fileURLToPath(new URL('../../../', import.meta.url)), engine);
const designs = [...engine.designs, ...engine.otherKernels];
const { lessons: files, steps } = writeEmbedFigures(texts, designs);

/** Bytes of a lesson's file, compressed: there must be room for it in the budget of an embed. */
const FILE_MOST = 36 * 1024;

const lessons = texts.flatMap((text) => {
  const figures = lessonFiguresOf(text, designs);
  return figures === null ? [] : [{ name: `${text.id} ${text.language}`, text, figures }];
});

/** Figures as they arrive: by way of their script. */
function arrived(path: string, from: ReadonlyMap<string, string> = files): unknown {
  const { name = '', data = '' } =
    /^rmapFigures\((?<name>".*?"), (?<data>.*)\);\n$/.exec(from.get(path) ?? '')?.groups ?? {};
  expect(path).toBe(`embed/figures/${String(JSON.parse(name))}.js`);
  return JSON.parse(data);
}

const forkStory = (): Record<string, unknown> =>
  arrived('embed/figures/fork-story.js') as Record<string, unknown>;

describe('the figures of a lesson', () => {
  it.each(lessons)('are all its steps, where they stand: $name', async ({ text, figures }) => {
    const read = readFigures(JSON.parse(JSON.stringify(figures)));
    if (!read.ok) throw new Error(read.message.en);
    const steps = [...text.lesson.moments].filter(([{ block }]) => block.name === 'step');
    expect([...read.figures.keys()]).toEqual(steps.map(([{ id }]) => id));
    for (const [{ id }, { stage, step }] of steps) {
      const figure = read.figures.get(id);
      if (figure === undefined) throw new Error(`no figure ${id}`);
      expect(figure).toMatchObject({
        scenario: stage.runs.script,
        design: stage.runs.design,
        position: step,
      });
      expect(['', ...views.map((view) => view.id)]).toContain(figure.view);
      if (stage.runs.run.steps > 40_000) continue;
      const { recordingId } = await figure.engine.load(figure.scenario, figure.design);
      expect(await figure.engine.seek(recordingId, step)).toEqual(stage.runs.run.seek(step));
    }
  });

  it('are the same in both languages', () => {
    for (const { text, figures } of lessons) {
      const other = lessons.find((each) => each.text.id === text.id && each.text !== text);
      expect(figures).toEqual(other?.figures);
    }
  });

  it.each([...files.keys()])('are a small script: %s', (path) => {
    expect(arrived(path)).toMatchObject({ figures: 1 });
    expect(gzipSync(files.get(path) ?? '').length).toBeLessThan(FILE_MOST);
  });

  it('leave to the engine what would be larger than the engine', async () => {
    const read = readFigures(arrived('embed/figures/reuse.js'));
    if (!read.ok) throw new Error(read.message.en);
    const long = texts
      .flatMap(({ stages }) => stages)
      .find(({ scenario }) => scenario === 'figures/endless-forks.rmap');
    const figure = [...read.figures.values()].find(
      ({ scenario }) => scenario === long?.runs.script,
    );
    if (figure === undefined) throw new Error('no such figure');
    await expect(figure.engine.load(figure.scenario, figure.design)).rejects.toThrow(
      'not recorded',
    );
  });
});

describe('a figure alone', () => {
  it('is what it is among those of its lesson, with nothing of the others', () => {
    for (const { figures } of lessons) {
      const read = readFigures(figures);
      if (!read.ok) throw new Error(read.message.en);
      for (const { id } of figures.steps) {
        const data = arrived(`embed/figures/${figures.lesson}/${id}.js`, steps);
        expect(data).toMatchObject({ lesson: figures.lesson, steps: [{ id, stage: 0 }] });
        const alone = readFigures(data);
        if (!alone.ok) throw new Error(alone.message.en);
        expect([...alone.figures.keys()]).toEqual([id]);
        const { engine: own, ...figure } = alone.figures.get(id) ?? {};
        const { engine: common, ...same } = read.figures.get(id) ?? {};
        expect(own).not.toBe(common);
        expect(figure).toEqual(same);
      }
    }
  });
});

describe('figures that are none', () => {
  it.each([null, 7, 'x', [], {}, { figures: 2 }])('are of another version: %j', (data) => {
    const read = readFigures(data);
    expect(!read.ok && read.message.en).toBe('These figures are of another version of the site.');
  });

  it.each([
    ['stages', undefined],
    ['stages', [null]],
    ['stages', [{}]],
    ['stages', []],
    ['steps', [{ id: 'a', stage: 99, position: 0, view: '' }]],
    ['steps', [{ id: 'a', stage: 0, position: -1, view: '' }]],
  ])('have damaged %s: %j', (name, value) => {
    const read = readFigures({ ...forkStory(), [name]: value });
    expect(!read.ok && read.message.en).toMatch(/damaged: (stages|steps)/);
  });
});
