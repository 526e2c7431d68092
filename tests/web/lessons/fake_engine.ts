import type { ScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { Evaluation, Statement } from '../../../web/src/engine/types.ts';

/**
 * An engine for tests of texts: every line of a script is a statement of ten steps. `bad` lines are
 * mistakes, and `needs old` ends the story of any other design; an expression's value is the number in it, `done` is how many statements were executed.
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
    run: (script, design) => {
      const all = script.split('\n').filter((line) => line !== '');
      const end = all.findIndex((line) => /^needs /.test(line) && line !== `needs ${design}`);
      const lines = end < 0 ? all : all.slice(0, end);
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
      return {
        statements,
        diagnostics: [
          ...statements
            .filter(({ verb }) => verb === 'bad')
            .map(({ line }) => wrong(line, 5, 'this is bad')),
          ...(end < 0 ? [] : [wrong(end + 1, 1, `${design} does not have this`)]),
        ],
        expects: [],
        steps: lines.length * 10,
        recording: () => {
          throw new Error('not recorded');
        },
        seek: () => new Float64Array(),
        evaluate: (expression, done): Evaluation => {
          if (expression === 'done') return { ok: true, value: done };
          if (expression === 'design') return { ok: true, value: design === 'old' ? 1 : 2 };
          const number = /\d+/.exec(expression)?.[0];
          return number === undefined
            ? { ok: false, diagnostic: wrong(1, 1, 'expected a number') }
            : { ok: true, value: Number(number) };
        },
      };
    },
  };
}
