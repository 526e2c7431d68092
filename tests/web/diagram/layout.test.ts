import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofType, decodeGraph } from '../../../web/src/diagram/graph.ts';
import { overlaps } from '../../../web/src/diagram/shapes.ts';
import type { GridLayout } from '../../../web/src/diagram/grid/layout/boxes.ts';
import type { Box } from '../../../web/src/diagram/shapes.ts';
import { layOutGrid } from '../../../web/src/diagram/grid/layout/grid.ts';
import { placeLanes } from '../../../web/src/diagram/grid/layout/lane_columns.ts';
import { Family } from './support/family.ts';
import { families, lessonFamily, sceneAt } from './support/scenes.ts';
import { replay } from './support/story.ts';

const widths = fc.constantFrom(320, 360, 480, 639, 640, 800, 960, 1400);
const note = () => '3 VMAs';

/** All boxes that hold text and must not cover each other. */
function boxesOf({ rows, cells, lanes, cards, crossings, narrow }: GridLayout): Box[] {
  return [
    ...(narrow ? rows.flatMap(({ vma }) => vma ?? []) : []),
    ...cells,
    ...lanes.map(({ header }) => header),
    ...cards,
    ...crossings.map(({ x, y }) => ({ x: x - 9, y: y - 9, width: 18, height: 18 })),
  ];
}

