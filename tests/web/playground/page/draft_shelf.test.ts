import { describe, expect, it } from 'vitest';
import { DraftShelf } from '../../../../web/src/playground/page/drafts/draft_shelf.ts';
import type { SavedDraft } from '../../../../web/src/playground/page/drafts/saved_draft.ts';
import { listedStorage } from './browser.ts';

const draft: SavedDraft = {
  script: 'process P\n',
  designs: ['anon-vma'],
  view: 'boxes',
  place: { statement: 1, step: null },
  address: '#v1&z=x',
  time: 5,
  isTyped: true,
};
const other: SavedDraft = { ...draft, script: 'process Q\n', time: 3 };
const counter = (): (() => string) => {
  let count = 0;
  return () => String(++count);
};

describe('the reader’s drafts', () => {
  it('are read as they were written, newest first', () => {
    const storage = listedStorage();
    const shelf = new DraftShelf(() => storage);
    expect(shelf.write('b', other)).toBe(true);
    expect(shelf.write('a', draft)).toBe(true);
    expect(new DraftShelf(() => storage).list()).toEqual([
      { id: 'a', draft },
      { id: 'b', draft: other },
    ]);
    expect(new DraftShelf(() => storage).take('a')).toEqual(draft);
  });

  it('are not written over where another page has written since', () => {
    const storage = listedStorage();
    const [one, two] = [new DraftShelf(() => storage), new DraftShelf(() => storage)];
    expect(one.write('a', draft)).toBe(true);
    expect(two.write('a', other)).toBe(false);
    two.take('a');
    expect(two.write('a', other)).toBe(true);
    expect(one.write('a', draft)).toBe(false);
    expect(one.take('a')).toEqual(other);
  });

  it('survive a storage that throws, which is said', () => {
    const shelf = new DraftShelf(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(shelf.list()).toEqual([]);
    expect(shelf.take('a')).toBeNull();
    expect(shelf.write('a', draft)).toBe(true);
    shelf.takeOver(counter());
    shelf.tidy(() => false);
    expect(shelf.isRefused).toBe(true);
  });

  it('survive a storage that is full, which is said until there is room again', () => {
    const storage = listedStorage();
    const shelf = new DraftShelf(() => storage);
    shelf.write('a', draft);
    storage.isFull = true;
    shelf.write('a', other);
    expect(shelf.isRefused).toBe(true);
    expect(shelf.list()).toEqual([{ id: 'a', draft }]);
    expect(shelf.isRefused).toBe(true);
    storage.isFull = false;
    shelf.write('a', other);
    expect(shelf.isRefused).toBe(false);
  });

  it('of a later version are neither read nor dropped, nor is what nobody can read', () => {
    const storage = listedStorage();
    const texts = ['{"version":3,"script":"x"}', '{"version":2,"script":7}', '[]', '{"ver', ''];
    texts.forEach((text, index) => {
      storage.setItem(`rmap-playground:${index}`, text);
    });
    const shelf = new DraftShelf(() => storage);
    expect(shelf.list()).toEqual([]);
    shelf.tidy(() => false);
    expect([...storage.kept.values()]).toEqual(texts);
    expect(shelf.isRefused).toBe(false);
  });

  it('are eight in all, and of a bounded size, but for those that are spared', () => {
    const storage = listedStorage();
    const shelf = new DraftShelf(() => storage);
    for (let time = 1; time <= 12; ++time) shelf.write(`at${time}`, { ...draft, time });
    shelf.write('blank', { ...draft, script: ' \n', time: 20 });
    shelf.write('example', { ...draft, isTyped: false, time: 21 });
    shelf.tidy((id) => id === 'at1');
    const ids = () => shelf.list().map(({ id }) => id);
    expect(ids()).toEqual(['at12', 'at11', 'at10', 'at9', 'at8', 'at7', 'at6', 'at5', 'at1']);
    shelf.write('long', { ...draft, script: 'x'.repeat(1_999_980), time: 30 });
    shelf.tidy(() => false);
    expect(ids()).toEqual(['long', 'at12', 'at11']);
  });
});

describe('what version 1 of the site has kept', () => {
  const { isTyped: _, ...old } = draft;
  const kept = { ...old, script: 'process Q\n', time: 3 };
  const stored = JSON.stringify({ version: 1, draft: old, kept });

  it('is there as two drafts', () => {
    const storage = listedStorage();
    storage.setItem('rmap-playground', stored);
    const shelf = new DraftShelf(() => storage);
    shelf.takeOver(counter());
    expect(shelf.list()).toEqual([
      { id: '1', draft },
      { id: '2', draft: other },
    ]);
    expect(storage.getItem('rmap-playground')).toBeNull();
  });

  it('stays where it is while the storage is full', () => {
    const storage = listedStorage();
    storage.setItem('rmap-playground', stored);
    const { setItem } = storage;
    storage.setItem = (key, value) => {
      if (key.endsWith(':2')) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(storage, key, value);
    };
    new DraftShelf(() => storage).takeOver(counter());
    expect([...storage.kept]).toEqual([['rmap-playground', stored]]);
  });

  it('is what can be read of it; what a later version has written there is left alone', () => {
    for (const text of ['', '[]', 'null', '{"version":1,"draft":{"script":7}}', '{"ver']) {
      const storage = listedStorage();
      storage.setItem('rmap-playground', text);
      const shelf = new DraftShelf(() => storage);
      shelf.takeOver(counter());
      expect(shelf.list(), text).toEqual([]);
      expect(shelf.isRefused, text).toBe(false);
    }
    const storage = listedStorage();
    storage.setItem('rmap-playground', '{"version":2}');
    new DraftShelf(() => storage).takeOver(counter());
    expect(storage.getItem('rmap-playground')).toBe('{"version":2}');
  });
});
