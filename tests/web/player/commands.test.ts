import { describe, expect, it } from 'vitest';
import { target } from '../../../web/src/player/commands.ts';
import { Stepper } from '../../../web/src/player/stepping.ts';
import { lessonFamily } from '../diagram/support/scenes.ts';

describe('commands', () => {
  it('stay inside the recording', () => {
    const stepper = new Stepper(lessonFamily().story.recording());
    const { end } = stepper;
    const commands = ['step', 'over', 'out', 'next', 'last'] as const;
    for (const command of commands) expect(target(command, stepper, end)).toBe(end);
    for (const command of ['back', 'backOver', 'backOut', 'previous', 'first'] as const) {
      expect(target(command, stepper, 0)).toBe(0);
    }
  });
});
