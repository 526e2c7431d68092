import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabResult } from '../../../../web/src/engine/lab_types.ts';
import { growthTable, verdictOf } from '../../../../web/src/lab/result/growth_rows.ts';
import { headline } from '../../../../web/src/lab/result/headline.ts';
import { honestNotes } from '../../../../web/src/lab/result/honest.ts';
import { locksOf } from '../../../../web/src/lab/result/lock_rows.ts';
import { logAxis, logTicks, padded, thinned } from '../../../../web/src/lab/result/log_axis.ts';
import {
  firstMeasure,
  measure,
  measuresOf,
  valueOf,
} from '../../../../web/src/lab/result/measures.ts';
import { mappedPages, memoryStack } from '../../../../web/src/lab/result/memory.ts';
import { numbersTable } from '../../../../web/src/lab/result/numbers.ts';
import { wordsFor } from '../../../../web/src/lab/result/result_words.ts';
import { seriesOf } from '../../../../web/src/lab/result/series.ts';
import { spreadLabels } from '../../../../web/src/lab/result/spread_labels.ts';
import { designs, manyChildren, resultOf, rowOf, timing, workload } from './results.ts';

const words = wordsFor(workload, designs, 'en');

describe('labels in a column', () => {
  const wishes = fc.array(
    fc.record({ at: fc.integer({ min: -50, max: 500 }), height: fc.integer({ min: 10, max: 60 }) }),
    { maxLength: 9 },
  );

  it('never overlap, keep their order, and stay inside where there is room', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const bottom = wanted.reduce((sum, { height }) => sum + height + 4, 0) + 30;
        const middles = spreadLabels(wanted, 0, bottom, 4);
        const placed = wanted
          .map(({ at, height }, index) => ({ at, height, middle: middles[index] ?? 0 }))
          .sort((a, b) => a.middle - b.middle);
        placed.forEach(({ at, height, middle }, index) => {
          expect(middle - height / 2).toBeGreaterThanOrEqual(0);
          expect(middle + height / 2).toBeLessThanOrEqual(bottom);
          const next = placed[index + 1];
          if (next === undefined) return;
          expect(next.middle - next.height / 2).toBeGreaterThanOrEqual(middle + height / 2 + 3.99);
          expect(next.at).toBeGreaterThanOrEqual(at);
        });
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('stand where they wish when nobody is in the way', () => {
    const wanted = [
      { at: 300, height: 20 },
      { at: 100, height: 20 },
    ];
    expect(spreadLabels(wanted, 0, 400, 4)).toEqual([300, 100]);
  });
});

describe('a logarithmic axis', () => {
  it('has ticks within its domain, and room around the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 1 }),
        (values) => {
          const [low, high] = padded(values);
          expect(low).toBeLessThan(Math.min(...values));
          expect(high).toBeGreaterThan(Math.max(...values));
          expect(high / low).toBeGreaterThanOrEqual(9.99);
          for (const tick of logTicks([low, high])) {
            expect(tick).toBeGreaterThanOrEqual(low);
            expect(tick).toBeLessThanOrEqual(high);
          }
        },
      ),
      { seed: 5, numRuns: 200 },
    );
    expect(logTicks([0.9, 1100])).toEqual([1, 10, 100, 1000]);
    expect(logTicks([9, 120])).toEqual([10, 30, 100]);
  });

  it('puts 0 at its end, apart from all that has a logarithm', () => {
    const axis = logAxis([0, 1, 1000], 300, 0);
    expect(axis.zero).toBe(300);
    expect(axis.at(0)).toBe(300);
    expect(axis.at(1)).toBeLessThan(300 - 20);
    expect(logAxis([1, 1000], 300, 0).zero).toBeNull();
  });

  it('thins its ticks until there is room', () => {
    const axis = logAxis([1, 1e9], 0, 100);
    const kept = thinned(axis.ticks, axis, 30);
    expect(kept.length).toBeGreaterThan(1);
    expect(axis.at(kept[1] ?? 0) - axis.at(kept[0] ?? 0)).toBeGreaterThanOrEqual(30);
  });
});

