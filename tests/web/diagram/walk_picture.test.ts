// The picture of a walk, made from the real engine under every design.
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { isPlace } from '../../../web/src/diagram/walk/layout/boxes.ts';
import type { WalkLayout } from '../../../web/src/diagram/walk/layout/boxes.ts';
import type { WalkReading } from '../../../web/src/diagram/walk/walk_reading.ts';
import { composeWalk, walkView } from '../../../web/src/diagram/walk/walk_view.ts';
import { EventKind } from '../../../web/src/engine/types.ts';
import { collisions, outside, textBox } from './support/text_boxes.ts';
import { film, markupOf } from './support/view_inputs.ts';

const engine = await loadScenarioEngine();
const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

const family = `process P
mmap P heap 4
write P heap[*]
fork P C
write C heap[1]
fork C GC
write GC heap[2]
walk P heap[1]
`;
const cut = `process P
mmap P heap 6
write P heap[*]
fork P C
mprotect P heap[2..3] r
walk C heap[5]
`;
const crowd = `process P
mmap P heap 40
write P heap[0..3]
repeat 60 as i
  fork P C{i}
end
write C3 heap[1]
walk C3 heap[1]
walk P heap[0]
`;
const scripts = [
  family,
  cut,
  crowd,
  await read('tests/wasm/scenarios/files.rmap'),
  await read('tests/wasm/scenarios/swap.rmap'),
  await read('tests/wasm/scenarios/mremap.rmap'),
];
const designs = engine.designs.map(({ id }) => id);
const films = designs.flatMap((design) => scripts.map((script) => film(engine, script, design)));
const placesOf = ({ lines }: WalkReading) => lines.filter(isPlace);
const endOf = (shot: (typeof films)[number], start: string) =>
  shot.ends[shot.recording.statements.findIndex(({ text }) => text.startsWith(start))] ?? 0;

