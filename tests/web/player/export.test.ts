import { describe, expect, it } from 'vitest';
import {
  captionedText,
  descriptionOf,
  fileName,
  titleOf,
} from '../../../web/src/player/export/caption.ts';
import type { PictureOrigin } from '../../../web/src/player/export/caption.ts';
import { readColour } from '../../../web/src/player/export/colour.ts';
import { originOf } from '../../../web/src/player/export/origin.ts';
import { INITIAL, isInvisible, paintOf } from '../../../web/src/player/export/painted.ts';
import { scaleFor } from '../../../web/src/player/export/png.ts';

const origin: PictureOrigin = {
  view: 'grid',
  design: 'anon-vma-chain',
  designName: 'anon_vma_chain',
  kernels: '2.6.34 – 3.6',
  statement: 'fork P C',
  step: 37,
  steps: 98,
  link: 'https://example.org/en/fork-story.html#step=41',
  language: 'en',
};

describe('a picture that was taken away', () => {
  it('is called after its design, its step and its kind', () => {
    expect(fileName(origin, 'svg')).toBe('rmap-anon-vma-chain-step-37-grid.svg');
    expect(fileName({ ...origin, design: '../Ä b', view: 'tree' }, 'png')).toBe(
      'rmap-b-step-37-tree.png',
    );
  });

  it('says what it shows and where it is from', () => {
    expect(titleOf(origin)).toBe('fork P C, under anon_vma_chain');
    expect(descriptionOf(origin)).toBe(
      'Linux 2.6.34 – 3.6 · step 37 of 98 · Rmap Time Machine · https://example.org/en/fork-story.html#step=41',
    );
    expect(titleOf({ ...origin, statement: '' })).toContain('Before the first statement');
    expect(descriptionOf({ ...origin, link: '', kernels: '', language: 'zh' })).toBe(
      '第 37 步，共 98 步 · Rmap Time Machine',
    );
  });

  it('as text stands under its caption', () => {
    expect(captionedText('av0\n |', origin)).toMatch(/^fork P C, .*\nLinux .*\n\nav0\n \|\n$/);
  });

  it('has an origin, and no link to a file on somebody’s disk', () => {
    const nothing = { shown: null, design: undefined };
    expect(originOf(nothing, 'grid', 'en', 'file:///home/me/x.html')).toMatchObject({
      link: '',
      statement: '',
      step: 0,
      steps: 0,
    });
    expect(originOf(nothing, 'grid', 'en', 'https://a.org/').link).toBe('https://a.org/');
  });
});

describe('colours', () => {
  it('are read as browsers compute them', () => {
    expect(readColour('rgb(0, 114, 178)')).toEqual({ hex: '#0072b2', alpha: 1 });
    expect(readColour('rgba(255, 0, 0, 0.25)')).toEqual({ hex: '#ff0000', alpha: 0.25 });
    expect(readColour('color(srgb 1 0.5 0 / 0.5)')).toEqual({ hex: '#ff8000', alpha: 0.5 });
    expect(readColour('#ABCDEF')).toEqual({ hex: '#abcdef', alpha: 1 });
    for (const none of ['none', 'url("#a")', 'oklch(0.5 0.1 20)', '']) {
      expect(readColour(none)).toBeNull();
    }
  });
});

describe('what an element paints with', () => {
  const styled = (styles: Readonly<Record<string, string>>) => (name: string) =>
    styles[name] ?? INITIAL.get(name) ?? '';

  it('is written where it differs from what is around', () => {
    const read = styled({ fill: 'rgba(0, 114, 178, 0.5)', 'stroke-width': '2px', opacity: '0.34' });
    const { attributes, now } = paintOf('rect', read, INITIAL);
    expect(Object.fromEntries(attributes)).toEqual({
      fill: '#0072b2',
      'fill-opacity': '0.5',
      opacity: '0.34',
    });
    expect([...paintOf('rect', read, now).attributes.keys()]).toEqual(['opacity']);
  });

  it('is written for strokes only where there is one', () => {
    const dashed = {
      stroke: 'rgb(0, 0, 0)',
      'stroke-width': '2.6px',
      'stroke-dasharray': '0.1px, 6.5px',
    };
    expect(Object.fromEntries(paintOf('line', styled(dashed), INITIAL).attributes)).toEqual({
      stroke: '#000000',
      'stroke-width': '2.6',
      'stroke-dasharray': '0.1, 6.5',
    });
    expect(paintOf('line', styled({ ...dashed, stroke: 'none' }), INITIAL).attributes.size).toBe(0);
  });

  it('is nothing for a shape that is only there to be clicked', () => {
    expect(isInvisible('rect', styled({ fill: 'none' }))).toBe(true);
    expect(isInvisible('rect', styled({ fill: 'rgba(0, 0, 0, 0)' }))).toBe(true);
    expect(isInvisible('rect', styled({ fill: 'rgb(0, 0, 0)' }))).toBe(false);
    expect(isInvisible('g', styled({ fill: 'none' }))).toBe(false);
  });
});

describe('the scale of a PNG', () => {
  it('is twice the screen’s, once where that is too much, and none where even that is', () => {
    expect(scaleFor(1120, 600)).toBe(2);
    expect(scaleFor(9_000, 600)).toBe(1);
    expect(scaleFor(17_000, 600)).toBeNull();
    expect(scaleFor(8_000, 8_000)).toBe(1);
    expect(scaleFor(9_000, 9_000)).toBeNull();
  });
});
