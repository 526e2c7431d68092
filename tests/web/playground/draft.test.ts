import { describe, expect, test } from 'vitest';

import { Draft, offsetOf } from '../../../web/src/playground/draft.ts';
import type { DraftStorage } from '../../../web/src/playground/draft.ts';
import { tryTexts } from '../../../web/src/playground/try_texts.ts';
import { catalogueProblems } from '../../../web/src/ui/catalogue.ts';

function storage(): DraftStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('a draft', () => {
  test('survives a reload, and leaves nothing behind when it is the original again', () => {
    const store = storage();
    new Draft('a', 'process P\n', () => store).write('process Q\n');
    const later = new Draft('a', 'process P\n', () => store);
    expect(later.text).toBe('process Q\n');
    later.reset();
    expect(later.text).toBe('process P\n');
    expect(store.kept.size).toBe(0);
  });

  test('takes back a reset, until something else is written', () => {
    const draft = new Draft('a', 'original', storage);
    draft.write('mine');
    draft.reset();
    expect(draft.canUndo).toBe(true);
    draft.undo();
    expect(draft.text).toBe('mine');
    draft.reset();
    draft.write('other');
    expect(draft.canUndo).toBe(false);
  });

  test('a reset of the original is nothing to undo', () => {
    const draft = new Draft('a', 'original', storage);
    draft.reset();
    expect(draft.canUndo).toBe(false);
  });

  test('takes back another text put in its place', () => {
    const draft = new Draft('a', 'original', storage);
    draft.write('mine');
    draft.replace('solution');
    expect(draft.text).toBe('solution');
    draft.undo();
    expect(draft.text).toBe('mine');
  });

  test('lives on where storage throws', () => {
    const draft = new Draft('a', 'original', () => {
      throw new Error('denied');
    });
    draft.write('mine');
    expect(draft.text).toBe('mine');
  });
});

test('a place in a text is found by lines and code points', () => {
  expect(offsetOf('ab\ncd', 1, 1)).toBe(0);
  expect(offsetOf('ab\ncd', 2, 2)).toBe(4);
  expect(offsetOf('😀x\ny', 1, 2)).toBe(2);
  expect(offsetOf('ab', 9, 9)).toBe(2);
});

test('every text is there in both languages', () => {
  expect(catalogueProblems(tryTexts)).toEqual([]);
});
