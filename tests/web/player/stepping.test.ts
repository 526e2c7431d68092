import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventKind } from '../../../web/src/engine/types.ts';
import { Stepper } from '../../../web/src/player/stepping.ts';
import { families, lessonFamily } from '../diagram/support/scenes.ts';
import { Story } from '../diagram/support/story.ts';

/** Two nested calls around three stores, in a statement, then another statement. */
function nested(): Stepper {
  const story = new Story();
  story.statement('first');
  story.call('outer', [], () => {
    const page = story.alloc('page');
    story.call('inner', [page], () => {
      story.set(page, 'count', 1);
      story.set(page, 'count', 2);
    });
    story.set(page, 'count', 3);
  });
  story.statement('second');
  story.call('alone', [], () => {
    story.alloc('page');
  });
  return new Stepper(story.recording());
}
// 0 statement  1 outer(  2 alloc  3 inner(  4 store  5 store  6 )  7 store  8 )
// 9 statement  10 alone(  11 alloc  12 )

describe('stops', () => {
  it('leave out returns and the beginnings of statements, and have the ends of statements', () => {
    expect(nested().stops).toEqual([0, 2, 3, 4, 5, 6, 8, 9, 11, 12, 13]);
  });

  it('are where everything lands', () => {
    fc.assert(
      fc.property(families, fc.nat(), (family, at) => {
        const stepper = new Stepper(family.story.recording());
        const position = at % (stepper.end + 1);
        const stops = new Set(stepper.stops);
        const moves = [
          'step',
          'back',
          'over',
          'backOver',
          'out',
          'backOut',
          'nextStatement',
        ] as const;
        for (const move of moves) expect(stops.has(stepper[move](position))).toBe(true);
        expect(stops.has(stepper.previousStatement(position))).toBe(true);
      }),
    );
  });
});

describe('stepping', () => {
  it('into a call and back leads to the same place', () => {
    fc.assert(
      fc.property(families, fc.nat(), (family, at) => {
        const stepper = new Stepper(family.story.recording());
        const position = stepper.snap(at % (stepper.end + 1));
        if (position < stepper.end) expect(stepper.back(stepper.step(position))).toBe(position);
        if (position > 0) expect(stepper.step(stepper.back(position))).toBe(position);
      }),
    );
  });

  it('walks over all events, forwards and backwards', () => {
    const stepper = new Stepper(lessonFamily().story.recording());
    const forwards = [0];
    for (let at = 0; at < stepper.end; at = stepper.step(at)) forwards.push(stepper.step(at));
    const backwards = [stepper.end];
    for (let at = stepper.end; at > 0; at = stepper.back(at)) backwards.push(stepper.back(at));
    expect(backwards.reverse()).toEqual(forwards);
    expect(forwards).toEqual(stepper.stops);
  });

  it('over a call runs to its last event, and back over it to before it', () => {
    const stepper = nested();
    expect(stepper.over(3)).toBe(6);
    expect(stepper.backOver(6)).toBe(3);
    expect(stepper.over(0)).toBe(9);
    expect(stepper.backOver(9)).toBe(0);
  });

  it('over anything else is a step', () => {
    const stepper = nested();
    expect(stepper.over(2)).toBe(3);
    expect(stepper.over(6)).toBe(8);
    expect(stepper.backOver(3)).toBe(2);
  });

  it('back over and over again leads to the same place', () => {
    fc.assert(
      fc.property(families, fc.nat(), (family, at) => {
        const recording = family.story.recording();
        const stepper = new Stepper(recording);
        const position = stepper.snap(at % (stepper.end + 1));
        if (position === 0) return;
        const before = stepper.backOver(position);
        expect(before).toBeLessThan(position);
        // Right inside a call, back is out of it, and over is over all of it.
        if (recording.journal.kind[position - 1] === EventKind.call) return;
        const again = stepper.over(before);
        // From a call's last step, the end of the statement may be one stop further.
        const isEndOfStatement = stepper.isEnd(again) && stepper.back(again) === position;
        expect(isEndOfStatement ? position : again).toBe(position);
      }),
    );
  });

  it('out of a call leads to its end, then to that of its caller', () => {
    const stepper = nested();
    expect(stepper.out(5)).toBe(6);
    expect(stepper.out(6)).toBe(9);
    expect(stepper.backOut(5)).toBe(3);
    expect(stepper.backOut(3)).toBe(0);
  });

  it('by statements goes from end to end', () => {
    const stepper = nested();
    expect(stepper.nextStatement(0)).toBe(9);
    expect(stepper.nextStatement(4)).toBe(9);
    expect(stepper.nextStatement(9)).toBe(13);
    expect(stepper.nextStatement(13)).toBe(13);
    expect(stepper.previousStatement(13)).toBe(9);
    expect(stepper.previousStatement(9)).toBe(0);
    expect(stepper.previousStatement(0)).toBe(0);
  });
});

