// What the overview says of a structure, against the real engine: its cells, what walks and what forks cost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofType } from '../../../../web/src/diagram/graph.ts';
import { cellAt, CellState } from '../../../../web/src/diagram/overview/layout/matrix.ts';
import { linkKindOf, readMatrix } from '../../../../web/src/diagram/overview/matrix_reading.ts';
import { views, viewsFor } from '../../../../web/src/diagram/views.ts';
import { scripts } from '../support/scripts.ts';
import { SEED, deep, engine, runOf, wide } from './matrices.ts';

const chained = ['anon-vma-chain', 'interval-tree', 'anon-vma-reuse', 'anon-vma-counters'];
const designs = engine.designs.map(({ id }) => id).filter((id) => id !== 'process-scan');

describe('the matrix', () => {
  it('suits every design that keeps something for a walk to start from', () => {
    const suited = engine.designs
      .map(({ id }) => id)
      .filter((id) =>
        viewsFor(engine.run('', id).recording().types).some((view) => view.id === 'overview'),
      );
    expect(suited).toEqual(designs);
    expect(views.map(({ id }) => id)).toContain('overview');
  });

  it.each(chained)(
    '%s: has a cell for each living chain, and one for each file and VMA',
    (design) => {
      fc.assert(
        fc.property(scripts, (script) => {
          const run = runOf(script, design);
          const last = run.recording.statements.length - 1;
          const { graph, history } = run.input(last);
          const matrix = readMatrix('chain', graph, history);
          const chains = ofType(graph, 'anon_vma_chain');
          const mapped = ofType(graph, 'vma').filter(
            (vma) => vma.alive && vma.get('vm_file') !== 0,
          );
          expect(matrix.cellColumn).toHaveLength(chains.length + mapped.length);
          for (const chain of chains) {
            const row = matrix.rows.findIndex(({ id }) => id === chain.get('anon_vma'));
            const column = matrix.columns.findIndex(({ vma }) => vma.id === chain.get('vma'));
            const cell = cellAt(matrix, row, column);
            expect(matrix.cellObject[cell]).toBe(chain.id);
            const isOwn = matrix.columns[column]?.vma.get('anon_vma') === chain.get('anon_vma');
            expect(matrix.cellState[cell]).toBe(isOwn ? CellState.own : CellState.inherited);
          }
        }),
        { numRuns: 25, seed: SEED },
      );
    },
  );

  it.each(designs)('%s: a row’s sum is what a walk of its pages looks at', (design) => {
    let exact = 0;
    fc.assert(
      fc.property(scripts, (start) => {
        const run = runOf(`${start}\nwalk P heap[0]`, design);
        for (const walk of run.recording.walks) {
          if (run.recording.statements[walk.statement]?.verb !== 'walk') continue;
          const { matrix, walk: trace } = run.picture(walk.statement);
          const row = matrix.rows[trace?.row ?? -1];
          // A page that nobody maps any more may be in no row.
          if (row === undefined) continue;
          expect(walk.visited).toBeLessThanOrEqual(row.walk);
          if (row.exact && row.kind !== 'file') {
            expect(walk.visited).toBe(row.walk);
            ++exact;
          }
          expect(trace?.visited).toBe(walk.visited);
          expect(trace?.hits).toBe(walk.mapped);
        }
      }),
      { numRuns: 60, seed: SEED },
    );
    expect(exact).toBeGreaterThan(3);
  });

  it.each(designs)('%s: a column says what a fork of its VMA makes', (design) => {
    const made = (run: ReturnType<typeof runOf>, statement: number): number =>
      design === 'pte-chain'
        ? run.picture(statement).matrix.cellColumn.length
        : chained.includes(design)
          ? run.evaluate('count(anon_vma_chain)', statement)
          : 0;
    let forks = 0;
    fc.assert(
      fc.property(scripts, (script) => {
        const run = runOf(script, design);
        run.recording.statements.forEach(({ verb, text }, i) => {
          // A fork that was the last thing to happen may have been cut short.
          if (verb !== 'fork' || i + 1 >= run.recording.statements.length) return;
          const before = run.input(i - 1);
          const kind = linkKindOf(run.recording.types) ?? 'list';
          const { columns } = readMatrix(kind, before.graph, before.history);
          const [, parent = ''] = text.split(' ');
          const cost = columns
            .filter(({ vma }) => before.names.processOfMm(vma.get('vm_mm')) === parent)
            .reduce((sum, { fork }) => sum + fork, 0);
          expect(made(run, i) - made(run, i - 1)).toBe(cost);
          ++forks;
        });
      }),
      { numRuns: 25, seed: SEED },
    );
    expect(forks).toBeGreaterThan(20);
  });

  it.each(designs)('%s: has the order of the grid', (design) => {
    fc.assert(
      fc.property(scripts, (script) => {
        const run = runOf(script, design);
        const { scene } = run.input(run.recording.statements.length - 1);
        const { matrix } = run.picture(run.recording.statements.length - 1);
        const vmas = scene.rows.flatMap(({ vma }) => (vma === null ? [] : [vma.id]));
        expect(matrix.columns.slice(0, vmas.length).map(({ vma }) => vma.id)).toEqual(vmas);
        const lanes = scene.lanes.map(({ key }) => key);
        const rows = matrix.rows.map(({ key }) => key).filter((key) => lanes.includes(key));
        expect(rows).toEqual(lanes);
      }),
      { numRuns: 15, seed: SEED },
    );
  });

  it('has the shapes that the designs are told by', () => {
    const size = (script: string, design: string) => {
      const run = runOf(script, design);
      const { matrix } = run.picture(run.recording.statements.length - 1);
      return [matrix.rows.length, matrix.columns.length, matrix.cellColumn.length];
    };
    expect(size(wide(100), 'anon-vma')).toEqual([1, 101, 101]); // one full row
    expect(size(wide(100), 'anon-vma-chain')).toEqual([101, 101, 201]); // and a diagonal
    expect(size(deep(60), 'anon-vma-chain')).toEqual([61, 61, (61 * 62) / 2]); // a triangle
    expect(size(wide(100), 'pte-chain')).toEqual([101, 101, 101]); // the diagonal alone
  });

  it('stays small where old anon_vmas are taken over, as the patch of 3.19 promises', () => {
    const exits = `${deep(40)}repeat 40 as i\n  exit P{i}\nend\nrepeat 20 as i\n  fork P{40+i} P{41+i}\n  exit P{40+i}\nend\n`;
    const sizes = ['anon-vma-chain', 'anon-vma-reuse'].map((design) => {
      const run = runOf(exits, design);
      return run.picture(run.recording.statements.length - 1).matrix.rows.length;
    });
    expect(sizes[0]).toBe(61);
    expect(sizes[1]).toBe(41);
  });
});
