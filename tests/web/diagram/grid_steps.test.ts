// The grid from step to step, as the real engine makes them: what must not move stays where it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { layOutGrid } from '../../../web/src/diagram/grid/layout/grid.ts';
import type { GridLayout } from '../../../web/src/diagram/grid/layout/boxes.ts';
import type { Row } from '../../../web/src/diagram/scene_rows.ts';
import { overlaps } from '../../../web/src/diagram/shapes.ts';
import type { Box } from '../../../web/src/diagram/shapes.ts';
import { readMoment, readStory } from '../../../web/src/player/moment.ts';
import { scripts } from './support/scripts.ts';

const engine = await loadScenarioEngine();
/** Fixed, so that a failure is the same everywhere; the property's report prints it. */
const SEED = 20041116;
const widths = fc.constantFrom(340, 700, 1100);

/** The layouts of about so many steps of a scenario, or of the ends of its statements. */
function layOuts(
  script: string,
  design: string,
  width: number,
  which: number | 'ends',
): GridLayout[] {
  const run = engine.run(script, design);
  const story = readStory(run.recording());
  const { stops } = story.stepper;
  const stride = which === 'ends' ? 1 : Math.max(1, Math.floor(stops.length / which));
  return stops
    .filter((stop, i) => (which === 'ends' ? story.stepper.isEnd(stop) : i % stride === 0))
    .map((position) => {
      const { scene } = readMoment(story, position, null, run.seek(position), null);
      return layOutGrid(scene, width, () => '12 VMAs');
    });
}

/** The box of each keyed thing. Lines of rows and lanes count as boxes without height or width. */
function places({ rows, lanes, crossings, cells, cards }: GridLayout): Map<string, Box> {
  const square = (x: number, y: number): Box => ({ x, y, width: 0, height: 0 });
  return new Map<string, Box>([
    ...rows.map(({ row, y }): [string, Box] => [row.key, square(0, y)]),
    ...lanes.map(({ lane, x, header }): [string, Box] => [lane.key, square(x, header.y)]),
    ...crossings.map(({ crossing, x, y }): [string, Box] => [crossing.key, square(x, y)]),
    ...cells.map(({ cell, x, y, width, height }): [string, Box] => [
      cell.key,
      { x, y, width, height },
    ]),
    ...cards.map(({ card, x, y, width, height }): [string, Box] => [
      card.key,
      { x, y, width, height },
    ]),
  ]);
}

/** What the size of a picture depends on: things, and how long their texts are. */
const rangeOf = ({ vma }: Row) =>
  ['vm_start', 'vm_end', 'vm_pgoff'].map((field) => vma?.get(field));

const outline = ({ rows, lanes, cells, cards, columns }: GridLayout): string =>
  JSON.stringify([
    rows.map(({ row }) => [row.key, row.depth, row.note, row.ghost, row.process, rangeOf(row)]),
    lanes.map(({ lane }) => [lane.key, lane.label, lane.top, lane.bottom]),
    cells.map(({ cell }) => cell.key),
    cards.map(({ card }) => [card.label, card.mapping?.label, card.swap, card.blocks.length]),
    columns.map(({ column }) => column.key),
  ]);

function boxesOf({ rows, cells, lanes, cards, crossings, narrow }: GridLayout): Box[] {
  return [
    ...(narrow ? rows.flatMap(({ vma }) => vma ?? []) : []),
    ...cells,
    ...lanes.map(({ header }) => header),
    ...cards,
    ...crossings.map(({ x, y }) => ({ x: x - 9, y: y - 9, width: 18, height: 18 })),
  ];
}

describe.each(engine.designs)('the grid under $id', ({ id }) => {
  it('keeps everything in its place where a step changes only values', () => {
    let steps = 0;
    fc.assert(
      fc.property(scripts, widths, (script, width) => {
        const all = layOuts(script, id, width, Infinity);
        all.slice(1).forEach((now, i) => {
          const before = all[i];
          if (before === undefined || outline(before) !== outline(now)) return;
          ++steps;
          const stood = places(before);
          for (const [key, place] of places(now)) {
            if (stood.has(key)) expect(place, key).toEqual(stood.get(key));
          }
        });
      }),
      { numRuns: 4, seed: SEED },
    );
    expect(steps).toBeGreaterThan(100);
  });

  it('keeps the order of rows, and the rows above a new one where they are', () => {
    fc.assert(
      fc.property(scripts, widths, (script, width) => {
        const all = layOuts(script, id, width, Infinity);
        all.slice(1).forEach((now, i) => {
          const before = all[i];
          if (before === undefined) return;
          const keys = (layout: GridLayout, among: GridLayout) => {
            const others = new Set(among.rows.map(({ row }) => row.key));
            return layout.rows.map(({ row }) => row.key).filter((key) => others.has(key));
          };
          expect(keys(now, before).join()).toBe(keys(before, now).join());
          const heights = ({ rows }: GridLayout, to: number) =>
            rows.slice(0, to).map(({ row, y }) => `${row.key} ${y}`);
          const known = new Set(before.rows.map(({ row }) => row.key));
          const lanesBefore = new Set(before.lanes.map(({ lane }) => `${lane.key} ${lane.top}`));
          const news = [
            ...now.rows.flatMap(({ row }, at) => (known.has(row.key) ? [] : [at])),
            ...now.lanes.flatMap(({ lane: { key, top } }) =>
              lanesBefore.has(`${key} ${top}`) ? [] : [top],
            ),
          ];
          const isGone = before.rows.some(
            ({ row }) => !now.rows.some((it) => it.row.key === row.key),
          );
          if (isGone || news.length === 0) return;
          const first = Math.min(...news);
          expect(heights(now, first)).toEqual(heights(before, first));
        });
      }),
      { numRuns: 4, seed: SEED },
    );
  });

  it('lets no line cross another without a chain, once a statement is done', () => {
    fc.assert(
      fc.property(scripts, widths, (script, width) => {
        for (const layout of layOuts(script, id, width, 'ends')) {
          for (const { passes, lane } of layout.lanes) expect(passes, lane.label).toEqual([]);
        }
      }),
      { numRuns: 12, seed: SEED },
    );
  });

  it('never puts two things on each other, several VMAs, regions and files included', () => {
    fc.assert(
      fc.property(scripts, widths, (script, width) => {
        for (const layout of layOuts(script, id, width, 40)) {
          const boxes = boxesOf(layout);
          boxes.forEach((box, i) => {
            expect(box.x + box.width).toBeLessThanOrEqual(layout.width + 0.01);
            for (const other of boxes.slice(i + 1)) {
              expect(overlaps(box, other), JSON.stringify([box, other])).toBe(false);
            }
          });
        }
      }),
      { numRuns: 8, seed: SEED },
    );
  });
});
