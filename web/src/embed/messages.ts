// What embed.html, in an iframe, and the page around it say to each other by postMessage.
//
// The frame says:
//   { type: 'rmap:ready', version: 1, statements, place }  its scenario has been run; how many statements that were
//   { type: 'rmap:height', height }                        CSS pixels that it would like to be high
//   { type: 'rmap:step', place }                           where its reader has come to
//   { type: 'rmap:error', code, message }                  what went wrong: in the scenario, the link, the engine, or
//                                                          a message
//   { type: 'rmap:pong', version: 1 }
// and, for sites that know no other, { context: 'iframe.resize', height } and, to a WordPress that put a secret behind the
// frame's address ("#?secret=…"), { message: 'height', value, secret }, also when it says { message: 'ready', secret },
// and { message: 'link', value, secret } for a link that its reader follows.
//
// The page may say:
//   { type: 'rmap:load', state }      shows something else: a SharedState, as in a link
//   { type: 'rmap:seek', place }      { statement, step }: as in a link
//   { type: 'rmap:step', command }    'step', 'back', 'next' …: what the player's buttons do
//   { type: 'rmap:ping' }             is answered, at any time
//
// A frame listens to its parent alone, and tells nobody else. Messages of another type are not for it; one that is, but
// is not as written here, is answered by an error with the code 'message'.

import type { Command } from '../player/commands.ts';
import type { SharedPlace, SharedState } from '../link/shared_state.ts';
import { readPlace, readState } from './message_guards.ts';

/** What is behind an error: the script's mistakes, the engine, the link, a message that is not as it should be. */
export type ErrorCode = 'scenario' | 'engine' | 'link' | 'message';

/** What a frame tells the page around it. */
export type FrameMessage =
  | {
      readonly type: 'rmap:ready';
      readonly version: 1;
      readonly statements: number;
      readonly place: SharedPlace;
    }
  | { readonly type: 'rmap:height'; readonly height: number }
  | { readonly type: 'rmap:step'; readonly place: SharedPlace }
  | { readonly type: 'rmap:error'; readonly code: ErrorCode; readonly message: string }
  | { readonly type: 'rmap:pong'; readonly version: 1 };

/** What a page may tell a frame. */
export type HostMessage =
  | { readonly type: 'rmap:load'; readonly state: SharedState }
  | { readonly type: 'rmap:seek'; readonly place: SharedPlace }
  | { readonly type: 'rmap:step'; readonly command: Command }
  | { readonly type: 'rmap:ping' };

const commands: readonly Command[] = [
  'step',
  'back',
  'over',
  'backOver',
  'out',
  'backOut',
  'next',
  'previous',
  'first',
  'last',
];

/** A message that was read; `wrong` is one for us that is not as it should be; null is one that is not for us. */
export type ReadMessage = HostMessage | { readonly type: 'wrong'; readonly message: string } | null;

/** Reads what came from the page around. Whatever it is, nothing is thrown. */
export function readMessage(data: unknown): ReadMessage {
  try {
    return read(data);
  } catch {
    return { type: 'wrong', message: 'the message cannot be read' }; // a proxy, a getter
  }
}

function read(data: unknown): ReadMessage {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  switch (data.type) {
    case 'rmap:load': {
      const state = 'state' in data ? readState(data.state) : 'there is no state';
      return typeof state === 'string' ? wrong(state) : { type: 'rmap:load', state };
    }
    case 'rmap:seek': {
      const place = 'place' in data ? readPlace(data.place) : undefined;
      return place === undefined ? wrong('place is no place') : { type: 'rmap:seek', place };
    }
    case 'rmap:step': {
      const command = commands.find((each) => 'command' in data && each === data.command);
      if (command === undefined) return wrong(`command is none of ${commands.join(', ')}`);
      return { type: 'rmap:step', command };
    }
    case 'rmap:ping':
      return { type: 'rmap:ping' };
    default:
      return null;
  }
}

const wrong = (message: string): ReadMessage => ({ type: 'wrong', message });
