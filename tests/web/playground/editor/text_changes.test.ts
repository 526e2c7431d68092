// What the page writes into the script, as the least change that makes it.
import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchOf } from '../../../../web/src/playground/editor/place.ts';
import { additionTo, changesTo } from '../../../../web/src/playground/editor/text_changes.ts';

const textOf = (text: string): Text => Text.of(text.split('\n'));

/** The text after its changes, and where a place of it has come to. */
function change(before: string, after: string, place = 0): { text: string; place: number } {
  const changes = ChangeSet.of(changesTo(textOf(before), after), before.length);
  return { text: changes.apply(textOf(before)).toString(), place: changes.mapPos(place) };
}

const append = (before: string, statements: string): string =>
  ChangeSet.of(additionTo(textOf(before), statements), before.length)
    .apply(textOf(before))
    .toString();

describe('another text instead', () => {
  it('is what it should be, whatever both are', () => {
    const script = fc.array(fc.constantFrom('a', 'b', '\n', '  ', '😀')).map((all) => all.join(''));
    fc.assert(
      fc.property(script, script, (before, after) => {
        expect(change(before, after).text).toBe(after);
      }),
    );
  });

  it('keeps the cursor in its word when lines are written evenly', () => {
    const before = 'process  P\n fork P   C\nwalk P heap[0]';
    const after = 'process P\nfork P C\nwalk P heap[0]';
    const at = before.indexOf('C');
    expect(change(before, after, at)).toEqual({ text: after, place: after.indexOf('C') });
  });

  it('keeps the cursor behind lines that come before it', () => {
    expect(change('walk P heap[0]', '# why\nwalk P heap[0]', 7).place).toBe(13);
  });
});

describe('statements are added', () => {
  it.each([
    ['', 'process P', 'process P\n'],
    ['process P', 'fork P C', 'process P\nfork P C\n'],
    ['process P\n', 'fork P C\n', 'process P\nfork P C\n'],
    ['process P\n\n  \n', 'fork P C', 'process P\nfork P C\n\n  \n'],
    ['\n\n', 'process P', 'process P\n\n'],
    ['# end', 'repeat 2\r\n  fork P C\r\nend', '# end\nrepeat 2\n  fork P C\nend\n'],
  ])('%j + %j', (before, statements, after) => {
    expect(append(before, statements)).toBe(after);
  });
});

describe('a place that the engine names', () => {
  it('counts characters, not their halves', () => {
    const text = textOf('# 😀😀 走 x\nwalk P heap[0]');
    expect(stretchOf(text, 1, 8, 1)).toEqual({ from: 9, to: 10 });
    expect(text.sliceString(9, 10)).toBe('x');
    expect(stretchOf(text, 1, 3, 2)).toEqual({ from: 2, to: 6 });
    expect(stretchOf(text, 2, 6, 1)).toEqual({ from: 16, to: 17 });
  });

  it('stays inside of the text', () => {
    const text = textOf('ab\nc');
    expect(stretchOf(text, 9, 9, 9)).toEqual({ from: 4, to: 4 });
    expect(stretchOf(text, 0, 0, 1)).toEqual({ from: 0, to: 1 });
    expect(stretchOf(text, 1, 2, 99)).toEqual({ from: 1, to: 2 });
  });
});
