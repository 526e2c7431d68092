import type { Command } from './commands.ts';

/** What keys and buttons can ask of the player besides going somewhere. */
export const otherActions = [
  'play',
  'playStatement',
  'help',
  'unselect',
  'nextBreak',
  'previousBreak',
  'breakLine',
  'watch',
  'inspectBack',
  'inspectForward',
  'pointers',
  'pointerFollow',
  'pointerReturn',
  'pointerNext',
  'pointerPrevious',
  'pointerFirst',
  'pointerLast',
] as const;

/** All that a key or a button can mean. */
export type Action = Command | (typeof otherActions)[number];

/** Asks the player to do something. */
export type Do = (action: Action) => void;

/** Whether an action goes somewhere. */
export const isCommand = (action: Action): action is Command =>
  !otherActions.some((other) => other === action);
