// What is seen of the overview: cells that share pixels, zooming, pointing, and labels.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitAxis,
  indexAt,
  onDevice,
  placed,
  revealed,
  sizeOf,
  startOf,
  visible,
  zoomed,
} from '../../../../web/src/diagram/overview/layout/axis.ts';
import type { Axis } from '../../../../web/src/diagram/overview/layout/axis.ts';
import {
  aggregate,
  binArea,
  binOf,
  binSize,
  binStart,
  binsOf,
  speakerAt,
} from '../../../../web/src/diagram/overview/layout/bins.ts';
import {
  MOST_CHOSEN,
  brushAround,
  brushBetween,
} from '../../../../web/src/diagram/overview/layout/brush.ts';
import { layOutFrame } from '../../../../web/src/diagram/overview/layout/frame.ts';
import { cellAt } from '../../../../web/src/diagram/overview/layout/matrix.ts';
import {
  panned,
  withCursor,
  zoomedAt,
} from '../../../../web/src/diagram/overview/layout/navigate.ts';
import {
  paintGround,
  paintMapFrame,
  paintRest,
} from '../../../../web/src/diagram/overview/layout/paint.ts';
import { paintRuns } from '../../../../web/src/diagram/overview/layout/paint_cells.ts';
import { seenWhole } from '../../../../web/src/diagram/overview/layout/seen.ts';
import type { Seen } from '../../../../web/src/diagram/overview/layout/seen.ts';
import type { Surface } from '../../../../web/src/diagram/overview/layout/surface.ts';
import type { OverviewPicture } from '../../../../web/src/diagram/overview/picture.ts';
import { overlaps, textWidth } from '../../../../web/src/diagram/shapes.ts';
import type { Box } from '../../../../web/src/diagram/shapes.ts';
import { SEED, bareMatrices, deep, runOf, wide } from './matrices.ts';

const settings = { numRuns: 300, seed: SEED };

/** Any number of cells, zoomed and panned to anywhere, on any screen. */
const axes: fc.Arbitrary<Axis> = fc
  .record({
    count: fc.integer({ min: 1, max: 3000 }),
    size: fc.integer({ min: 20, max: 1200 }),
    factor: fc.double({ min: 0.3, max: 400, noNaN: true }),
    pixel: fc.nat(1200),
    ratio: fc.constantFrom(1, 1.25, 2, 3),
  })
  .map(({ count, size, factor, pixel, ratio }) =>
    onDevice(zoomed(fitAxis(count, size), factor, pixel % size), ratio),
  );

describe('an axis', () => {
  it('finds by its pixels the cell that is drawn there', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const [first, end] = visible(axis);
        for (let index = first; index < end; ++index) {
          const start = startOf(axis, index);
          const pixels = axis.scale >= 1 ? [start, start + sizeOf(axis, index) - 1] : [];
          for (const pixel of pixels) {
            if (pixel >= 0 && pixel < axis.size) expect(indexAt(axis, pixel)).toBe(index);
          }
          if (axis.scale < 1) expect(startOf(axis, indexAt(axis, start))).toBe(start);
        }
      }),
      settings,
    );
  });

  it('sees each cell of which a pixel is inside, and no other', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const [first, end] = visible(axis);
        for (let index = 0; index < axis.count; ++index) {
          const start = startOf(axis, index);
          const isInside = start < axis.size && start + sizeOf(axis, index) > 0;
          expect(index >= first && index < end).toBe(isInside);
        }
      }),
      { ...settings, numRuns: 60 },
    );
  });

  it('keeps what is under the pointer there while it zooms, within a cell', () => {
    fc.assert(
      fc.property(
        axes,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.nat(1200),
        (axis, by, at) => {
          const inCss = placed(axis, Math.min(24, axis.scale), axis.offset);
          const pixel = at % inCss.size;
          const before = (pixel + inCss.offset) / inCss.scale;
          const next = zoomed(inCss, by, pixel);
          const atEdge =
            next.offset === 0 || next.offset >= Math.ceil(next.count * next.scale) - next.size;
          if (atEdge) return;
          expect(Math.abs((pixel + next.offset) / next.scale - before)).toBeLessThan(
            1 / next.scale + 1e-6,
          );
        },
      ),
      settings,
    );
  });

  it('never leaves what there is, and shows a cell that it is told to', () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: -9000, max: 9000 }), fc.nat(3000), (axis, by, cell) => {
        const inCss = placed(axis, Math.min(24, axis.scale), axis.offset + by);
        expect(inCss.offset).toBeGreaterThanOrEqual(0);
        const index = cell % inCss.count;
        const shown = revealed(inCss, index);
        expect(startOf(shown, index)).toBeGreaterThanOrEqual(0);
        expect(startOf(shown, index)).toBeLessThan(shown.size);
      }),
      settings,
    );
  });
});

