import { describe, expect, it } from 'vitest';
import { bindingFor, keyBindings, pointerBindings } from '../../../web/src/player/keys.ts';
import type { KeyPress } from '../../../web/src/player/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
/** An element with this tag; `inside` is a class of something around it. */
const focused = (tagName: string, inside = '') =>
  ({
    tagName,
    closest: (selector: string) => (selector === `.${inside}` ? {} : null),
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
    expect(bindingFor(press('ArrowDown'), focused('BUTTON', 'code'))).toBeUndefined();
    expect(bindingFor(press('ArrowRight'), focused('BUTTON', 'code'))?.action).toBe('step');
    expect(bindingFor(press('b'), focused('BUTTON', 'code'))?.action).toBe('breakLine');
    expect(bindingFor(press('ArrowDown'), focused('SELECT'))).toBeUndefined();
    expect(bindingFor(press('c'), focused('SELECT'))).toBeUndefined();
    expect(bindingFor(press('c'), focused('TEXTAREA'))).toBeUndefined();
    expect(bindingFor(press(' '), focused('INPUT'))).toBeUndefined();
  });

  it('that are characters go by the character, whatever Shift it takes', () => {
    expect(bindingFor(press('C', { shiftKey: true }), null)?.action).toBe('previousBreak');
    expect(bindingFor(press('[', { shiftKey: true }), null)?.action).toBe('inspectBack');
    expect(bindingFor(press(' ', { shiftKey: true }), null)?.action).toBe('playStatement');
  });

  it('that are arrows walk along pointers while that is on, and all others stay what they are', () => {
    const action = (key: string, more: Partial<KeyPress> = {}) =>
      bindingFor(press(key, more), null, true)?.action;
    expect(action('ArrowRight')).toBe('pointerFollow');
    expect(action('ArrowUp')).toBe('pointerPrevious');
    expect(action('Escape')).toBe('pointers');
    expect(action('ArrowRight', { shiftKey: true })).toBe('next');
    expect(action('w')).toBe('watch');
  });

  it('are each bound once', () => {
    for (const bindings of [keyBindings, pointerBindings]) {
      const keys = bindings.map(({ key, shift }) => `${key} ${shift}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
