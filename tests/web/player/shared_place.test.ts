import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, sharedPlaceOf } from '../../../web/src/player/shared_place.ts';
import { Stepper } from '../../../web/src/player/stepping.ts';
import { families, lessonFamily } from '../diagram/support/scenes.ts';

const stepper = new Stepper(lessonFamily().story.recording());

describe('a place in a link', () => {
  it('leads back to the very stop that it was made from', () => {
    fc.assert(
      fc.property(families, (family) => {
        const each = new Stepper(family.story.recording());
        for (const stop of each.stops) {
          expect(positionOf(each, sharedPlaceOf(each, stop))).toBe(stop);
        }
      }),
    );
  });

  it('is a whole number of statements at the beginning and at each end', () => {
    expect(sharedPlaceOf(stepper, 0)).toEqual({ statement: 0, step: null });
    expect(sharedPlaceOf(stepper, stepper.endOf(2))).toEqual({ statement: 3, step: null });
    expect(sharedPlaceOf(stepper, stepper.end).step).toBeNull();
  });

  it('counts events from the beginning of its statement', () => {
    const position = stepper.step(stepper.endOf(0));
    const place = sharedPlaceOf(stepper, position);
    expect(place).toEqual({ statement: 2, step: position - stepper.startOf(1) });
  });

  it('means the nearest that there still is', () => {
    expect(positionOf(stepper, undefined)).toBe(stepper.end);
    expect(positionOf(stepper, { statement: 999, step: 3 })).toBe(stepper.end);
    expect(positionOf(stepper, { statement: 1, step: 9999 })).toBe(stepper.endOf(0));
    expect(positionOf(stepper, { statement: 0, step: 7 })).toBe(0);
  });
});