describe('cells that share pixels', () => {
  it('lose no filled cell and make none, and the strongest is seen', () => {
    fc.assert(
      fc.property(bareMatrices, fc.integer({ min: 8, max: 200 }), (matrix, size) => {
        const across = binsOf({ ...fitAxis(matrix.columns.length, size), size });
        const down = binsOf(fitAxis(matrix.rows.length, Math.ceil(size / 2)));
        const states = new Uint8Array(binArea(across, down));
        aggregate(matrix, across, down, states);
        const expected = new Uint8Array(states.length);
        matrix.rows.forEach((_, row) => {
          matrix.columns.forEach((__, column) => {
            const cell = cellAt(matrix, row, column);
            if (cell < 0) return;
            const bin = binOf(down, row) * across.count + binOf(across, column);
            expected[bin] = Math.max(expected[bin] ?? 0, matrix.cellState[cell] ?? 0);
          });
        });
        expect(states).toEqual(expected);
      }),
      settings,
    );
  });

  it('are found by pointing at any of their pixels', () => {
    fc.assert(
      fc.property(bareMatrices, fc.integer({ min: 8, max: 400 }), (matrix, size) => {
        const across = fitAxis(matrix.columns.length, size);
        const down = fitAxis(matrix.rows.length, size);
        const [columns, rows] = [binsOf(across), binsOf(down)];
        const states = new Uint8Array(binArea(columns, rows));
        aggregate(matrix, columns, rows, states);
        for (let line = 0; line < rows.count; ++line) {
          for (let bin = 0; bin < columns.count; ++bin) {
            const x = binStart(columns, bin) + binSize(columns, bin) - 1;
            const row = indexAt(down, binStart(rows, line));
            const place = speakerAt(matrix, across, down, row, indexAt(across, x));
            const cell = cellAt(matrix, place.row, place.column);
            const state = cell < 0 ? 0 : matrix.cellState[cell];
            expect(state).toBe(states[line * columns.count + bin]);
          }
        }
      }),
      { ...settings, numRuns: 80 },
    );
  });
});

describe('choosing', () => {
  it('takes at most twelve, the first of them where it began', () => {
    const numbers = fc.nat(400);
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, more) => {
        const count = Math.max(a, b) + 1 + more;
        for (const { from, to } of [brushBetween(a, b, count), brushAround(a, count)]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(count);
          expect(from <= a && a <= to).toBe(true);
          expect(to - from + 1).toBeLessThanOrEqual(MOST_CHOSEN);
        }
      }),
      settings,
    );
  });
});

/** Remembers where words stand and how far anything reaches. */
class Recorder implements Surface {
  readonly texts: (Box & { text: string })[] = [];
  readonly boxes: Box[] = [];

  fill(_: unknown, x: number, y: number, width: number, height: number): void {
    this.boxes.push({ x, y, width, height });
  }
  edge(_: unknown, x: number, y: number, width: number, height: number): void {
    this.boxes.push({ x, y, width, height });
  }
  text(_: unknown, text: string, x: number, y: number, anchor: string, size: number): void {
    const width = textWidth(text, size) * 0.94; // textWidth allows for the widest fonts
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    this.texts.push({ text, x: left, y: y - size * 0.74, width, height: size * 0.8 });
  }
}

