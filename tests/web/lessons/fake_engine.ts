import type { ScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { LabWorkload } from '../../../web/src/engine/lab_types.ts';
import type { Evaluation, ExpectRecord, Statement } from '../../../web/src/engine/types.ts';

const race: LabWorkload = {
  id: 'many-children',
  name: 'a race',
  source: 'a test',
  ofFile: false,
  n: 'processes',
  parameters: [{ id: 'children', least: 1, usual: 10, most: 100 }],
  sweep: [1, 10],
  groups: ['child'],
};

/**
 * An engine for tests of texts: every line of a script is a statement of ten steps, but `expect` lines. `bad` lines
 * are mistakes, and `needs old` ends the story of any other design; an expression's value is the number in it, `done`
 * is how many statements were executed, `design` 1 for the old one and 2 for the new one; `==` compares two. There
 * are three anon_vmas.
 */
export function fakeEngine(): ScenarioEngine {
  const design = (id: string) => ({
    id,
    name: id,
    kernels: '2.6',
    follows: '2.6',
    source: `engine/rmap/${id}.cc`,
    visits: 'VMA',
  });
  return {
    designs: [design('old'), design('new')],
    otherKernels: [],
    workloads: [race],
    check: () => [],
    run: (script, design) => {
      const all = script.split('\n').filter((line) => line !== '');
      const end = all.findIndex((line) => /^needs /.test(line) && line !== `needs ${design}`);
      const lines = (end < 0 ? all : all.slice(0, end)).filter(
        (line) => !line.startsWith('expect '),
      );
      const statements = lines.map((text, index): Statement => ({
        line: index + 1,
        column: 1,
        text,
        verb: text.split(' ')[0] ?? '',
        firstStep: index * 10,
      }));
      const wrong = (line: number, column: number, en: string) => ({
        code: 'test',
        line,
        column,
        length: 1,
        message: { en, zh: en },
      });
      const valueOf = (expression: string, done: number): number | undefined => {
        const [left = '', right] = expression.split(' == ');
        if (right !== undefined) return Number(valueOf(left, done) === valueOf(right, done));
        if (left === 'done') return done;
        if (left === 'design') return design === 'old' ? 1 : 2;
        const anonVma = /^anon_vma\((\d+)\)/.exec(left)?.[1];
        if (anonVma !== undefined) return Number(anonVma) < 3 ? 1 : undefined;
        const number = /\d+/.exec(left)?.[0];
        return number === undefined ? undefined : Number(number);
      };
      const expects = all.flatMap((line, index): ExpectRecord[] => {
        if (!line.startsWith('expect ')) return [];
        const text = line.slice('expect '.length);
        const done = all.slice(0, index).filter((each) => !each.startsWith('expect ')).length;
        const [left, right] = text.split(' == ').map((side) => valueOf(side, done) ?? -1);
        const held = left === right;
        return [{ line: index + 1, column: 1, text, held, left: left ?? -1, right: right ?? -1 }];
      });
      return {
        statements,
        diagnostics: [
          ...statements
            .filter(({ verb }) => verb === 'bad')
            .map(({ line }) => wrong(line, 5, 'this is bad')),
          ...(end < 0 ? [] : [wrong(end + 1, 1, `${design} does not have this`)]),
        ],
        expects,
        steps: lines.length * 10,
        recording: () => {
          throw new Error('not recorded');
        },
        seek: () => new Float64Array(),
        close: () => {},
        evaluate: (expression, done): Evaluation => {
          const value = valueOf(expression, done);
          return value === undefined
            ? { ok: false, diagnostic: wrong(1, 1, 'expected a number') }
            : { ok: true, value };
        },
      };
    },
  };
}
