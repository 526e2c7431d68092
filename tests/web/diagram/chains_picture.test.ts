// The picture of pte_chains, made from the real engine.
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { chainsView, composeChains } from '../../../web/src/diagram/chains/chains_view.ts';
import type { ChainsLayout } from '../../../web/src/diagram/chains/layout/boxes.ts';
import { textWidth } from '../../../web/src/diagram/shapes.ts';
import { viewsFor } from '../../../web/src/diagram/views.ts';
import { collisions, outside, textBox } from './support/text_boxes.ts';
import { film, markupOf } from './support/view_inputs.ts';

const engine = await loadScenarioEngine();
const scenario = (name: string) =>
  readFile(new URL(`../../wasm/scenarios/${name}.rmap`, import.meta.url), 'utf8');

const family = `process P
mmap P heap 3
write P heap[0..1]
fork P C
write C heap[1]
fork C GC
walk P heap[0]
`;
const many = `process P
mmap P heap 10
write P heap[0..9]
repeat 19 as i
  fork P C{i}
  write C{i} heap[2..9]
end
walk P heap[0]
`;
const scripts = [
  family,
  many,
  await scenario('files'),
  await scenario('swap'),
  await scenario('mremap'),
];
const films = scripts.map((script) => film(engine, script, 'pte-chain'));
const [small, large] = films;
if (small === undefined || large === undefined) throw new Error('no films');
const endOf = (shot: typeof small, start: string) =>
  shot.ends[shot.recording.statements.findIndex(({ text }) => text.startsWith(start))] ?? 0;

