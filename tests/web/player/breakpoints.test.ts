import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventKind } from '../../../web/src/engine/types.ts';
import {
  findBreakStops,
  stopAfter,
  stopBefore,
} from '../../../web/src/player/breakpoints/break_stops.ts';
import {
  keyOf,
  onLine,
  onObject,
  toggled,
  withEnabled,
  without,
} from '../../../web/src/player/breakpoints/breakpoints.ts';
import type { Breakpoint } from '../../../web/src/player/breakpoints/breakpoints.ts';
import { readStory } from '../../../web/src/player/moment.ts';
import { readDebugStory } from '../../../web/src/player/debugger/debug_story.ts';
import type { DebugStory } from '../../../web/src/player/debugger/debug_story.ts';
import { families, lessonFamily } from '../diagram/support/scenes.ts';

/** Looks at each position by itself, with none of the tricks. */
function naiveStops({ recording, lasting }: DebugStory, list: readonly Breakpoint[]): number[] {
  const { journal, sites } = recording;
  const stops: number[] = [];
  for (let i = 0; i < journal.kind.length; ++i) {
    const kind = journal.kind[i] ?? 0;
    const site = sites[journal.site[i] ?? -1];
    const isMark = kind === EventKind.statement || kind === EventKind.leave;
    const hit = list.some((breakpoint) => {
      if (!breakpoint.enabled || isMark) return false;
      if (breakpoint.kind === 'line') {
        return breakpoint.file === site?.file && breakpoint.line === site.line;
      }
      return kind !== EventKind.call && lasting.of(journal.object[i] ?? 0) === breakpoint.name;
    });
    if (hit) stops.push(i + 1);
  }
  return stops;
}

/** A story, and some of its lines and objects as breakpoints, some of them switched off. */
const cases = fc
  .tuple(families, fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.boolean()), { maxLength: 6 }))
  .map(([family, picks]) => {
    const story = readDebugStory(readStory(family.story.recording()));
    const ids = [...story.history.lives.keys()];
    const { sites } = story.recording;
    let list: Breakpoint[] = [];
    for (const [pick, isLine, enabled] of picks) {
      const { file, line } = sites[pick % sites.length] ?? { file: '', line: 0 };
      const name = story.lasting.of(ids[pick % ids.length] ?? 0);
      const breakpoint = isLine ? onLine(file, line) : onObject(name);
      list = withEnabled(
        [...without(list, keyOf(breakpoint)), breakpoint],
        keyOf(breakpoint),
        enabled,
      );
    }
    return { story, list };
  });

describe('breakpoints', () => {
  it('stop where looking at every single position would', () => {
    fc.assert(
      fc.property(cases, ({ story, list }) => {
        const { all } = findBreakStops(story.recording, story.lasting, list);
        expect(all).toEqual(naiveStops(story, list));
      }),
    );
  });

  it('stop only where a reader can stand, and the next and the one before are the nearest', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ story, list }, at) => {
        const { all, each } = findBreakStops(story.recording, story.lasting, list);
        const stands = new Set(story.stepper.stops);
        for (const position of all) expect(stands.has(position)).toBe(true);
        const from = at % (story.stepper.end + 1);
        expect(stopAfter(all, from)).toBe(all.find((position) => position > from));
        expect(stopBefore(all, from)).toBe(all.findLast((position) => position < from));
        const enabled = list.filter((breakpoint) => breakpoint.enabled);
        const union = new Set(enabled.flatMap((breakpoint) => each.get(keyOf(breakpoint)) ?? []));
        expect([...union].sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });

  it('that are never met, or unknown to this recording, stop nowhere', () => {
    const story = readDebugStory(readStory(lessonFamily().story.recording()));
    const list = [onLine('engine/rmap/no_such.cc', 1), onObject('av99')];
    const { all, each } = findBreakStops(story.recording, story.lasting, list);
    expect(all).toEqual([]);
    expect([...each.values()]).toEqual([[], []]);
    expect(stopAfter(all, 0)).toBeUndefined();
    expect(stopBefore(all, 9)).toBeUndefined();
  });

  it('are one for each place: setting it again removes it', () => {
    const once = toggled([], onLine('a.cc', 3));
    const both = toggled(once, onObject('av0'));
    expect(both.map(keyOf)).toEqual(['line a.cc:3', 'object av0']);
    expect(toggled(withEnabled(both, 'line a.cc:3', false), onLine('a.cc', 3)).map(keyOf)).toEqual([
      'object av0',
    ]);
  });
});

describe('lasting names', () => {
  it('are one for each object, and lead back to it', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { history, lasting } = readDebugStory(readStory(family.story.recording()));
        for (const id of history.lives.keys()) {
          expect(lasting.of(id)).not.toBe('');
          expect(lasting.find(lasting.of(id))).toBe(id);
        }
      }),
    );
  });

  it('are what a reader calls things', () => {
    const { history, lasting } = readDebugStory(readStory(lessonFamily().story.recording()));
    const names = [...history.lives.keys()].map((id) => lasting.of(id));
    expect(names).toEqual(expect.arrayContaining(['P heap', 'GC heap', 'av0', 'f5', 'C']));
  });
});
