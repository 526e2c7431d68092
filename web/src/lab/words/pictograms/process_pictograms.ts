import type { Translate } from '../../../ui/catalogue.ts';
import {
  PAGE,
  PAGES_AT,
  PITCH,
  ROW,
  drawArrow,
  drawCross,
  drawHeap,
  drawLegend,
  drawMore,
  drawProcess,
  drawVma,
  drawPages,
  drawWord,
  drawing,
  widthOf,
} from './ink.ts';
import type { Page } from './ink.ts';
import type { PictogramKey } from './pictogram_texts.ts';

// Workloads of anonymous pages.

type Say = Translate<PictogramKey>;

const WIDTH = 300;
const TOP = 6;
const pages = (count: number, kind: Page): Page[] => Array.from({ length: count }, () => kind);

/** A parent above its children; each row is a process. */
function family(say: Say, label: PictogramKey, rows: readonly [string, readonly Page[]][]): string {
  const drawn = rows.map(([name, row], index) =>
    drawProcess(TOP + index * ROW, name, drawHeap(PAGES_AT, TOP + index * ROW, row)),
  );
  const end = TOP + rows.length * ROW;
  const kinds = new Set(rows.flatMap(([, row]) => row));
  const legend = (['own', 'shared'] as const).filter((kind) => kinds.has(kind));
  return drawing(
    WIDTH,
    end + 38,
    say(label),
    drawn.join('') +
      drawMore(PAGES_AT + widthOf(12) / 2, end) +
      drawLegend(
        end + 22,
        legend.map((kind) => [kind, say(kind)] as const),
      ),
  );
}

export const manyChildren = (say: Say): string =>
  family(say, 'many-children', [
    ['P', pages(12, 'own')],
    ['C1', pages(12, 'own')],
    ['C2', pages(12, 'own')],
  ]);

export function preforkServer(say: Say): string {
  const worker = [...pages(3, 'own'), ...pages(9, 'shared')];
  return family(say, 'prefork-server', [
    ['P', worker],
    ['W1', worker],
    ['W2', worker],
  ]);
}

export function forkChain(say: Say): string {
  const step = 74;
  const drawn = [0, 1, 2, 3].map((generation) => {
    const x = 8 + generation * step;
    const isAlive = generation === 3;
    const row = drawHeap(x, TOP + 20, pages(3, isAlive ? 'own' : 'none'));
    const fork = isAlive
      ? ''
      : drawArrow(x + widthOf(3) + 6, TOP + 20 + PAGE / 2, x + step - 6, TOP + 20 + PAGE / 2);
    const gone = isAlive ? '' : drawCross(x + PITCH, TOP + 20);
    return drawWord(x + widthOf(3) / 2, TOP, `P${generation}`, 'middle') + row + fork + gone;
  });
  const marks = drawCross(8, TOP + 46) + drawWord(26, TOP + 46, say('exits'));
  return drawing(WIDTH, TOP + 64, say('fork-chain'), drawn.join('') + marks);
}

export function mprotectSplit(say: Say): string {
  const x = PAGES_AT;
  const step = PITCH + 6;
  const pieces = Array.from({ length: 8 }, (_none, index) =>
    drawHeap(x + index * step, TOP + 50, ['own']),
  );
  const middle = x + (8 * step - 9) / 2;
  const whole = middle - widthOf(8) / 2;
  const signs = Array.from({ length: 8 }, (_none, index) =>
    drawWord(x + index * step + PAGE / 2, TOP + 68, index % 2 === 0 ? 'rw' : 'r', 'middle'),
  );
  return drawing(
    WIDTH,
    TOP + 86,
    say('mprotect-split'),
    drawHeap(whole, TOP, pages(8, 'own')) +
      drawArrow(middle, TOP + 18, middle, TOP + 42) +
      drawWord(middle + 10, TOP + 24, 'mprotect') +
      pieces.join('') +
      signs.join(''),
  );
}

export function exitShells(say: Say): string {
  const rows = ['P', 'S1', 'S2', 'S3'].map((name, index) => {
    const y = TOP + index * ROW;
    const isGone = name === 'S1';
    const heap = isGone
      ? drawVma(PAGES_AT, y, 12) + drawPages(PAGES_AT, y, pages(12, 'none'))
      : drawHeap(PAGES_AT, y, pages(12, 'shared'));
    const x = PAGES_AT + widthOf(12) + 12;
    const mark = isGone ? drawCross(x, y) + drawWord(x + 18, y, say('exits')) : '';
    return drawProcess(y, name, heap + mark);
  });
  const end = TOP + 4 * ROW;
  return drawing(
    WIDTH,
    end + 38,
    say('exit-shells'),
    rows.join('') +
      drawMore(PAGES_AT + widthOf(12) / 2, end) +
      drawLegend(end + 22, [['shared', say('shared')]]),
  );
}

export function forkExecExit(say: Say): string {
  const x = PAGES_AT + 30;
  const row = (index: number): number => TOP + index * ROW;
  const right = x + widthOf(10) + 14;
  return drawing(
    WIDTH,
    row(4) + 18,
    say('fork-exec-exit'),
    drawWord(x - 8, row(0), say('shell'), 'end') +
      drawHeap(x, row(0), pages(10, 'own')) +
      drawWord(x - 8, row(1), say('fork'), 'end') +
      drawHeap(x, row(1), pages(10, 'shared')) +
      drawWord(x - 8, row(2), say('exec'), 'end') +
      drawHeap(x, row(2), pages(4, 'own')) +
      drawCross(x, row(3)) +
      drawWord(x + 18, row(3), say('exits')) +
      drawArrow(right, row(3) + PAGE / 2, right, row(0) + PAGE / 2) +
      drawWord(right + 8, row(1) + 10, say('again')) +
      drawLegend(row(4) + 2, [
        ['own', say('own')],
        ['shared', say('shared')],
      ]),
  );
}