function paintAll(picture: OverviewPicture, seen: Seen): Recorder {
  const surface = new Recorder();
  paintGround(surface, picture, seen);
  const { plot, width, height } = seen.frame;
  paintRuns(surface, picture.matrix, binsOf(seen.across), binsOf(seen.down), plot.x, plot.y);
  const room = width + height;
  paintRest(surface, picture, seen, { walk: new Float64Array(room), fork: new Float64Array(room) });
  paintMapFrame(surface, seen);
  return surface;
}

const figures = [
  { name: 'twenty children', run: runOf(`${wide(20)}walk P heap[0]\n`, 'anon-vma-chain') },
  { name: 'a list', run: runOf(wide(100), 'anon-vma') },
  { name: 'a triangle', run: runOf(deep(80), 'anon-vma-chain') },
  { name: 'pages', run: runOf(`${wide(200)}walk C7 heap[0]\n`, 'pte-chain') },
  {
    name: 'files',
    run: runOf(
      'file libc\nprocess P\nmmap P text 4 file libc r\nread P text[0]\nfork P C\nmmap C heap 2\nwrite C heap[0]\nfork C G\n',
      'anon-vma-reuse',
    ),
  },
];

it('the title of a small family was cut off though there was room below it', () => {
  for (const language of ['en', 'zh'] as const) {
    const run = runOf(wide(3), 'anon-vma-chain');
    const picture = run.picture(run.recording.statements.length - 1, { width: 1000, language });
    const { matrix, needs, words } = picture;
    const seen = seenWhole(layOutFrame(needs), matrix.rows.length, matrix.columns.length);
    const written = paintAll(picture, seen).texts.map(({ text }) => text);
    expect(written).toEqual(expect.arrayContaining([...words.titleParts]));
  }
});

describe.each(figures)('$name', ({ run }) => {
  const looks = fc.record({
    width: fc.constantFrom(300, 340, 480, 700, 1100, 1900),
    language: fc.constantFrom('en', 'zh'),
    zoom: fc.double({ min: 1, max: 60, noNaN: true }),
    x: fc.nat(1000),
    y: fc.nat(500),
    cursor: fc.option(fc.tuple(fc.nat(300), fc.nat(300))),
  });

  it('has its labels apart, and everything inside its frame, however it is looked at', () => {
    const last = run.recording.statements.length - 1;
    fc.assert(
      fc.property(looks, ({ width, language, zoom, x, y, cursor }) => {
        const picture = run.picture(last, { width, language });
        const { matrix, needs } = picture;
        let seen = seenWhole(layOutFrame(needs), matrix.rows.length, matrix.columns.length);
        seen = panned(zoomedAt(seen, zoom, x, y), x, y);
        if (cursor !== null) {
          const [row, column] = cursor;
          seen = withCursor(seen, matrix, row % matrix.rows.length, column % matrix.columns.length);
        }
        const { texts, boxes } = paintAll(picture, seen);
        const { frame } = seen;
        for (const box of [...texts, ...boxes]) {
          expect(box.x, JSON.stringify(box)).toBeGreaterThanOrEqual(-6);
          expect(box.x + box.width, JSON.stringify(box)).toBeLessThanOrEqual(frame.width + 6);
          expect(box.y, JSON.stringify(box)).toBeGreaterThanOrEqual(-6);
          expect(box.y + box.height, JSON.stringify(box)).toBeLessThanOrEqual(frame.height + 6);
        }
        texts.forEach((a, i) => {
          for (const b of texts.slice(i + 1)) {
            expect(overlaps(a, b) ? `${a.text} on ${b.text}` : '').toBe('');
          }
        });
      }),
      { numRuns: 40, seed: SEED },
    );
  });
});
