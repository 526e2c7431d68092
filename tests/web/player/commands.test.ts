import { describe, expect, it } from 'vitest';
import { bindingFor, keyBindings, target } from '../../../web/src/player/commands.ts';
import type { KeyPress } from '../../../web/src/player/commands.ts';
import { Stepper } from '../../../web/src/player/stepping.ts';
import { lessonFamily } from '../diagram/support/scenes.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const focused = (tagName: string, className = '') =>
  ({
    tagName,
    classList: { contains: (name: string) => name === className },
  }) as unknown as Element;

describe('keys', () => {
  it('step with arrows, and by statements with Shift', () => {
    expect(bindingFor(press('ArrowRight'), null)?.action).toBe('step');
    expect(bindingFor(press('ArrowLeft'), null)?.action).toBe('back');
    expect(bindingFor(press('ArrowDown'), null)?.action).toBe('over');
    expect(bindingFor(press('ArrowUp'), null)?.action).toBe('out');
    expect(bindingFor(press('ArrowRight', { shiftKey: true }), null)?.action).toBe('next');
    expect(bindingFor(press('?', { shiftKey: true }), null)?.action).toBe('help');
  });

  it('are nobody’s with a modifier of the browser', () => {
    expect(bindingFor(press('ArrowLeft', { altKey: true }), null)).toBeUndefined();
    expect(bindingFor(press('Home', { ctrlKey: true }), null)).toBeUndefined();
    expect(bindingFor(press('x'), null)).toBeUndefined();
  });

  it('leave to a control what it needs itself', () => {
    expect(bindingFor(press(' '), focused('BUTTON'))).toBeUndefined();
    expect(bindingFor(press('ArrowRight'), focused('BUTTON'))?.action).toBe('step');
    expect(bindingFor(press('ArrowRight'), focused('INPUT'))).toBeUndefined();
    expect(bindingFor(press('ArrowDown'), focused('DIV', 'code'))).toBeUndefined();
    expect(bindingFor(press('ArrowRight'), focused('DIV', 'code'))?.action).toBe('step');
  });

  it('are each bound once', () => {
    const keys = keyBindings.map(({ key, shift }) => `${key} ${shift}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

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