describe('measures', () => {
  it('begin with the workload’s first law', () => {
    expect(firstMeasure(manyChildren)?.id).toBe('walk parent/visited');
    expect(firstMeasure(resultOf([rowOf('anon-vma', 10, 5)]))?.id).toBe('walk any/visited');
    expect(firstMeasure(resultOf([]))).toBeNull();
  });

  it('leave out what is 0 everywhere', () => {
    const ids = measuresOf(resultOf([rowOf('anon-vma', 10, 5)])).map(({ id }) => id);
    expect(ids).toContain('fork/links');
    expect(ids).not.toContain('fork/compared');
    expect(ids).not.toContain('walk any/nanoseconds');
  });

  it('are means of sums, and tell a sample', () => {
    const row = rowOf('anon-vma', 11, 7);
    const [walk] = row.walks;
    if (walk === undefined) throw new Error('no walk');
    expect(valueOf(row, measure('walk any', 'visited'))).toMatchObject({
      value: 7,
      sum: 70,
      of: 10,
    });
    const sampled = { ...row, walks: [{ ...walk, pagesInAll: 500 }] };
    expect(valueOf(sampled, measure('walk any', 'visited'))?.sample).toEqual({
      counted: 10,
      all: 500,
    });
    expect(valueOf(row, measure('fork', 'links'))?.value).toBe(4);
    expect(valueOf(row, measure('fork', 'nanoseconds'))).toBeNull();
  });
});

describe('slopes', () => {
  it('are those that the engine finds', () => {
    for (const { design, what, count, found } of manyChildren.growths) {
      const series = seriesOf(manyChildren, measure(what, count));
      const own = series.find((each) => each.designs.includes(design))?.slope;
      expect(own, `${design} ${what} ${count}`).toBeCloseTo(found, 9);
    }
    expect(manyChildren.growths.length).toBeGreaterThan(10);
  });

  it('say nothing of one size or of 0', () => {
    const visited = measure('walk any', 'visited');
    expect(seriesOf(resultOf([rowOf('anon-vma', 10, 5)]), visited)[0]?.slope).toBeNull();
    const rows = [rowOf('anon-vma', 10, 0), rowOf('anon-vma', 100, 5)];
    expect(seriesOf(resultOf(rows), visited)[0]?.slope).toBeNull();
  });

  it('are judged by the engine, where theory says something', () => {
    const growth = {
      design: 'x',
      what: 'fork',
      count: 'links',
      logarithmic: false,
      found: 1,
      low: null,
      high: null,
    };
    expect(verdictOf({ ...growth, expected: 1, lawful: true })).toBe('holds');
    expect(verdictOf({ ...growth, expected: 0, lawful: false })).toBe('fails');
    expect(verdictOf({ ...growth, expected: null, lawful: true })).toBe('no-law');
  });

  it('stand in a table with the laws first', () => {
    const { columns, rows } = growthTable(manyChildren);
    expect(columns[0]).toEqual({ what: 'walk parent', count: 'visited' });
    expect(rows.find(({ design }) => design === 'pte-chain')?.cells[2]).toBeNull();
    expect(rows.every(({ cells }) => cells[0]?.verdict === 'holds')).toBe(true);
  });
});

describe('lines', () => {
  it('are shared by designs with the same counts, never by times', () => {
    const shared = seriesOf(manyChildren, measure('walk parent', 'visited'));
    expect(shared.map((each) => each.designs)).toEqual([
      ['process-scan'],
      ['pte-chain'],
      ['anon-vma', 'anon-vma-chain', 'anon-vma-counters'],
    ]);
    expect(seriesOf(manyChildren, measure('walk parent', 'nanoseconds'))).toHaveLength(5);
  });
});

