// A frame hears its parent alone, tells it what it should know, and tells nobody where it stands by itself.
import { describe, expect, it } from 'vitest';
import { HostLine } from '../../../web/src/embed/host_line.ts';
import type { FramedWindow } from '../../../web/src/embed/wordpress.ts';
import type { HostMessage } from '../../../web/src/embed/messages.ts';

type Listener = (event: { readonly source: unknown; readonly data: unknown }) => void;

function framed(hash = '') {
  const told: unknown[] = [];
  const heard: HostMessage[] = [];
  let listener: Listener = () => undefined;
  const parent = { postMessage: (message: unknown) => told.push(message) };
  const window = {
    parent,
    location: { hash },
    innerHeight: 0,
    addEventListener: (_type: string, listen: Listener) => {
      listener = listen;
    },
  };
  const line = new HostLine(window as unknown as FramedWindow, (message) => heard.push(message));
  const say = (data: unknown, source: unknown = parent): void => listener({ source, data });
  return { line, told, heard, say };
}

describe('the line to the page around', () => {
  it('hears the parent, and nobody else', () => {
    const { say, heard, told } = framed();
    say({ type: 'rmap:step', command: 'next' }, {});
    say({ type: 'rmap:ping' }, null);
    expect([heard, told]).toEqual([[], []]);
    say({ type: 'rmap:step', command: 'next' });
    expect(heard).toEqual([{ type: 'rmap:step', command: 'next' }]);
  });

  it('answers pings and wrong messages itself, and lets others pass', () => {
    const { say, heard, told } = framed();
    say({ type: 'rmap:ping' });
    say({ type: 'somebody-else' });
    say({ type: 'rmap:seek', place: 'there' });
    expect(heard).toEqual([]);
    expect(told).toEqual([
      { type: 'rmap:pong', version: 1 },
      { type: 'rmap:error', code: 'message', message: 'place is no place' },
    ]);
  });

  it('says a height once, in the words of those who ask', () => {
    const { line, told } = framed('#v1&f=a/b#?secret=aB3dE5fG7h');
    line.resize(300);
    line.resize(300);
    expect(told).toEqual([
      { type: 'rmap:height', height: 300 },
      { context: 'iframe.resize', height: 300 },
      { message: 'height', value: 300, secret: 'aB3dE5fG7h' },
    ]);
  });

  it('says it once more to a WordPress that listens only now', () => {
    const { line, say, told } = framed('#v1&f=a/b#?secret=aB3dE5fG7h');
    say({ message: 'ready', secret: 'aB3dE5fG7h' });
    expect(told).toEqual([]);
    line.resize(300);
    told.length = 0;
    say({ message: 'ready', secret: 'aB3dE5fG7h' });
    expect(told).toEqual([{ message: 'height', value: 300, secret: 'aB3dE5fG7h' }]);
  });

  it('asks WordPress to follow a link, and no other page', () => {
    const { line, told } = framed('#v1&f=a/b#?secret=aB3dE5fG7h');
    expect(line.follow('https://example.org/a')).toBe(true);
    expect(told).toEqual([
      { message: 'link', value: 'https://example.org/a', secret: 'aB3dE5fG7h' },
    ]);
    const other = framed();
    expect(other.line.follow('https://example.org/a')).toBe(false);
    expect(other.told).toEqual([]);
  });

  it('tells nobody where there is no page around', () => {
    const told: unknown[] = [];
    const window = {
      location: { hash: '' },
      addEventListener: () => undefined,
      postMessage: (message: unknown) => told.push(message),
    };
    const alone = Object.assign(window, { parent: window });
    new HostLine(alone as unknown as FramedWindow, () => undefined).resize(10);
    expect(told).toEqual([]);
  });

  // Symptom: a frame's address from a WordPress post, opened by itself, had a link to the playground that led nowhere.
  it('follows no link for a WordPress that is not around', () => {
    const window = { location: { hash: '#?secret=aB3dE5fG7h' }, addEventListener: () => undefined };
    const alone = Object.assign(window, { parent: window });
    const line = new HostLine(alone as unknown as FramedWindow, () => undefined);
    expect(line.follow('https://example.org/a')).toBe(false);
  });
});
