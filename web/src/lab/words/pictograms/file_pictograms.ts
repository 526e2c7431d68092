import type { Translate } from '../../../ui/catalogue.ts';
import {
  PAGE,
  PAGES_AT,
  PITCH,
  ROW,
  drawHeap,
  drawLegend,
  drawLine,
  drawMore,
  drawPages,
  drawWord,
  drawing,
  widthOf,
} from './ink.ts';
import type { Page } from './ink.ts';
import type { PictogramKey } from './pictogram_texts.ts';

// Workloads of pages of a file.

type Say = Translate<PictogramKey>;

const WIDTH = 300;
const TOP = 6;
const NAME_AT = PAGES_AT + 14; // “file” and “segment” are longer than the name of a process

/** Windows of a file as tasks have them, a page left out between two. */
function windows(
  say: Say,
  label: PictogramKey,
  size: number,
  rows: readonly [string, (page: number) => boolean][],
): string {
  const count = Math.floor(17 / (size + 1));
  const step = (size + 1) * PITCH;
  const row = (index: number): number => TOP + index * ROW;
  const across = Array.from({ length: count }, (_none, index) => NAME_AT + index * step);
  const length = count * (size + 1) - 1;
  const file = drawPages(
    NAME_AT,
    row(0),
    Array.from({ length }, (_none, page): Page => ((page + 1) % (size + 1) === 0 ? 'none' : 'own')),
  );
  const tasks = rows.map(
    ([name, touched], at) =>
      drawWord(NAME_AT - 8, row(at + 1), name, 'end') +
      across
        .map((x, index) =>
          drawHeap(
            x,
            row(at + 1),
            Array.from({ length: size }, (_none, page): Page => {
              return touched(index * size + page) ? 'shared' : 'none';
            }),
          ),
        )
        .join(''),
  );
  const end = row(rows.length + 1);
  return drawing(
    WIDTH,
    end + 38,
    say(label),
    drawWord(NAME_AT - 8, row(0), say('file'), 'end') +
      file +
      tasks.join('') +
      drawMore(NAME_AT + widthOf(length) / 2, end) +
      drawLegend(end + 22, [
        ['shared', say('mapped')],
        ['none', say('untouched')],
      ]),
  );
}

const always = (): boolean => true;

export const rmapTestLinear = (say: Say): string =>
  windows(say, 'rmap-test-linear', 4, [
    ['P', always],
    ['T1', always],
    ['T2', always],
  ]);

export const rmapTestRandom = (say: Say): string =>
  windows(say, 'rmap-test-random', 4, [
    ['P', always],
    ['T1', (page) => [1, 6, 10].includes(page)],
    ['T2', (page) => [3, 4, 8].includes(page)],
  ]);

export const rmapTestManyVmas = (say: Say): string =>
  windows(say, 'rmap-test-many-vmas', 1, [
    ['P', always],
    ['T1', always],
  ]);

export function testMmap3(say: Say): string {
  const count = 8;
  const step = PITCH + 6;
  const at = (index: number): number => NAME_AT + index * step;
  const bottom = TOP + 52;
  const places = Array.from({ length: count }, (_none, index) => index);
  const lines = places.map((index) => {
    const to = at(count - 1 - index) + PAGE / 2;
    return drawLine(at(index) + PAGE / 2, TOP + PAGE + 3, to, bottom - 5);
  });
  return drawing(
    WIDTH,
    bottom + 44,
    say('test-mmap3'),
    drawWord(NAME_AT - 8, TOP, say('file'), 'end') +
      places.map((index) => drawPages(at(index), TOP, ['own'])).join('') +
      lines.join('') +
      drawWord(NAME_AT - 8, bottom, 'P', 'end') +
      places.map((index) => drawHeap(at(index), bottom, ['shared'])).join('') +
      drawWord(at(count) + 4, bottom, '× 2 × 2 …') +
      drawWord(NAME_AT, bottom + 26, say('doubles')),
  );
}

export function sharedSegment(say: Say): string {
  const x = PAGES_AT + 30;
  const row = (index: number): number => TOP + index * ROW;
  const segment: Page[] = Array.from({ length: 10 }, () => 'own');
  const mapped: Page[] = segment.map(() => 'shared');
  const processes = ['P1', 'P2', 'P3'].map((name, index) => {
    return (
      drawWord(x - 8, row(index + 1) + 8, name, 'end') + drawHeap(x, row(index + 1) + 8, mapped)
    );
  });
  const end = row(4) + 8;
  return drawing(
    WIDTH,
    end + 38,
    say('shared-segment'),
    drawWord(x - 8, row(0), say('segment'), 'end') +
      drawPages(x, row(0), segment) +
      processes.join('') +
      drawMore(x + widthOf(10) / 2, end) +
      drawLegend(end + 22, [['shared', say('mapped')]]),
  );
}

/** The reader's own: a page with statements, as they are written. */
export function ownScenario(say: Say): string {
  const statements = [
    'process P',
    'mmap P heap 8',
    'write P heap[*]',
    'fork P C',
    'walk P heap[0]',
  ];
  return drawing(
    WIDTH,
    TOP + statements.length * 17 + 4,
    say('scenario'),
    drawLine(PAGES_AT - 14, TOP, PAGES_AT - 14, TOP + statements.length * 17) +
      statements.map((line, index) => drawWord(PAGES_AT, TOP + index * 17, line)).join(''),
  );
}