describe('layout', () => {
  it('never puts two boxes on each other, and all inside the picture', () => {
    fc.assert(
      fc.property(families, widths, (family, width) => {
        const layout = layOutGrid(sceneAt(family.story.recording()), width, note);
        const boxes = boxesOf(layout);
        boxes.forEach((box, i) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width + 0.01);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('draws every living chain exactly once, where its VMA and its anon_vma cross', () => {
    fc.assert(
      fc.property(families, widths, (family, width) => {
        const recording = family.story.recording();
        const layout = layOutGrid(sceneAt(recording), width, note);
        const end = recording.journal.kind.length;
        const graph = decodeGraph(replay(recording, end), recording.types);
        const shown = new Set(layout.rows.map(({ row }) => row.key));
        const chains = ofType(graph, 'anon_vma_chain').filter((chain) =>
          shown.has(`vma:${chain.get('vma')}`),
        );
        expect(layout.crossings.map(({ crossing }) => crossing.object).sort(byNumber)).toEqual(
          chains.map(({ id }) => id).sort(byNumber),
        );
        for (const { crossing, lane, y } of layout.crossings) {
          const chain = graph.get(crossing.object);
          expect(chain?.get('anon_vma')).toBe(lane.object.id);
          expect(`vma:${chain?.get('vma')}`).toBe(crossing.rowKey);
          expect(y).toBe(layout.rows[crossing.row]?.y);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lets no lane pass the line of a row that it is not linked to', () => {
    fc.assert(
      fc.property(families, widths, (family, width) => {
        const layout = layOutGrid(sceneAt(family.story.recording()), width, note);
        for (const { passes } of layout.lanes) expect(passes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('marks where a lane has to pass a row that it is not linked to', () => {
    const scene = sceneAt(lessonFamily().story.recording());
    const [root, ...others] = scene.lanes;
    if (root === undefined) throw new Error('no lane');
    const crossings = root.crossings.filter(({ row }) => row !== 2);
    const lanes = [...others.slice(0, 1), { ...root, crossings }];
    const { lanes: drawn, rows } = layOutGrid({ ...scene, lanes }, 960, note);
    // Rows join their lanes from the left: this one now stands in the way of GC's line.
    expect(drawn.at(-1)?.passes).toEqual([rows[2]?.y]);
  });

  it('lets no lane run through a header or a cell', () => {
    fc.assert(
      fc.property(families, widths, (family, width) => {
        const { lanes, cells } = layOutGrid(sceneAt(family.story.recording()), width, note);
        for (const { x, stem, run, lane } of lanes) {
          if (stem === null) continue;
          const bottom = Math.max(stem.to, run?.to ?? 0);
          const line = { x: x - 1, y: stem.from + 0.5, width: 2, height: bottom - stem.from - 1 };
          for (const cell of cells) expect(overlaps(line, cell)).toBe(false);
          for (const other of lanes) {
            if (other.lane !== lane) expect(overlaps(line, other.header)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same layout for the same scene', () => {
    fc.assert(
      fc.property(families, widths, (family, width) => {
        const layOut = () => layOutGrid(sceneAt(family.story.recording()), width, note);
        expect(layOut()).toEqual(layOut());
      }),
      { numRuns: 20 },
    );
  });

  it('keeps rows and lanes where they are when a process with children exits', () => {
    const family = lessonFamily();
    const before = sceneAt(family.story.recording());
    const [, child] = family.processes;
    if (child !== undefined) family.exit(child);
    const after = sceneAt(family.story.recording());
    const places = (scene: typeof before) =>
      layOutGrid(scene, 960).rows.map(({ row, y }) => [row.key, y]);
    expect(places(after)).toEqual(places(before));
    expect(after.rows.map(({ ghost }) => ghost)).toEqual([false, true, false, false]);
    const xs = (scene: typeof before) => layOutGrid(scene, 960).lanes.map(({ x }) => x);
    expect(xs(after)).toEqual(xs(before));
  });

  it('says how many VMAs and pages it leaves out, inside the picture', () => {
    const family = new Family();
    const parent = family.process('P');
    family.write(parent, 1);
    for (let child = 0; child < 60; ++child) family.write(family.fork(parent, `C${child}`), 0);
    const scene = sceneAt(family.story.recording());
    for (const width of [340, 1000]) {
      const { more, rows, cards, height } = layOutGrid(scene, width, note);
      expect(more.map(({ of, count }) => [of, count])).toEqual([
        ['rows', 61 - rows.length],
        ['cards', 61 - cards.length],
      ]);
      expect(scene.lanes[0]?.vmas).toBe(61);
      for (const { y } of more) expect(y).toBeLessThan(height);
      const bottom = Math.max(...rows.map(({ y }) => y));
      expect(more[0]?.y).toBeGreaterThan(bottom);
    }
  });

  it('shows a grandchild below its parent and before a younger sibling', () => {
    const scene = sceneAt(lessonFamily().story.recording());
    expect(scene.rows.map(({ process, depth }) => [process, depth])).toEqual([
      ['P', 0],
      ['C', 1],
      ['GC', 2],
      ['C2', 1],
    ]);
  });

  it('places lanes by first fit', () => {
    const lanes = sceneAt(lessonFamily().story.recording()).lanes;
    expect(placeLanes(lanes)).toEqual([0, 1, 2, 1]);
  });

  it('shows a process that has mapped nothing', () => {
    const family = lessonFamily();
    family.process('Q', false);
    const { rows } = sceneAt(family.story.recording());
    expect(rows.at(-1)).toMatchObject({ process: 'Q', vma: null, cells: [] });
  });

  it('shows chains that are not linked yet, too, at their place', () => {
    const recording = lessonFamily().story.recording();
    const allocs = [...recording.journal.kind.keys()].filter(
      (i) =>
        recording.journal.kind[i] === 1 &&
        recording.types[recording.journal.field[i] ?? 0]?.name === 'anon_vma_chain',
    );
    for (const alloc of allocs) {
      const { lanes } = sceneAt(recording, alloc + 1);
      const id = recording.journal.object[alloc];
      const crossing = lanes.flatMap((lane) => lane.crossings).find(({ object }) => object === id);
      if (crossing !== undefined) expect(crossing).toMatchObject({ inLane: false, inRow: false });
    }
    expect(allocs.length).toBeGreaterThan(4);
  });

  it('is as the golden file says, for a small family', async () => {
    const layout = layOutGrid(sceneAt(lessonFamily().story.recording()), 960, note);
    await expect(`${JSON.stringify(outline(layout), null, 1)}\n`).toMatchFileSnapshot(
      './golden/lesson_family.json',
    );
  });

  it('folds into chips in a narrow column, as the golden file says', async () => {
    const layout = layOutGrid(sceneAt(lessonFamily().story.recording()), 360, note);
    await expect(`${JSON.stringify(outline(layout), null, 1)}\n`).toMatchFileSnapshot(
      './golden/lesson_family_narrow.json',
    );
  });
});

const byNumber = (a: number, b: number) => a - b;

/** A layout in words and whole pixels. */
function outline(layout: GridLayout) {
  const box = ({ x, y, width, height }: Box) => [x, y, width, height].map(Math.round).join(' ');
  return {
    size: `${Math.round(layout.width)} × ${layout.height}`,
    rows: layout.rows.map(({ row, y, vma }) => `${row.label} at ${y}: ${vma ? box(vma) : 'none'}`),
    lanes: layout.lanes.map(({ lane, x, header, run }) => {
      const span = run === null ? 'alone' : `${run.from} to ${run.to}`;
      return `${lane.label} at ${Math.round(x)}: ${span}, header ${box(header)}`;
    }),
    crossings: layout.crossings.map(({ crossing, lane, x, y }) => {
      return `${lane.label} × row ${crossing.row}${crossing.own ? ' own' : ''} at ${Math.round(x)},${y}`;
    }),
    cells: layout.cells.map((each) => `${each.cell.place} ${each.cell.label}: ${box(each)}`),
    cards: layout.cards.map((each) => `${each.card.label}: ${box(each)}`),
  };
}
