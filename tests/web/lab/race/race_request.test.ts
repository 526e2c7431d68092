import { describe, expect, it } from 'vitest';
import { readRace } from '../../../../web/src/lab/race/race_request.ts';
import type { RaceProblem } from '../../../../web/src/lab/race/race_request.ts';
import { workloads } from './support.ts';

const read = (attributes: Readonly<Record<string, string>>) =>
  readRace(new Map(Object.entries(attributes)), workloads, ['scan', 'list', 'chain']);

describe('the attributes', () => {
  it('of nothing are the usual race', () => {
    expect(read({ id: 'race', class: 'wide', 'data-x': '', 'aria-label': 'x' })).toMatchObject({
      ok: true,
      race: {
        size: 100,
        group: 'any',
        request: {
          workload: 'many-children',
          designs: [],
          sizes: [100],
          parameters: { pages: 20 },
        },
      },
    });
  });

  it('say all of a race', () => {
    const all = { workload: 'many-children', size: '1000', pages: '500', group: 'child' };
    expect(read({ ...all, designs: 'list, chain', autoplay: '' })).toMatchObject({
      ok: true,
      race: {
        size: 1000,
        group: 'child',
        request: { designs: ['list', 'chain'], sizes: [1000], parameters: { pages: 500 } },
      },
    });
  });

  it('may call the swept parameter by its own name', () => {
    expect(read({ children: '12' })).toMatchObject({ ok: true, race: { size: 12 } });
    expect(read({ workload: 'other', tasks: '3' })).toMatchObject({
      ok: true,
      race: { size: 3, group: 'file' },
    });
  });

  it.each<[Record<string, string>, Partial<RaceProblem>]>([
    [
      { workload: 'none' },
      { key: 'unknownWorkload', value: 'none', known: ['many-children', 'other'] },
    ],
    [{ designs: 'list,lists' }, { key: 'unknownDesign', value: 'lists' }],
    [{ designs: '' }, { key: 'unknownDesign', value: '' }],
    [{ designs: 'list,chain,list' }, { key: 'designTwice', value: 'list' }],
    [{ group: 'file' }, { key: 'unknownGroup', value: 'file', known: ['any', 'parent', 'child'] }],
    [{ size: '0' }, { key: 'badNumber', name: 'size', value: '0', least: 1, most: 1000 }],
    [{ size: '1e3' }, { key: 'badNumber', value: '1e3' }],
    [{ size: '' }, { key: 'badNumber', value: '' }],
    [{ children: '1001' }, { key: 'badNumber', name: 'children', most: 1000 }],
    [{ pages: '-1' }, { key: 'badNumber', name: 'pages', value: '-1' }],
    [
      { size: '5', children: '5' },
      { key: 'sizeTwice', value: 'children' },
    ],
    [
      { workload: 'other', pages: '5' },
      { key: 'unknownAttribute', value: 'pages' },
    ],
    [{ sizes: '10,20' }, { key: 'unknownAttribute', value: 'sizes' }],
  ])('%j are wrong', (attributes, problem) => {
    expect(read(attributes)).toMatchObject({ ok: false, problem });
  });
});
