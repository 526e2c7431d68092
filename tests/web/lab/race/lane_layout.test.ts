import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutLane, paintedWidth } from '../../../../web/src/lab/race/lane_layout.ts';
import { raceOf } from '../../../../web/src/lab/race/timeline.ts';
import { walker, walkers } from './support.ts';

const widths = fc.integer({ min: 100, max: 1200 });

describe('a lane', () => {
  it('is as long as its time, by one scale', () => {
    fc.assert(
      fc.property(walkers, widths, (all, laneWidth) => {
        const { nanoseconds } = raceOf(all);
        for (const each of all) {
          const { width } = layoutLane(each, nanoseconds, laneWidth);
          expect((width / laneWidth) * nanoseconds).toBeCloseTo(each.nanoseconds.median, 3);
        }
      }),
    );
  });

  it('has cells that can be told apart, and few enough to draw', () => {
    fc.assert(
      fc.property(walkers, widths, (all, laneWidth) => {
        const { nanoseconds } = raceOf(all);
        for (const each of all) {
          const { seams, cellWidth } = layoutLane(each, nanoseconds, laneWidth);
          expect(seams.length).toBeLessThanOrEqual(laneWidth / 5);
          if (seams.length > 0) expect(cellWidth).toBeGreaterThanOrEqual(4.999);
        }
      }),
    );
  });

  it('has a cell for each thing, where there is room', () => {
    const layout = layoutLane(walker('list', 50.5, 1000), 1000, 505);
    expect(layout).toMatchObject({ perCell: 1, width: 505 });
    expect(layout.cellWidth).toBeCloseTo(10);
    expect(layout.seams).toHaveLength(50);
  });

  it('of a hundred thousand things has cells of a thousand', () => {
    const { perCell, seams } = layoutLane(walker('scan', 100_000, 1000), 1000, 500);
    expect(perCell).toBe(1000);
    expect(seams).toHaveLength(99);
  });

  it('too short for a cell is one', () => {
    const layout = layoutLane(walker('chain', 3, 1), 1000, 500);
    expect(layout.seams).toEqual([]);
    expect(layout.width).toBe(0.5);
  });

  it('is painted cell by cell, and to its very end', () => {
    const layout = layoutLane(walker('list', 50.5, 1000), 1000, 505);
    expect(paintedWidth(layout, 0.9, 50.5)).toBe(0);
    expect(paintedWidth(layout, 1, 50.5)).toBeCloseTo(10);
    expect(paintedWidth(layout, 50.4, 50.5)).toBeCloseTo(500);
    expect(paintedWidth(layout, 50.5, 50.5)).toBe(505);
  });
});