describe.each(designs)('%s', (design) => {
  it.each(scripts.map((script) => [script.split('\n')[0] ?? '', script]))(
    '%s: the sum is what the engine counted',
    (_, script) => {
      const shot = film(engine, script, design);
      let walks = 0;
      for (const { statement, visited, lookups, mapped, page } of shot.recording.walks) {
        const { reading } = composeWalk(shot.at(shot.ends[statement] ?? 0));
        // A statement may walk several pages: the picture shows the last.
        const last = shot.recording.walks.findLast((walk) => walk.statement === statement);
        if (last?.page !== page || reading.mode !== 'walk') continue;
        ++walks;
        expect(reading.counts).toEqual({ visited, lookups, hits: mapped });
      }
      expect(walks).toBeGreaterThan(0);
    },
  );

  it('every hit shows the page that was asked for, every miss something else', () => {
    const shot = film(engine, family, design);
    const { reading } = composeWalk(shot.at(endOf(shot, 'walk')));
    const places = placesOf(reading);
    expect(places.some(({ verdict }) => verdict === 'hit')).toBe(true);
    for (const { verdict, found } of places) {
      if (verdict === 'hit') expect(found?.label).toBe(reading.page?.label);
      else expect(found?.label).not.toBe(reading.page?.label);
    }
  });

  it('tells all stops, one by one or by number', () => {
    const shot = film(engine, crowd, design);
    for (const statement of ['walk C3', 'walk P']) {
      const { reading } = composeWalk(shot.at(endOf(shot, statement)));
      const numbers = reading.lines.flatMap((line) => {
        if (line.kind === 'place') return design === 'process-scan' ? [] : [1];
        return [
          Number(
            /[\d,]+(?= more)|(?<=entries read )[\d,]+/.exec(line.text)?.[0].replaceAll(',', ''),
          ),
        ];
      });
      expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(reading.counts.visited);
      expect(reading.lines.length).toBeLessThan(30);
    }
  });

  it('opens the page tables of the stop that a walk stands at', () => {
    const shot = film(engine, family, design);
    const { journal } = shot.recording;
    const end = endOf(shot, 'walk');
    const start = shot.recording.statements.at(-1)?.firstStep ?? 0;
    let seen = 0;
    for (let at = start + 1; at < end; ++at) {
      const kind = journal.kind[at - 1] ?? 0;
      const places = placesOf(composeWalk(shot.at(at)).reading);
      const isLook = kind >= EventKind.visit;
      const current = places.filter((place) => place.current);
      // A search of a tree looks at nodes before it comes to its first VMA.
      expect(current).toHaveLength(isLook && places.length > 0 ? 1 : 0);
      expect(places.filter((place) => place.open)).toEqual(current);
      if (isLook) expect(current[0]?.order).toBe(places.at(-1)?.order);
      seen += current.length;
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('opens the page tables of a stop that is chosen, and of all when the page is', () => {
    const shot = film(engine, family, design);
    const end = endOf(shot, 'walk');
    const closed = composeWalk(shot.at(end)).reading;
    expect(placesOf(closed).some((place) => place.open)).toBe(false);
    const [first] = placesOf(closed);
    const chosen = composeWalk(shot.at(end, { selected: first?.choose ?? 0 })).reading;
    expect(placesOf(chosen)[0]?.open).toBe(true);
    const all = composeWalk(shot.at(end, { selected: closed.page?.id ?? 0 })).reading;
    expect(placesOf(all).every((place) => place.open)).toBe(true);
    expect([closed.all?.choose, all.all?.choose]).toEqual([closed.page?.id, 0]);
  });

  it('says the same in the table and as text', async () => {
    const shot = film(engine, family, design);
    const picture = composeWalk(shot.at(endOf(shot, 'walk')));
    const twin = markupOf(walkView.twin(picture, () => undefined));
    const text = walkView.ascii(picture);
    for (const place of placesOf(picture.reading)) {
      for (const said of [place.holder.name, place.formula, place.text, place.found?.label ?? '']) {
        expect(twin).toContain(said);
        expect(text).toContain(said);
      }
    }
    expect(markupOf(walkView.legend(picture))).toContain(picture.say('legendStop'));
    await expect(text).toMatchFileSnapshot(`./golden/walk_${design}.txt`);
  });
});

describe('where a walk goes', () => {
  it('reads no table where the index lies outside of a VMA', () => {
    const shot = film(engine, cut, 'anon-vma-chain');
    const places = placesOf(composeWalk(shot.at(endOf(shot, 'walk'))).reading);
    expect(
      places.map(({ formula, levels }) => [formula, levels?.map(({ index }) => index)]),
    ).toEqual([
      ['index 21 outside [18,20)', undefined],
      ['16 + (21 − 16) = 21', [0, 0, 0, 21]],
      ['index 21 outside [16,18)', undefined],
      ['20 + (21 − 20) = 21', [0, 0, 0, 21]],
    ]);
  });

  it('leads straight to the entry in a pte_chain', () => {
    const shot = film(engine, family, 'pte-chain');
    const [first] = placesOf(composeWalk(shot.at(endOf(shot, 'walk'))).reading);
    expect(first?.levels?.map(({ read: isRead }) => isRead)).toEqual([false, false, false, true]);
    expect(first?.formula).toBe('0 + 17 = 17: P heap[1]');
  });

  it.each([
    ['process-scan', 'scan'],
    ['pte-chain', 'chain'],
    ['anon-vma', 'anonVma'],
    ['interval-tree', 'anonVma'],
  ])('starts from what the page of %s names', (design, kind) => {
    const shot = film(engine, family, design);
    expect(composeWalk(shot.at(endOf(shot, 'walk'))).reading.lead?.kind).toBe(kind);
  });

  it('starts from the file of a page that is a file’s', async () => {
    const shot = film(engine, await read('tests/wasm/scenarios/files.rmap'), 'anon-vma-reuse');
    const { lead, page } = composeWalk(shot.at(endOf(shot, 'walk P text'))).reading;
    expect(lead).toMatchObject({ kind: 'file', label: 'libc' });
    expect(page?.fields[0]).toEqual({ name: 'address_space', value: 'libc' });
  });

  it('ends early where no table covers the address', () => {
    const script = 'process P\nmmap P heap 2\nwrite P heap\nmmap P far 2 at 300000\n';
    const shot = film(engine, script, 'anon-vma');
    const [vma] = [...shot.at(shot.ends[3] ?? 0).graph.values()].filter(
      ({ type, slots }) => type.name === 'vma' && [...slots.values()].includes(300000),
    );
    const reading = composeWalk(shot.at(shot.ends[3] ?? 0, { selected: vma?.id ?? 0 })).reading;
    const [place] = placesOf(reading);
    expect(place?.levels?.map(({ table, index }) => [table === null, index])).toEqual([
      [false, 0],
      [false, 1],
      [true, 300000 / 512 - (300000 % 512) / 512 - 512],
      [true, 300000 % 512],
    ]);
    expect(reading.mode).toBe('forward');
  });

  it('tells what a swapped-out page’s entries held when they were found', async () => {
    const shot = film(engine, await read('tests/wasm/scenarios/swap.rmap'), 'anon-vma');
    const { page, lines } = composeWalk(shot.at(endOf(shot, 'reclaim C heap[0'))).reading;
    expect(page).toMatchObject({ gone: true, mark: '† freed' });
    const taken = lines.filter(isPlace).filter(({ verdict }) => verdict === 'hitTaken');
    expect(taken.map(({ text }) => text)).toEqual(
      taken.map(() => 'hit: mapped the page (now sw6)'),
    );
    expect(taken.length).toBeGreaterThan(1);
  });

  it('says where a kernel stops that knows the mapcount', () => {
    const shot = film(engine, family, 'anon-vma-chain');
    const { notes } = composeWalk(shot.at(endOf(shot, 'walk'))).reading;
    expect(notes).toEqual([
      'visited 3 · entries read 3 · hits 1',
      'mapcount 1: the last entry was found at stop 1 of 3. Kernels since 2.6.7 stop there.',
    ]);
  });

  it('is not over before its last look', () => {
    const shot = film(engine, family, 'anon-vma-chain');
    const { notes } = composeWalk(shot.at(endOf(shot, 'walk') - 1)).reading;
    expect(notes).toEqual(['so far: visited 3 · entries read 3 · hits 1']);
  });

  it('bears events of kinds that it does not know', () => {
    const shot = film(engine, family, 'interval-tree');
    const input = shot.at(endOf(shot, 'walk') - 1);
    const { journal } = shot.recording;
    journal.kind[input.position - 1] = 9;
    expect(placesOf(composeWalk(input).reading).at(-1)).toMatchObject({ current: true });
  });
});

describe('where there is no walk', () => {
  it('says how to get one, with a line that works', () => {
    for (const design of designs) {
      const shot = film(engine, family, design);
      const { reading } = composeWalk(shot.at(endOf(shot, 'fork P')));
      const example = reading.example ?? '';
      expect(example).toMatch(/^walk \w+ heap\[\d\]$/);
      const again = film(engine, `${family}${example}\n`, design);
      expect(again.recording.diagnostics).toEqual([]);
    }
  });

  it('shows what leads from a page that is chosen, and the way to it', () => {
    const shot = film(engine, family, 'anon-vma');
    const at = endOf(shot, 'fork P');
    const page = [...shot.at(at).graph.values()].find(({ type }) => type.name === 'page');
    const { reading } = composeWalk(shot.at(at, { selected: page?.id ?? 0 }));
    expect(reading).toMatchObject({
      mode: 'forward',
      page: { id: page?.id },
      lead: { kind: 'anonVma' },
    });
    expect(placesOf(reading)).toMatchObject([
      { open: true, order: null, found: { object: page?.id } },
    ]);
  });

  it('has words before anything is mapped', () => {
    const shot = film(engine, 'process P\n', 'pte-chain');
    const { reading, layout } = composeWalk(shot.at(shot.ends[0] ?? 0));
    expect(reading.notes).toEqual(['Nothing is mapped yet: there is no page to ask about.']);
    expect(layout.notes.length).toBeGreaterThan(0);
  });
});

/** Everything that must not cover anything else. */
function boxesOf(layout: WalkLayout) {
  const named = <T extends object>(name: string, box: T | null) =>
    box === null ? [] : [{ ...box, name }];
  return [
    ...named('page', layout.page),
    ...named('lead', layout.lead),
    ...named('example', layout.example),
    ...named('all', layout.all),
    ...layout.heads.map((head) => ({ ...textBox(head, 10.5), name: `head ${head.text}` })),
    ...layout.texts.map((text) => ({ ...textBox(text, 12.5), name: `text ${text.text}` })),
    ...layout.notes.map((note) => ({ ...textBox(note, 12.5), name: `note ${note.text}` })),
    ...layout.places.flatMap((place) => [
      { x: place.badge.x - 10.5, y: place.badge.y - 10.5, width: 21, height: 21, name: 'badge' },
      ...named('holder', place.holder),
      { ...textBox(place.formula, 12.5), name: `formula ${place.formula.text}` },
      ...place.levels.map((level) => ({ ...level, name: `level ${level.key}` })),
      ...named('found', place.found),
      ...(place.noTable === null ? [] : [{ ...textBox(place.noTable, 12), name: 'no table' }]),
      ...(place.verdict.text === '' ? [] : [{ ...textBox(place.verdict, 11.5), name: 'verdict' }]),
      ...named('ground', place.open?.ground ?? null),
    ]),
  ];
}

/** What stands inside the ground of opened tables. */
const insideOf = (layout: WalkLayout) =>
  layout.places.flatMap(({ open }) =>
    open === null
      ? []
      : [
          [
            ...open.levels.map((level) => ({ ...level, name: level.level.name })),
            { ...open.found, name: 'found' },
            { ...textBox(open.title, 12), name: 'title' },
            ...open.bits.map(({ text, x, y }) => {
              const box = textBox({ text, x, y }, 10);
              return { ...box, x: x - box.width / 2, name: text };
            }),
          ],
        ],
  );

const moments = fc.record({
  shot: fc.constantFrom(...films),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.constantFrom(320, 360, 480, 640, 720, 840, 960, 1400),
  language: fc.constantFrom('en' as const, 'zh' as const),
  pick: fc.option(fc.nat(40), { nil: null }),
});

describe('layout', () => {
  it('puts nothing on anything else, and all inside the picture', () => {
    fc.assert(
      fc.property(moments, ({ shot, at, width, language, pick }) => {
        const { stops } = shot.story.stepper;
        const position = stops[Math.floor(at * (stops.length - 1))] ?? 0;
        const input = shot.at(position, { width, language });
        const ids = [...input.graph.keys()];
        const selected =
          pick === null ? (input.walk?.page ?? null) : (ids[pick % ids.length] ?? null);
        const { layout } = composeWalk({ ...input, selected });
        const boxes = boxesOf(layout);
        expect(collisions(boxes)).toEqual([]);
        expect(outside(boxes, layout)).toEqual([]);
        for (const inside of insideOf(layout)) expect(collisions(inside)).toEqual([]);
        for (const { holder, name, range } of layout.places) {
          for (const text of [textBox(name, 13), textBox(range, 11)]) {
            expect(text.x).toBeGreaterThanOrEqual(holder.x);
            expect(text.x + text.width).toBeLessThanOrEqual(holder.x + holder.width);
          }
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('moves nothing that was there when a walk takes its next step, unless tables close', () => {
    const shot = film(engine, family, 'anon-vma-chain');
    const end = endOf(shot, 'walk');
    const tops = (position: number) =>
      composeWalk(shot.at(position)).layout.places.map(({ line, holder }) => {
        return [line.key, holder.x, holder.y];
      });
    // Behind the first look and behind its verdict: the same stop, at the same place.
    const first = shot.recording.journal.kind.lastIndexOf(EventKind.call) + 2;
    expect(tops(first)).toHaveLength(1);
    expect(tops(first + 1)).toEqual(tops(first));
    expect(tops(end)[0]).toEqual(tops(first)[0]);
  });

  it.each([960, 360])('is as the golden file says, %i pixels wide', async (width) => {
    const shot = film(engine, family, 'anon-vma-chain');
    const { layout } = composeWalk(shot.at(endOf(shot, 'walk') - 1, { width }));
    const lines = boxesOf(layout).map(
      ({ name, ...box }) =>
        `${name}: ${[box.x, box.y, box.width, box.height].map(Math.round).join(' ')}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./golden/walk_${width}.txt`);
  });
});