describe('the sentence', () => {
  it('sets most beside least at the largest size', () => {
    expect(headline(manyChildren, designs, words)).toBe(
      'At 31 processes, a walk of the parent’s pages looks at 3,100 page-table entries under process scan ' +
        '(growing with n^1.00), and at 1 chain entry under pte_chain.',
    );
  });

  it('called VMAs “chain entries”, as pte_chain had as many', () => {
    const rows = [
      rowOf('pte-chain', 10, 5),
      rowOf('anon-vma', 10, 5),
      rowOf('process-scan', 10, 50),
    ];
    const text = headline(resultOf(rows), designs, words);
    expect(text).toContain('50 page-table entries under process scan');
    expect(text).toMatch(/and at 5 under pte_chain and anon_vma/);
  });

  it('is not there where nothing is compared, or all is equal', () => {
    expect(headline(resultOf([rowOf('anon-vma', 10, 5)]), designs, words)).toBe('');
    const equal = [rowOf('anon-vma', 10, 5), rowOf('pte-chain', 10, 5)];
    expect(headline(resultOf(equal), designs, words)).toBe('');
  });

  it('of a reader’s own scenario names no size, and says where nothing is mapped', () => {
    const own = (rows: LabResult['rows']): LabResult => {
      const result = resultOf(rows);
      return { ...result, request: { ...result.request, workload: 'scenario' } };
    };
    const counted = own([rowOf('anon-vma', 1, 5), rowOf('interval-tree', 1, 2)]);
    expect(headline(counted, designs, words)).toMatch(/^In your scenario, /);
    const empty = counted.rows.map((row) => ({
      ...row,
      walks: row.walks.map((walk) => ({ ...walk, pagesCounted: 0, pagesInAll: 0 })),
    }));
    expect(headline(own(empty), designs, words)).toMatch(/^Nothing is mapped/);
    expect(measuresOf(own(empty)).filter(({ what }) => what.startsWith('walk'))).toEqual([]);
  });
});

describe('what the numbers are worth', () => {
  const untimed = resultOf([rowOf('anon-vma', 10, 5)]);

  it('says when a run was stopped, sampled, cold, or out of sight', () => {
    const plain = honestNotes(untimed, words).join(' ');
    expect(plain).toContain('No times were taken');
    expect(plain).not.toMatch(/Stopped|sample of them|cold|hidden/);
    const stopped = {
      ...untimed,
      complete: false,
      request: { ...untimed.request, sizes: [9, 99] },
    };
    expect(honestNotes(stopped, words).join(' ')).toContain('1 of 2 sizes');
    const cold = resultOf([rowOf('anon-vma', 10, 5, timing(1, 2, 3))]);
    expect(honestNotes(cold, words).join(' ')).toMatch(/Up to 3 samples.*cold/);
    expect(honestNotes({ ...untimed, interruptions: 2 }, words).join(' ')).toContain(
      'taken again: 2 times',
    );
  });
});

describe('tables', () => {
  it('have a row for each design and size, and intervals beside times', () => {
    const { groups, rows } = numbersTable(
      resultOf([rowOf('anon-vma', 10, 5, timing(1, 2, 3)), rowOf('pte-chain', 10, 1)]),
      words,
    );
    const columns = groups.flatMap(({ measures }) => measures.map(({ id }) => id));
    expect(rows).toHaveLength(2);
    const cell = (row: number, id: string) => rows[row]?.cells[columns.indexOf(id)];
    expect(cell(0, 'walk any/nanoseconds')).toMatchObject({ text: '2.00', note: '[1.00, 3.00]' });
    expect(cell(0, 'fork/nanoseconds')?.note).toBe('cold');
    expect(cell(1, 'walk any/nanoseconds')?.text).toBe('–');
  });

  it('tell locks per walk and per operation, and what stood under them', () => {
    expect(locksOf(rowOf('anon-vma', 11, 7))).toEqual([
      { what: 'walk any', uses: [{ scope: 'root', width: 4, times: 1 }], most: 7 },
      {
        what: 'fork',
        uses: [
          { scope: 'page', width: 1, times: 1 },
          { scope: 'root', width: 4, times: 2 },
        ],
        most: null,
      },
    ]);
  });

  it('divide memory by structure and by mapped pages', () => {
    const row = rowOf('anon-vma', 10, 5);
    expect(mappedPages(row)).toBe(10);
    expect(memoryStack(row, 10)).toEqual({
      design: 'anon-vma',
      total: 36,
      parts: [
        { structure: 'pages', look: 0, bytes: 4 },
        { structure: 'vmas', look: 1, bytes: 8 },
        { structure: 'anonVmas', look: 4, bytes: 24 },
      ],
    });
  });
});
