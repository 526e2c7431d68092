// The figures of the articles, each made by the real engine from its scenario, under its design.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../lib/scenarios.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { writeLattice } from '../../../web/src/diagram/boxes/boxes_ascii.ts';
import { decodeGraph } from '../../../web/src/diagram/graph.ts';
import { boxesAt, latticeProblems } from './support/lattice.ts';

const engine = await loadScenarioEngine();
const root = new URL('../../../', import.meta.url);

interface Figure {
  readonly name: string;
  readonly design: string;
  readonly script: string;
}

/** The headings of the articles, as they stand there, by the names of their scenarios. */
const headings: Readonly<Record<string, string>> = {
  'object-based-one-process': '假如只有一个进程',
  'object-based-after-fork': '当进程进行fork后',
  'first-fault': '父进程某个匿名页发生缺页中断时',
  'second-vma': '同一进程内不能重用的vma发生缺页中断时',
  'reuse-within-a-process': '同一进程内av重用',
  fork: '进程fork后的变化',
  'fork-with-reuse': '进程fork后reuse的情况',
  'two-children': '进程fork了两个子进程',
  'a-child-forks': '子进程发生fork时',
  'degree-double-reuse': 'Fix anon_vma->degree ambiguity',
  'anon-vma-prepare': 'int __anon_vma_prepare(struct vm_area_struct *vma)',
};

async function readFigure(name: string): Promise<Figure> {
  const script = await readFile(new URL(`lessons/figures/${name}.rmap`, root), 'utf8');
  return { name, design: /^# Design: (\S+)$/m.exec(script)?.[1] ?? '', script };
}

const figures = await Promise.all(Object.keys(headings).map(readFigure));

/** Boxes and arrows when so many statements are done; all of them unless told otherwise. */
function textAt({ script, design }: Figure, done?: number): string {
  const run = engine.run(script, design);
  const position = done === undefined ? run.steps : (run.statements[done]?.firstStep ?? run.steps);
  const recording = run.recording();
  const graph = decodeGraph(run.seek(position), recording.types);
  return writeLattice(boxesAt(recording, position, false, null, graph).layout);
}

describe.each(figures)('$name', (figure) => {
  it('says its heading in both languages, and its design', () => {
    const comments = figure.script.split('\n').filter((line) => line.startsWith('#'));
    expect(comments.join(' ')).toContain(headings[figure.name]);
    expect(comments.join(' ')).toMatch(/[\u4e00-\u9fff]/);
    expect(engine.designs.map(({ id }) => id)).toContain(figure.design);
  });

  it('expects what the figure shows, and it holds', () => {
    const run = engine.run(figure.script, figure.design);
    expect(run.diagnostics).toEqual([]);
    const { expects } = run.recording();
    expect(expects.length).toBeGreaterThanOrEqual(3);
    expect(expects.filter(({ held }) => !held)).toEqual([]);
  });

  it('is drawn as its golden file says', async () => {
    await expect(textAt(figure)).toMatchFileSnapshot(`./golden/figures/${figure.name}.txt`);
  });
});

it('the four states of the degree figure are drawn as their golden files say', async () => {
  const figure = figures.find(({ name }) => name === 'degree-double-reuse');
  if (figure === undefined) throw new Error('no such figure');
  const run = engine.run(figure.script, figure.design);
  const after = (text: string) => run.statements.findIndex((each) => each.text === text) + 1;
  for (const text of ['fork C GC', 'exit C', 'fork GC GGC']) {
    const name = `degree-after-${text.replaceAll(' ', '-').toLowerCase()}`;
    await expect(textAt(figure, after(text))).toMatchFileSnapshot(`./golden/figures/${name}.txt`);
  }
});

describe.each(engine.designs)('under $id', ({ id }) => {
  it('every scenario is drawn without anything on anything else', async () => {
    const large = ['thousand-children', 'endless-forks'];
    const scripts = (await scenarioFiles())
      .filter(({ name }) => !large.some((each) => name.includes(each)))
      .map(({ text }) => text);
    let boxes = 0;
    for (const script of scripts) {
      const run = engine.run(script, id);
      const recording = run.recording();
      const moments = 12;
      for (let i = 1; i <= moments; ++i) {
        const position = Math.floor((run.steps * i) / moments);
        const graph = decodeGraph(run.seek(position), recording.types);
        for (const narrow of [false, true]) {
          const { layout } = boxesAt(recording, position, narrow, null, graph);
          boxes += layout.boxes.length;
          expect(latticeProblems(layout)).toEqual([]);
        }
      }
    }
    expect(boxes).toBeGreaterThan(500);
  });

  it('a thousand children are no more than it can show', async () => {
    const { script } = await readFigure('thousand-children');
    const run = engine.run(script, id);
    const recording = run.recording();
    const graph = decodeGraph(run.seek(run.steps), recording.types);
    const { layout, chosen } = boxesAt(recording, run.steps, false, null, graph);
    expect(latticeProblems(layout)).toEqual([]);
    expect(chosen.all).toBeGreaterThan(900);
    expect(layout.boxes.length).toBeLessThan(80);
  });
});
