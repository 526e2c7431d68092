import type { MessageKey } from './messages.ts';
import type { Stepper } from './stepping.ts';

/** What a reader can tell the player to do with its place. */
export type Command =
  | 'step'
  | 'back'
  | 'over'
  | 'backOver'
  | 'out'
  | 'backOut'
  | 'next'
  | 'previous'
  | 'first'
  | 'last';

/** Where a command leads from a position. */
export function target(command: Command, stepper: Stepper, position: number): number {
  switch (command) {
    case 'step':
      return stepper.step(position);
    case 'back':
      return stepper.back(position);
    case 'over':
      return stepper.over(position);
    case 'backOver':
      return stepper.backOver(position);
    case 'out':
      return stepper.out(position);
    case 'backOut':
      return stepper.backOut(position);
    case 'next':
      return stepper.nextStatement(position);
    case 'previous':
      return stepper.previousStatement(position);
    case 'first':
      return 0;
    case 'last':
      return stepper.end;
  }
}

/** A key, and what it does. `key` and `shift` are those of a KeyboardEvent. */
export interface KeyBinding {
  readonly key: string;
  readonly shift: boolean;
  readonly action: Command | 'play' | 'help' | 'unselect';
  /** How the key is written in the help. */
  readonly cap: string;
  readonly help: MessageKey;
}

const bind = (
  key: string,
  cap: string,
  action: KeyBinding['action'],
  help: MessageKey,
  shift = false,
): KeyBinding => ({ key, shift, action, cap, help });

/** All keys of the player. They work while the focus is inside it. */
export const keyBindings: readonly KeyBinding[] = [
  bind('ArrowRight', '→', 'step', 'key.right'),
  bind('ArrowLeft', '←', 'back', 'key.left'),
  bind('ArrowDown', '↓', 'over', 'key.down'),
  bind('ArrowDown', 'Shift ↓', 'backOver', 'key.shiftDown', true),
  bind('ArrowUp', '↑', 'out', 'key.up'),
  bind('ArrowUp', 'Shift ↑', 'backOut', 'key.shiftUp', true),
  bind('ArrowRight', 'Shift →', 'next', 'key.shiftRight', true),
  bind('ArrowLeft', 'Shift ←', 'previous', 'key.shiftLeft', true),
  bind('Home', 'Home', 'first', 'key.home'),
  bind('End', 'End', 'last', 'key.end'),
  bind(' ', 'Space', 'play', 'key.space'),
  bind('?', '?', 'help', 'key.help', true),
  bind('Escape', 'Esc', 'unselect', 'key.escape'),
];

/** The part of a KeyboardEvent that decides. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * What a key press means, or undefined when it is none of the player's. A button keeps its Space, a slider
 * its arrows, and scrollable source its up and down.
 */
export function bindingFor(press: KeyPress, focused: Element | null): KeyBinding | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  const binding = keyBindings.find(
    ({ key, shift }) => key === press.key && (key === '?' || shift === press.shiftKey),
  );
  const tag = focused?.tagName ?? '';
  if (press.key === ' ' && ['BUTTON', 'SUMMARY'].includes(tag)) return undefined;
  if (tag === 'INPUT' && !press.shiftKey && /^(Arrow|Home|End)/.test(press.key)) return undefined;
  if (focused?.classList.contains('code') && /^(Arrow(Up|Down)|Home|End| )$/.test(press.key)) {
    return undefined;
  }
  return binding;
}
