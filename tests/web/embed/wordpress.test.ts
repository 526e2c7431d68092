// Symptom: in WordPress a frame stayed hidden: it waits to hear a height, and nothing is fetched where nothing is seen.
import { describe, expect, it } from 'vitest';
import { leaveHiding } from '../../../web/src/embed/wordpress.ts';
import type { FramedWindow } from '../../../web/src/embed/wordpress.ts';

type Listener = (event: { readonly source: unknown; readonly data: unknown }) => void;

/** A frame, and what it says to the page around. */
function framed(hash: string, isAlone = false) {
  const told: unknown[] = [];
  const listeners: Listener[] = [];
  const parent = { postMessage: (message: unknown) => told.push(message) };
  const frame = {
    ...parent,
    parent: parent as unknown,
    location: { hash },
    innerHeight: 480,
    addEventListener: (_type: string, listener: Listener) => listeners.push(listener),
  };
  if (isAlone) frame.parent = frame;
  leaveHiding(frame as unknown as FramedWindow);
  const say = (data: unknown, source: unknown = parent): void => {
    for (const listener of listeners) listener({ source, data });
  };
  return { told, say, listeners };
}

describe('a frame in WordPress', () => {
  it('comes out at once, or when WordPress is ready, as high as it is', () => {
    const height = { message: 'height', value: 480, secret: 'aB3dE5fG7h' };
    const { told, say } = framed('#v1&f=a/b#?secret=aB3dE5fG7h');
    expect(told).toEqual([height]);
    say({ message: 'ready', secret: 'aB3dE5fG7h' });
    expect(told).toEqual([height, height]);
  });

  it('tells nothing to another, nor for another secret', () => {
    const { told, say } = framed('#v1&f=a/b#?secret=aB3dE5fG7h');
    told.length = 0;
    say({ message: 'ready', secret: 'aB3dE5fG7h' }, {});
    for (const data of [null, 'ready', { message: 'ready' }, { message: 'ready', secret: 'x' }]) {
      say(data);
    }
    expect(told).toEqual([]);
  });

  it.each([
    ['#v1&f=a/b', false],
    ['#?secret=<b>', false],
    ['#?secret=aB3dE5fG7h', true],
  ])(
    'neither speaks nor listens where there is no secret, or no page around: %s',
    (hash, isAlone) => {
      const { told, listeners } = framed(hash, isAlone);
      expect([told, listeners]).toEqual([[], []]);
    },
  );
});
