import type { Action } from './actions.ts';
import type { MessageKey } from './messages.ts';

/** In the help, keys stand under what they are for. */
export type KeyGroup = 'steps' | 'breakpoints' | 'objects' | 'pointers' | 'player';

/** A key, and what it does. `key` and `shift` are those of a KeyboardEvent. */
export interface KeyBinding {
  readonly key: string;
  readonly shift: boolean;
  readonly action: Action;
  readonly group: KeyGroup;
  /** How the key is written in the help. */
  readonly cap: string;
  readonly help: MessageKey;
}

type Row = readonly [key: string, cap: string, action: Action, help: MessageKey];

const group = (name: KeyGroup, rows: readonly Row[]): KeyBinding[] =>
  rows.map(([key, cap, action, help]) => {
    return { key, cap, action, help, group: name, shift: cap.startsWith('Shift ') };
  });

/** All keys of the player. They work while the focus is inside it. */
export const keyBindings: readonly KeyBinding[] = [
  ...group('steps', [
    ['ArrowRight', '→', 'step', 'key.right'],
    ['ArrowLeft', '←', 'back', 'key.left'],
    ['ArrowDown', '↓', 'over', 'key.down'],
    ['ArrowDown', 'Shift ↓', 'backOver', 'key.shiftDown'],
    ['ArrowUp', '↑', 'out', 'key.up'],
    ['ArrowUp', 'Shift ↑', 'backOut', 'key.shiftUp'],
    ['ArrowRight', 'Shift →', 'next', 'key.shiftRight'],
    ['ArrowLeft', 'Shift ←', 'previous', 'key.shiftLeft'],
    ['Home', 'Home', 'first', 'key.home'],
    ['End', 'End', 'last', 'key.end'],
    [' ', 'Space', 'play', 'key.space'],
    [' ', 'Shift Space', 'playStatement', 'key.shiftSpace'],
  ]),
  ...group('breakpoints', [
    ['b', 'b', 'breakLine', 'key.b'],
    ['w', 'w', 'watch', 'key.w'],
    ['c', 'c', 'nextBreak', 'key.c'],
    ['C', 'Shift c', 'previousBreak', 'key.shiftC'],
  ]),
  ...group('objects', [
    ['[', '[', 'inspectBack', 'key.bracketLeft'],
    [']', ']', 'inspectForward', 'key.bracketRight'],
    ['p', 'p', 'pointers', 'key.p'],
    ['Escape', 'Esc', 'unselect', 'key.escape'],
  ]),
  ...group('player', [['?', '?', 'help', 'key.help']]),
];

/** What arrows mean while pointers are walked. All other keys mean what they always do. */
export const pointerBindings: readonly KeyBinding[] = group('pointers', [
  ['ArrowRight', '→', 'pointerFollow', 'key.pointer.right'],
  ['ArrowLeft', '←', 'pointerReturn', 'key.pointer.left'],
  ['ArrowDown', '↓', 'pointerNext', 'key.pointer.down'],
  ['ArrowUp', '↑', 'pointerPrevious', 'key.pointer.up'],
  ['Home', 'Home', 'pointerFirst', 'key.pointer.home'],
  ['End', 'End', 'pointerLast', 'key.pointer.end'],
  ['Escape', 'Esc', 'pointers', 'key.pointer.escape'],
]);

/** The part of a KeyboardEvent that decides. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * What a key press means, or undefined when it is none of the player's. A button keeps its Space, a slider
 * and a list of choices their arrows, and the source its up and down, which go from line to line.
 */
export function bindingFor(
  press: KeyPress,
  focused: Element | null,
  isWalkingPointers = false,
): KeyBinding | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  if (isTakenBy(focused, press)) return undefined;
  // Characters say by themselves whether Shift was down; on some keyboards "?" and "[" need other keys.
  const isCharacter = press.key.length === 1 && press.key !== ' ';
  const means = ({ key, shift }: KeyBinding) =>
    key === press.key && (isCharacter || shift === press.shiftKey);
  const bindings = isWalkingPointers ? [...pointerBindings, ...keyBindings] : keyBindings;
  return bindings.find(means);
}

/** Whether the focused control needs the key itself. */
function isTakenBy(focused: Element | null, { key, shiftKey }: KeyPress): boolean {
  const tag = focused?.tagName ?? '';
  const isMove = /^(Arrow|Home|End)/.test(key);
  if (tag === 'TEXTAREA') return true;
  if (tag === 'SELECT') return isMove || key.length === 1;
  if (tag === 'INPUT') return (isMove && !shiftKey) || key === ' ';
  if (key === ' ' && ['BUTTON', 'SUMMARY'].includes(tag)) return true;
  const isInSource = focused !== null && focused.closest('.code') !== null;
  return isInSource && !shiftKey && /^(Arrow(Up|Down)|Home|End)$/.test(key);
}
