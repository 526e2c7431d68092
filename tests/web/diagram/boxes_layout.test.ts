import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxLimits } from '../../../web/src/diagram/boxes/layout/choose.ts';
import { assignTracks } from '../../../web/src/diagram/boxes/layout/tracks.ts';
import { boxesAt, latticeProblems } from './support/lattice.ts';
import { families, lessonFamily } from './support/scenes.ts';

/** A family at some moment of its story: often a half-built one. */
const moments = fc.record({ family: families, part: fc.double({ min: 0, max: 1, noNaN: true }) });

describe('boxes and arrows', () => {
  it('let no box overlap, no line cross a box or share a run with another', () => {
    fc.assert(
      fc.property(moments, fc.boolean(), ({ family, part }, narrow) => {
        const recording = family.story.recording();
        const position = Math.round(part * recording.journal.kind.length);
        const { layout } = boxesAt(recording, position, narrow);
        expect(latticeProblems(layout)).toEqual([]);
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('are checked for what would be wrong', () => {
    const { layout } = boxesAt(lessonFamily().story.recording());
    const [first, second] = layout.boxes;
    if (first === undefined || second === undefined) throw new Error('no boxes');
    const moved = {
      ...layout,
      boxes: [...layout.boxes.slice(1), { ...first, x: second.x, y: second.y }],
    };
    expect(latticeProblems(moved).length).toBeGreaterThan(0);
    const doubled = {
      ...layout,
      wires: layout.wires.flatMap((wire) => [wire, { ...wire, net: 'other' }]),
    };
    expect(latticeProblems(doubled).length).toBeGreaterThanOrEqual(layout.wires.length);
  });

  it('are the same for the same moment', () => {
    fc.assert(
      fc.property(families, (family) => {
        const recording = family.story.recording();
        expect(boxesAt(recording)).toEqual(boxesAt(recording));
      }),
      { numRuns: 20, seed: 4 },
    );
  });

  it('show at most so many VMAs, and say how many there are', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { chosen, layout } = boxesAt(family.story.recording());
        expect(chosen.rows.length).toBeLessThanOrEqual(boxLimits.vmas);
        expect(chosen.rows.length).toBeLessThanOrEqual(chosen.all);
        expect(layout.boxes.filter(({ kind }) => kind === 'vma')).toHaveLength(chosen.rows.length);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('show the neighbourhood of what was chosen', () => {
    const family = lessonFamily();
    const [, child] = family.processes;
    if (child === undefined) throw new Error('no child');
    for (let i = 0; i < 4; ++i) family.fork(child, `D${i}`);
    const last = family.processes.at(-1)?.vmas[0]?.id ?? 0;
    const recording = family.story.recording();
    const keys = (selected: number | null) =>
      boxesAt(recording, undefined, false, selected).chosen.rows.map(({ key }) => key);
    expect(keys(null)).not.toContain(`vma:${last}`);
    expect(keys(last)).toContain(`vma:${last}`);
    expect(keys(last)).toContain(`vma:${child.vmas[0]?.id}`);
  });

  it('move nothing when a step brings no box and no line, nor takes one', () => {
    const recording = lessonFamily().story.recording();
    const shown = Array.from({ length: recording.journal.kind.length + 1 }, (_, position) => {
      const { boxes, wires } = boxesAt(recording, position).layout;
      return {
        things: [...boxes, ...wires].map(({ key }) => key).join(),
        places: boxes.map(({ key, x, y }) => `${key} at ${x},${y}`),
      };
    });
    const still = shown.flatMap((now, i) => {
      const before = shown[i - 1];
      return before?.things === now.things ? [{ now: now.places, before: before.places }] : [];
    });
    expect(still.length).toBeGreaterThan(shown.length / 2);
    for (const { now, before } of still) expect(now).toEqual(before);
  });
});

describe('tracks', () => {
  it('never let two stretches of one track touch', () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(20));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (spans) => {
        const stretches = spans.map(([from, length], i) => ({
          key: `${i}`,
          from,
          to: from + length,
        }));
        const tracks = assignTracks(stretches);
        for (const a of stretches) {
          for (const b of stretches) {
            if (a === b || tracks.get(a.key) !== tracks.get(b.key)) continue;
            expect(a.to + 1 < b.from || b.to + 1 < a.from).toBe(true);
          }
        }
      }),
    );
  });
});

it('draws no pointer of a chain that was just allocated: its fields are null', () => {
  const recording = lessonFamily().story.recording();
  const { kind, object, field } = recording.journal;
  let seen = 0;
  for (let i = 0; i < kind.length; ++i) {
    if (kind[i] !== 1 || recording.types[field[i] ?? 0]?.name !== 'anon_vma_chain') continue;
    const { wires, boxes } = boxesAt(recording, i + 1).layout;
    const key = `avc:${object[i]}`;
    if (!boxes.some((box) => box.key === key)) continue;
    ++seen;
    expect(wires.filter(({ about }) => about === key)).toEqual([]);
  }
  expect(seen).toBeGreaterThan(4);
});