describe('places', () => {
  it('know their statement and what they are about', () => {
    const stepper = nested();
    expect([0, 1, 9, 10, 13].map((at) => stepper.statementAt(at))).toEqual([-1, 0, 0, 1, 1]);
    expect(stepper.rangeAt(0)).toEqual({ from: 0, to: 0 });
    expect(stepper.rangeAt(5)).toEqual({ from: 4, to: 5 });
    expect(stepper.rangeAt(9)).toEqual({ from: 0, to: 9 });
    expect(stepper.endOf(-1)).toBe(0);
    expect(stepper.endOf(0)).toBe(9);
  });

  it('know the calls that are open', () => {
    const stepper = nested();
    expect(stepper.stackAt(2)).toEqual([1]);
    expect(stepper.stackAt(5)).toEqual([1, 3]);
    expect(stepper.stackAt(8)).toEqual([1]);
    expect(stepper.stackAt(9)).toEqual([]);
  });

  it('are the nearest below, for positions in between', () => {
    const stepper = nested();
    expect(stepper.snap(1)).toBe(0);
    expect(stepper.snap(7)).toBe(6);
    expect(stepper.snap(1e9)).toBe(13);
  });
});

describe('an empty recording', () => {
  it('has one place', () => {
    const stepper = new Stepper(new Story().recording());
    expect(stepper.stops).toEqual([0]);
    for (const move of ['step', 'back', 'over', 'backOver', 'out', 'backOut'] as const) {
      expect(stepper[move](0)).toBe(0);
    }
    expect(stepper.nextStatement(0)).toBe(0);
  });
});

describe('every command', () => {
  const forwards = ['step', 'over', 'out', 'nextStatement'] as const;
  const backwards = ['back', 'backOver', 'backOut', 'previousStatement'] as const;

  /** Checks all commands at all stops. */
  function checkEverywhere(stepper: Stepper): void {
    const stops = new Set(stepper.stops);
    for (const position of stepper.stops) {
      for (const move of forwards) {
        const to = stepper[move](position);
        expect(stops.has(to), `${move} from ${position}`).toBe(true);
        if (position < stepper.end)
          expect(to, `${move} from ${position}`).toBeGreaterThan(position);
        else expect(to).toBe(position);
      }
      for (const move of backwards) {
        const to = stepper[move](position);
        expect(stops.has(to), `${move} from ${position}`).toBe(true);
        if (position > 0) expect(to, `${move} from ${position}`).toBeLessThan(position);
        else expect(to).toBe(0);
      }
      expect(stepper.over(position)).toBeGreaterThanOrEqual(stepper.step(position));
      expect(stepper.backOver(position)).toBeLessThanOrEqual(stepper.back(position));
      // Neither over nor out leads behind the end of the statement that it begins in.
      const end = stepper.endOf(stepper.statementAt(stepper.step(position)));
      expect(stepper.over(position)).toBeLessThanOrEqual(end);
      expect(stepper.out(position)).toBeLessThanOrEqual(end);
    }
  }

  it('moves, from everywhere but the end that it goes to, and stays in its statement', () => {
    fc.assert(
      fc.property(families, (family) => {
        checkEverywhere(new Stepper(family.story.recording()));
      }),
      { numRuns: 40 },
    );
  });

  it('does so in a recording that was cut off in the middle of calls, as by a mistake', () => {
    fc.assert(
      fc.property(families, fc.nat(), (family, at) => {
        const whole = family.story.recording();
        const length = 1 + (at % whole.journal.kind.length);
        const cut = Object.entries(whole.journal).map(([name, column]) => [
          name,
          (column as Uint8Array).subarray(0, length),
        ]);
        const statements = whole.statements.filter(({ firstStep }) => firstStep < length);
        const journal = Object.fromEntries(cut) as typeof whole.journal;
        checkEverywhere(new Stepper({ ...whole, statements, journal }));
      }),
      { numRuns: 40 },
    );
  });

  it('goes over a statement that has no events of its own: expect', () => {
    const story = new Story();
    story.statement('process P');
    story.call('copy_process', [], () => story.alloc('process'));
    story.statement('expect 1 == 1');
    story.statement('expect 2 == 2');
    const stepper = new Stepper(story.recording());
    checkEverywhere(stepper);
    const ends = [0, 1, 2].map((statement) => stepper.endOf(statement));
    expect(ends.slice(0, 2).map((end) => stepper.step(end))).toEqual(ends.slice(1));
    expect(ends.slice(1).map((end) => stepper.backOut(end))).toEqual(ends.slice(0, 2));
    expect(ends.slice(0, 2).map((end) => stepper.out(end))).toEqual(ends.slice(1));
  });
});
