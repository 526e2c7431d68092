import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { isMet, judgeGoals, readGoals } from '../../../web/src/playground/check_goals.ts';

const engine = await loadScenarioEngine();

/** How far a script is from its goals. */
async function judge(goals: string, script: string) {
  const run = engine.run(script, 'anon-vma-chain');
  return judgeGoals(readGoals(goals), (expression) =>
    Promise.resolve(run.evaluate(expression, run.statements.length)),
  );
}

const forked = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\n';

describe('goals', () => {
  it('are read with their sides', () => {
    expect(
      readGoals('walk(C heap[1]).visited == 1;  count(process) >= 3 ; swapped(P heap[0]);'),
    ).toEqual([
      {
        expression: 'walk(C heap[1]).visited == 1',
        left: 'walk(C heap[1]).visited',
        right: '1',
      },
      { expression: 'count(process) >= 3', left: 'count(process)', right: '3' },
      { expression: 'swapped(P heap[0])', left: 'swapped(P heap[0])', right: null },
    ]);
    expect(readGoals('a < b')).toMatchObject([{ left: 'a', right: 'b' }]);
    expect(readGoals(' ; ')).toEqual([]);
  });

  it('are met or not, and say what the value is now', async () => {
    const goals = 'walk(C heap[1]).visited == 1; count(process) == 2';
    expect(await judge(goals, forked)).toEqual([
      { kind: 'counted', isMet: false, left: 2, right: null },
      { kind: 'counted', isMet: true, left: 2, right: null },
    ]);
    expect((await judge(goals, `${forked}write C heap[1]\n`)).every(isMet)).toBe(true);
  });

  it('say both sides where neither is a number', async () => {
    const goal = 'walk(P heap[0]).visited == walk(P heap[0]).mapped';
    expect(await judge(goal, `${forked}write C heap[0]\n`)).toEqual([
      { kind: 'counted', isMet: false, left: 2, right: 1 },
    ]);
  });

  it('without a comparison are met by any number but 0', async () => {
    const goal = 'swapped(P heap[0])';
    expect((await judge(goal, forked)).every(isMet)).toBe(false);
    const swapped = 'process P\nmmap P heap 1\nwrite P heap[0]\nreclaim P heap[0]\n';
    expect((await judge(goal, swapped)).every(isMet)).toBe(true);
  });

  it('are open, with the engine’s sentence, when what they ask about is not there', async () => {
    const [state] = await judge('walk(D heap[0]).visited == 1', forked);
    expect(state?.kind === 'unanswered' && state.message.en).toContain('no process D');
    expect(state?.kind === 'unanswered' && state.message.zh).toContain('没有进程 D');
    const [right] = await judge('1 == count(nothing)', forked);
    expect(right?.kind).toBe('unanswered');
  });

  it('of an empty script are open', async () => {
    expect((await judge('count(process) == 3', '')).map(isMet)).toEqual([false]);
  });
});
