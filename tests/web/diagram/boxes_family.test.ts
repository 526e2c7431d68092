// The figure of degree, made by the real engine: what is said of each anon_vma in its four states.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { boxLimits } from '../../../web/src/diagram/boxes/layout/choose.ts';
import { familySuits } from '../../../web/src/diagram/boxes/layout/family.ts';
import { mostChains, readKin } from '../../../web/src/diagram/boxes/layout/kin.ts';
import { decodeGraph, ofType } from '../../../web/src/diagram/graph.ts';
import { readHistory } from '../../../web/src/diagram/history.ts';
import { Names } from '../../../web/src/diagram/names.ts';
import { readScene } from '../../../web/src/diagram/scene.ts';
import { boxesAt, latticeProblems } from './support/lattice.ts';

const engine = await loadScenarioEngine();
const root = new URL('../../../', import.meta.url);
const figure = (name: string) => readFile(new URL(`lessons/figures/${name}.rmap`, root), 'utf8');
const degree = await figure('degree-double-reuse');
const small = await figure('fork-with-reuse');
const large = await figure('endless-forks');

/** All that is known when a statement of a story is done. */
function after(script: string, design: string, statement?: string) {
  const run = engine.run(script, design);
  const recording = run.recording();
  const at = run.statements.findIndex(({ text }) => text === statement);
  const position =
    statement === undefined ? run.steps : (run.statements[at + 1]?.firstStep ?? run.steps);
  const graph = decodeGraph(run.seek(position), recording.types);
  const history = readHistory(recording);
  const names = new Names(recording, history);
  const source = { graph, history, names, scene: readScene(graph, history, names), narrow: false };
  return { run, recording, position, graph, source };
}

const findings = (design: string, statement: string) =>
  readKin(after(degree, design, statement).source).map(({ label, owners, finding }) => ({
    label,
    owners: owners.map(({ process }) => process).join(),
    finding: finding?.kind ?? null,
  }));

describe('the family of anon_vmas', () => {
  it('tells the four states of the figure apart', () => {
    expect(findings('anon-vma-reuse', 'fork C GC').map(({ finding }) => finding)).toEqual([
      null,
      null,
      null,
    ]);
    expect(findings('anon-vma-reuse', 'exit C')[1]).toEqual({
      label: 'av1',
      owners: '',
      finding: 'free',
    });
    expect(findings('anon-vma-reuse', 'fork GC GGC').slice(1)).toEqual([
      { label: 'av1', owners: 'GGC', finding: 'handed-on' },
      { label: 'av2', owners: 'GC', finding: 'soon' },
    ]);
    expect(findings('anon-vma-reuse', 'fork GGC GGGC')[2]).toEqual({
      label: 'av2',
      owners: 'GC,GGGC',
      finding: 'twice',
    });
  });

  it('finds nothing wrong where num_active_vmas is counted', () => {
    const kinds = ['fork C GC', 'exit C', 'fork GC GGC', 'fork GGC GGGC'].flatMap((statement) =>
      findings('anon-vma-counters', statement).map(({ finding }) => finding),
    );
    expect(kinds).toContain('kept');
    expect(kinds).not.toContain('twice');
    expect(kinds).not.toContain('soon');
  });

  it('never calls a fork that is half done a mistake', () => {
    const { run, recording } = after(degree, 'anon-vma-counters');
    for (let position = 0; position <= run.steps; ++position) {
      const graph = decodeGraph(run.seek(position), recording.types);
      const history = readHistory(recording);
      const names = new Names(recording, history);
      const scene = readScene(graph, history, names);
      const kin = readKin({ graph, history, names, scene, narrow: false });
      expect(kin.filter(({ finding }) => finding?.kind === 'twice')).toEqual([]);
    }
  });

  it('is shown where a story comes to too many chains, and never during a walk', () => {
    const { source } = after(degree, 'anon-vma-reuse');
    expect(mostChains(source.history)).toBe(10);
    expect(familySuits(source, null)).toBe(true);
    expect(familySuits({ ...source, walking: true }, null)).toBe(false);
    expect(familySuits(after(small, 'anon-vma-counters').source, null)).toBe(false);
    expect(familySuits(after(degree, 'anon-vma-chain').source, null)).toBe(false);
  });

  it('is shown around an anon_vma that was chosen; anything else leads back to the chains', () => {
    const { source, graph } = after(small, 'anon-vma-counters');
    const [anonVma] = ofType(graph, 'anon_vma');
    const [vma] = ofType(graph, 'vma').filter(({ alive }) => alive);
    expect(familySuits(source, anonVma?.id ?? 0)).toBe(true);
    expect(familySuits(source, vma?.id ?? 0)).toBe(false);
    expect(familySuits(after(degree, 'anon-vma-reuse').source, vma?.id ?? 0)).toBe(false);
  });

  it.each(['anon-vma-reuse', 'anon-vma-counters'])(
    'has nothing on anything else, and no more than fits, under %s',
    (design) => {
      for (const script of [degree, small, large]) {
        const { recording, position, graph } = after(script, design);
        for (const { id } of ofType(graph, 'anon_vma').slice(-6)) {
          for (const narrow of [false, true]) {
            const { layout, kin } = boxesAt(recording, position, narrow, id, graph);
            expect(latticeProblems(layout)).toEqual([]);
            expect(layout.boxes.map(({ object }) => object)).toContain(id);
            expect(layout.boxes.length).toBeLessThanOrEqual(boxLimits.anonVmas);
            expect(kin?.shown).toBe(layout.boxes.length);
          }
        }
      }
    },
  );
});