describe('what it says', () => {
  it('a page mapped once has one direct pointer, and no block', () => {
    const { pages } = composeChains(small.at(endOf(small, 'write P'))).reading;
    expect(pages.map(({ direct, blocks }) => [direct?.label, blocks.length])).toEqual([
      ['P heap[0]', 0],
      ['P heap[1]', 0],
    ]);
  });

  it('a block fills up from its end, newest first', () => {
    const { pages } = composeChains(small.at(endOf(small, 'fork C'))).reading;
    const [block] = pages[0]?.blocks ?? [];
    expect(block?.slots.map(({ label }) => label)).toEqual([
      null,
      null,
      null,
      null,
      'GC heap[0]',
      'C heap[0]',
      'P heap[0]',
    ]);
    expect(block).toMatchObject({ label: 'pc0', next: 'null', idx: { now: 4 } });
  });

  it('only the first block of a page has free slots: what idx says', () => {
    for (const shot of films) {
      for (const end of shot.ends) {
        for (const { blocks } of composeChains(shot.at(end)).reading.pages) {
          blocks.forEach(({ slots, idx, next }, i) => {
            expect(slots.map(({ label }) => label === null)).toEqual(
              slots.map((_, k) => k < idx.now),
            );
            if (i > 0) expect(idx.now).toBe(0);
            expect(next).toBe(blocks[i + 1]?.label ?? 'null');
          });
        }
      }
    }
  });

  it('twenty entries of one page take three blocks, walked from the first used slot on', () => {
    const { pages } = composeChains(large.at(endOf(large, 'walk'))).reading;
    const slots = pages[0]?.blocks.flatMap((block) => block.slots) ?? [];
    expect(pages[0]?.blocks).toHaveLength(3);
    expect(slots.filter(({ label }) => label !== null).map(({ order }) => order)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(slots.filter(({ label }) => label === null).every(({ order }) => order === null)).toBe(
      true,
    );
    expect(pages.map(({ asked }) => asked)).toEqual(pages.map((_, i) => i === 0));
  });

  it('marks what a step wrote, moved and freed', () => {
    const at = endOf(small, 'fork P');
    const fork = composeChains(small.at(at)).reading;
    const [block] = fork.pages[0]?.blocks ?? [];
    expect(block?.slots.map(({ mark }) => mark).slice(4)).toEqual([null, 'new', 'new']);
    expect(block?.idx).toEqual({ now: 5, before: 0 });
    expect(fork.cache?.mark).toBe('changed');
    const marks = composeChains(small.at(endOf(small, 'write C'))).reading.pages.flatMap(
      ({ blocks }) => blocks.flatMap(({ slots }) => slots.map(({ mark }) => mark)),
    );
    expect(marks).toContain('freed');
  });

  it('names the blocks that went back to the allocator', () => {
    const exit = `${many}${Array.from({ length: 19 }, (_, i) => `exit C${i + 1}\n`).join('')}`;
    const shot = film(engine, exit, 'pte-chain');
    const notes = shot.ends.flatMap((end) => composeChains(shot.at(end)).reading.notes);
    expect(notes.filter((note) => note.startsWith('† pc')).length).toBeGreaterThan(0);
  });

  it('has the processor’s spare block, or says that there is none', () => {
    expect(composeChains(small.at(endOf(small, 'fork P'))).reading.cache?.spare?.label).toMatch(
      /^pc\d$/,
    );
    const none = composeChains(small.at(endOf(small, 'process P'))).reading;
    expect(none.cache).toBeNull();
    expect(none.notes).toEqual(['No page is mapped yet.']);
  });

  it('is offered for pte_chain alone', () => {
    for (const { id } of engine.designs) {
      const { types } = engine.run('', id).recording();
      expect(viewsFor(types).some((row) => row.id === 'chains')).toBe(id === 'pte-chain');
    }
  });

  it('says the same in the table and as text', async () => {
    const picture = composeChains(small.at(endOf(small, 'walk')));
    const twin = markupOf(chainsView.twin(picture, () => undefined));
    for (const { blocks } of picture.reading.pages) {
      for (const { label, slots } of blocks) {
        expect(twin).toContain(label);
        for (const slot of slots) expect(twin).toContain(slot.label ?? 'free');
      }
    }
    expect(markupOf(chainsView.legend(picture))).toContain(picture.say('legendOrder'));
    await expect(chainsView.ascii(picture)).toMatchFileSnapshot('./golden/chains.txt');
  });
});

function boxesOf({ pages, blocks, slots, words, cache, notes }: ChainsLayout) {
  return [
    ...pages.map((box) => ({ ...box, name: box.page.label })),
    ...(cache === null ? [] : [{ ...cache, name: 'cache' }]),
    ...blocks.map((box) => ({ ...box, name: box.block.label })),
    ...slots
      .filter(({ slot }) => slot.key.startsWith('page:'))
      .map((box) => ({ ...box, name: box.slot.key })),
    ...words.map((text) => ({ ...textBox(text, 11.5), name: text.text })),
    ...notes.map((text) => ({ ...textBox(text, 12.5), name: text.text })),
  ];
}

const moments = fc.record({
  shot: fc.constantFrom(...films),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.constantFrom(320, 360, 480, 640, 720, 840, 960, 1400),
  language: fc.constantFrom('en' as const, 'zh' as const),
});

describe('layout', () => {
  it('puts nothing on anything else, slots inside their blocks, labels inside their slots', () => {
    fc.assert(
      fc.property(moments, ({ shot, at, width, language }) => {
        const { stops } = shot.story.stepper;
        const position = stops[Math.floor(at * (stops.length - 1))] ?? 0;
        const { layout } = composeChains(shot.at(position, { width, language }));
        const boxes = boxesOf(layout);
        expect(collisions(boxes)).toEqual([]);
        expect(outside(boxes, layout)).toEqual([]);
        for (const block of layout.blocks) {
          const slots = layout.slots.filter(({ holder }) => holder === block.block.id);
          expect(slots).toHaveLength(block.block.slots.length);
          expect(collisions(slots.map((slot) => ({ ...slot, name: slot.slot.key })))).toEqual([]);
          const inside = slots.map(({ x, y, ...slot }) => {
            return { ...slot, x: x - block.x, y: y - block.y, name: slot.slot.key };
          });
          expect(outside(inside, block)).toEqual([]);
          expect(textWidth(`${block.block.label} ${block.head}`, 12)).toBeLessThan(block.width);
        }
        for (const { lines, width: room } of layout.slots) {
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThan(room);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('leaves every page where it is when an entry is added to a block', () => {
    const [before, after] = ['write C heap', 'fork C'].map((statement) => {
      const { pages } = composeChains(small.at(endOf(small, statement))).layout;
      return new Map(pages.map(({ page, x, y }) => [page.key, [x, y]]));
    });
    const [first] = [...(before ?? [])];
    expect(first && after?.get(first[0])).toEqual(first?.[1]);
  });

  it.each([960, 360])('is as the golden file says, %i pixels wide', async (width) => {
    const { layout } = composeChains(small.at(endOf(small, 'walk'), { width }));
    const box = ({
      x,
      y,
      width: w,
      height,
    }: {
      x: number;
      y: number;
      width: number;
      height: number;
    }) => [x, y, w, height].map(Math.round).join(' ');
    const lines = [
      ...boxesOf(layout).map((each) => `${each.name}: ${box(each)}`),
      ...layout.slots.map((each) => `${each.slot.key} ${each.lines.join('/')}: ${box(each)}`),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./golden/chains_${width}.txt`);
  });
});
