// Symptom: the source did not come, and "Loading the source …" stood there for good; the page complained of a rejection.
import { describe, expect, it } from 'vitest';
import { SourceTexts } from '../../../web/src/player/debugger/source_texts.ts';

describe('the source that the player shows', () => {
  it('may fail to come, which is said, and is asked for again', async () => {
    let asked = 0;
    const told: boolean[] = [];
    const sources = new SourceTexts(
      () =>
        ++asked === 1
          ? Promise.reject(new TypeError('error loading dynamically imported module'))
          : Promise.resolve({ sourceText: (path: string) => `// ${path}` }),
      () => told.push(sources.hasFailed),
    );
    await sources.fetch();
    expect([sources.hasFailed, sources.find('engine/mm/fork.cc')]).toEqual([true, undefined]);
    const again = sources.fetch();
    expect(sources.hasFailed).toBe(false);
    await again;
    expect(sources.find('engine/mm/fork.cc')).toBe('// engine/mm/fork.cc');
    expect(told).toEqual([true, false]);
  });
});
