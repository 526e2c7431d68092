import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventKind } from '../../../web/src/engine/types.ts';
import { readDebugStory } from '../../../web/src/player/debugger/debug_story.ts';
import { readStory } from '../../../web/src/player/moment.ts';
import { groupOf } from '../../../web/src/player/objects/field_groups.ts';
import { fieldHistory, foldHistory } from '../../../web/src/player/objects/object_history.ts';
import type { ObjectChange } from '../../../web/src/player/objects/object_history.ts';
import { VisitedObjects } from '../../../web/src/player/objects/visited_objects.ts';
import { families, lessonFamily } from '../diagram/support/scenes.ts';

const change = (step: number): ObjectChange => {
  return { what: 'stored', position: step, step, store: null };
};

describe('the history of an object', () => {
  it('is all that the journal did to it, in order, and nothing of others', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { recording, history, objects, stepper } = readDebugStory(
          readStory(family.story.recording()),
        );
        const { kind, object, before, after } = recording.journal;
        const changes = new Set<number>([EventKind.alloc, EventKind.free, EventKind.store]);
        for (const id of [...history.lives.keys(), 0, 1e6]) {
          const events = [...kind.keys()].filter(
            (i) =>
              object[i] === id &&
              changes.has(kind[i] ?? 0) &&
              (kind[i] !== EventKind.store || before[i] !== after[i]),
          );
          expect(objects.of(id).map(({ position }) => position)).toEqual(events.map((i) => i + 1));
          for (const { position, step } of objects.of(id)) {
            expect(stepper.stops[step]).toBe(position);
          }
        }
      }),
    );
  });

  it('begins with its birth, and says what each store changed', () => {
    const { history, objects } = readDebugStory(readStory(lessonFamily().story.recording()));
    const vma = [...history.lives.values()].find(({ type }) => type === 'vma')?.id ?? 0;
    const changes = objects.of(vma);
    expect(changes[0]?.what).toBe('born');
    const stores = changes.flatMap(({ store }) => (store === null ? [] : [store.place.info.name]));
    expect(stores).toContain('anon_vma');
    const [place] = changes.flatMap(({ store }) =>
      store?.place.info.name === 'anon_vma' ? [store.place] : [],
    );
    const only = place === undefined ? [] : fieldHistory(changes, place);
    expect(only.length).toBeGreaterThan(0);
    // Each value is what the store before it left.
    only.reduce((value, { store }) => {
      expect(store?.before).toBe(value);
      return store?.after ?? 0;
    }, 0);
  });

  it('is folded to its ends and what is near, and counts what it leaves out', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(330),
        fc.integer({ min: 6, max: 20 }),
        (length, now, most) => {
          const changes = Array.from({ length }, (_, i) => change(i + 1));
          const folded = foldHistory(changes, now, most);
          const shown = folded.flatMap((each) => ('skipped' in each ? [] : [each.step]));
          const skipped = folded.flatMap((each) => ('skipped' in each ? [each.skipped] : []));
          expect(shown.length + skipped.reduce((sum, count) => sum + count, 0)).toBe(length);
          expect(shown.length).toBeLessThanOrEqual(most);
          expect(shown).toEqual([...shown].sort((a, b) => a - b));
          if (length > 0) expect([shown[0], shown.at(-1)]).toEqual([1, length]);
          if (now >= 1 && now <= length) expect(shown).toContain(now);
        },
      ),
    );
  });
});

describe('fields', () => {
  it('stand with their like', () => {
    const group = (name: string, kind: 'number' | 'object' | 'flags' = 'number') =>
      groupOf({ name, kind });
    expect(group('vm_start')).toBe('range');
    expect(group('vm_flags', 'flags')).toBe('range');
    expect(group('anon_vma', 'object')).toBe('links');
    expect(group('rb.subtree_last')).toBe('links');
    expect(group('num_children')).toBe('counters');
    expect(group('mapcount')).toBe('counters');
    expect(group('pid')).toBe('identity');
  });
});

describe('the objects that were looked at', () => {
  it('are kept as a browser keeps pages', () => {
    const visited = new VisitedObjects();
    expect([visited.back(), visited.forward()]).toEqual([null, null]);
    for (const object of [1, 2, 2, 3]) visited.visit(object);
    expect([visited.back(), visited.back(), visited.back()]).toEqual([2, 1, null]);
    expect(visited.forward()).toBe(2);
    visited.visit(9);
    expect(visited.canGoForward).toBe(false);
    expect(visited.back()).toBe(2);
    visited.clear();
    expect(visited.canGoBack).toBe(false);
  });
});
