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
