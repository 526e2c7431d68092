// The overview in words: the sentence at a cell, the figure as text, the svg's bound.
import { describe, expect, it } from 'vitest';
import { overviewAscii } from '../../../../web/src/diagram/overview/overview_ascii.ts';
import { MOST_RUNS, coarse } from '../../../../web/src/diagram/overview/overview_svg.ts';
import { binArea, binsOf, aggregate } from '../../../../web/src/diagram/overview/layout/bins.ts';
import { fitAxis } from '../../../../web/src/diagram/overview/layout/axis.ts';
import { runsOf } from '../../../../web/src/diagram/overview/layout/paint_cells.ts';
import { deep, runOf, wide } from './matrices.ts';

const atEnd = (script: string, design: string, language: 'en' | 'zh' = 'en') => {
  const run = runOf(script, design);
  return run.picture(run.recording.statements.length - 1, { language });
};

describe('the sentence at a cell', () => {
  it('says what links it, what a walk and what a fork costs', () => {
    const { words } = atEnd(deep(3), 'anon-vma-chain');
    expect(words.readout(1, 2)).toBe(
      'av1 × P3 heap: an inherited chain; a walk of av1 looks at 3 VMAs; a fork of P3 heap makes 4 chains.',
    );
    expect(words.readout(3, 3)).toContain(
      'its own anon_vma, by a chain; a walk of av3 looks at 1 VMA;',
    );
    expect(words.readout(3, 0)).toContain('no chain');
  });

  it('is right for the other designs, and in Chinese', () => {
    expect(atEnd(wide(3), 'anon-vma').words.readout(0, 2)).toBe(
      'av0 × C2 heap: on the list, and its own anon_vma; a walk of av0 looks at 4 VMAs; a fork of C2 heap allocates nothing here.',
    );
    expect(atEnd(wide(3), 'pte-chain').words.readout(1, 1)).toBe(
      'f1 × C1 heap: an entry of it maps this page; a walk of f1 follows 1 entry; a fork of C1 heap adds 1 entry.',
    );
    expect(atEnd(wide(3), 'anon-vma-chain', 'zh').words.readout(0, 1)).toBe(
      'av0 × C1 heap：继承来的 avc；遍历 av0 要看 4 个 vma；fork C1 heap 要新建 3 个 avc。',
    );
  });

  it('says where a search may leave some out', () => {
    const cut = 'process P\nmmap P heap 4\nwrite P heap[*]\nfork P C\nmprotect C heap[0] r\n';
    expect(atEnd(cut, 'interval-tree').words.readout(0, 0)).toContain('up to 3 VMAs');
    expect(atEnd(cut, 'anon-vma-chain').words.readout(0, 0)).toContain('looks at 3 VMAs');
  });

  it('has names for VMAs that are gone', () => {
    const { words, matrix } = atEnd(`${deep(2)}exit P1\n`, 'anon-vma-chain');
    expect(matrix.columns[0]?.vma.alive).toBe(false);
    expect(words.readout(0, 0)).toBe(
      'av0 × P1 heap †: no chain; a walk of av0 looks at 2 VMAs; P1 heap † is gone.',
    );
  });
});

describe('the figure as text', () => {
  it.each([
    ['overview_chain', deep(4), 'anon-vma-chain'],
    ['overview_list', wide(5), 'anon-vma'],
    ['overview_large', wide(100), 'anon-vma-chain'],
  ])('is as the golden file %s says', async (name, script, design) => {
    const text = overviewAscii(atEnd(script, design));
    await expect(text).toMatchFileSnapshot(`../golden/${name}.txt`);
  });
});

describe('the svg', () => {
  it('stays under its bound, also where every other cell is filled', () => {
    const { matrix } = atEnd(deep(120), 'anon-vma-chain');
    const odd = { ...matrix, cellState: matrix.cellState.map((_, i) => (i % 2) * 2 + 1) };
    const across = fitAxis(matrix.columns.length, 900);
    const down = fitAxis(matrix.rows.length, 520);
    const cells = coarse(odd, across, down);
    const [columns, rows] = [binsOf(cells.across), binsOf(cells.down)];
    const states = new Uint8Array(binArea(columns, rows));
    aggregate(odd, columns, rows, states);
    expect(runsOf(states, columns, rows).length).toBeLessThanOrEqual(MOST_RUNS);
    expect(states.some((state) => state > 0)).toBe(true);
  });
});
