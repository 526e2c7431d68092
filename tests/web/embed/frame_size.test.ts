// frame.js stands in somebody else's page: a frame may ask for its own height, within bounds, and nobody for another's.
import { describe, expect, it } from 'vitest';
import { heightAsked, sizeFrame } from '../../../web/src/embed/frame_size.ts';
import type { SizedFrame } from '../../../web/src/embed/frame_size.ts';

const page = 'https://rmap.example/site/embed.html';
const windowOf = (): Window => ({}) as Window;

function frameAt(src: string, contentWindow = windowOf()): SizedFrame {
  return { src, contentWindow, style: { height: '' } };
}

describe('the height that a message asks for', () => {
  it.each([
    [{ type: 'rmap:height', height: 400 }, 400],
    [{ type: 'rmap:height', height: 400.2 }, 401],
    [{ type: 'rmap:height', height: -5 }, 40],
    [{ type: 'rmap:height', height: 1e9 }, 5000],
    [{ type: 'rmap:height', height: NaN }, null],
    [{ type: 'rmap:height', height: Infinity }, null],
    [{ type: 'rmap:height', height: '400' }, null],
    [{ type: 'rmap:height' }, null],
    [{ type: 'height', height: 400 }, null],
    ['rmap:height', null],
    [null, null],
  ])('of %j is %j', (data, height) => {
    expect(heightAsked(data)).toBe(height);
  });
});

describe('a frame', () => {
  const data = { type: 'rmap:height', height: 321 };

  it('gets the height that it asked for, and no other does', () => {
    const [one, other] = [frameAt(`${page}#v1&f=a/b`), frameAt(`${page}?x#v1`)];
    sizeFrame({ source: one.contentWindow, data }, [one, other], page);
    expect([one.style.height, other.style.height]).toEqual(['321px', '']);
  });

  it('of another address asks in vain', () => {
    const frame = frameAt('https://elsewhere.example/embed.html#v1');
    const alike = frameAt('https://rmap.example/site/embed.html.evil');
    sizeFrame({ source: frame.contentWindow, data }, [frame, alike], page);
    sizeFrame({ source: alike.contentWindow, data }, [frame, alike], page);
    expect([frame.style.height, alike.style.height]).toEqual(['', '']);
  });

  it('is not sized by another window, nor by a message from nowhere', () => {
    const frame = frameAt(page);
    sizeFrame({ source: windowOf(), data }, [frame], page);
    sizeFrame({ source: null, data }, [{ ...frame, contentWindow: null }, frame], page);
    expect(frame.style.height).toBe('');
  });
});
