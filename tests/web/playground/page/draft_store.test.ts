import { describe, expect, it } from 'vitest';
import { DraftStore } from '../../../../web/src/playground/page/draft_store.ts';
import type { SavedDraft } from '../../../../web/src/playground/page/draft_store.ts';
import { memoryStorage } from '../../lessons/progress/memory_storage.ts';

const draft: SavedDraft = {
  script: 'process P\n',
  designs: ['anon-vma'],
  view: 'boxes',
  place: { statement: 1, step: null },
  address: '#v1&z=x',
  time: 5,
};

describe('the reader’s draft', () => {
  it('is read as it was written', () => {
    const storage = memoryStorage();
    new DraftStore(() => storage).write({ draft, kept: null });
    expect(new DraftStore(() => storage).read()).toEqual({ draft, kept: null });
  });

  it('survives a storage that throws, and says so', () => {
    const store = new DraftStore(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(store.read()).toEqual({ draft: null, kept: null });
    store.write({ draft, kept: null });
    expect(store.problem).toBe('refused');
  });

  it('of a later version is neither read nor written over', () => {
    const storage = memoryStorage();
    const later = JSON.stringify({ version: 2, draft: 'something else' });
    storage.setItem('rmap-playground', later);
    const store = new DraftStore(() => storage);
    expect(store.read().draft).toBeNull();
    store.write({ draft, kept: null });
    expect(store.problem).toBe('newer');
    expect(storage.getItem('rmap-playground')).toBe(later);
  });

  it('is what can be read of it, where somebody wrote over it', () => {
    const storage = memoryStorage();
    for (const text of ['', '[]', 'null', '{"version":1,"draft":{"script":7}}', '{"ver']) {
      storage.setItem('rmap-playground', text);
      const store = new DraftStore(() => storage);
      expect(store.read(), text).toEqual({ draft: null, kept: null });
      store.write({ draft, kept: null });
      expect(store.problem, text).toBeNull();
    }
  });
});
