// Symptoms: the name of a process that lives had a dagger where one of its VMAs was gone; a page that named an anon_vma which was gone looked like any other; in the boxes, an entry that the walk
// had hit was labelled “miss: index out of range”, because another VMA of the process had been looked at before.
import { describe, expect, it } from 'vitest';
import type { GoldenPicture } from './support/golden_pictures.ts';
import { drawStatic } from './support/static_drawing.ts';

const oops =
  'process P\nmmap P heap 1\nwrite P heap[0]\nfork P C\nreclaim P heap[0]\nread C heap[0]\nread P heap[0]\nexit C\nprocess Q\n';

describe('a page whose anon_vma is gone', () => {
  it.each<GoldenPicture['view']>(['grid', 'boxes'])('says so in the %s', async (view) => {
    const row = { name: view, view, design: 'anon-vma-chain-rc', script: oops };
    expect(await drawStatic(row)).toContain('av1 †');
    expect(await drawStatic({ ...row, design: 'anon-vma-chain' })).not.toContain('av1 †');
    expect(await drawStatic({ ...row, at: 'read P heap[0]' })).not.toContain('av1 †');
  });
});

it('an entry is labelled by the look that reached it', async () => {
  const script =
    'process P\nmmap P heap 4\nwrite P heap[*]\nmprotect P heap[2..3] r\nwalk P heap[0]\n';
  const drawn = await drawStatic({ name: 'cut', view: 'boxes', design: 'anon-vma', script });
  const verdicts = [...drawn.matchAll(/class="words"[^>]*>([^<]*)</g)].map(([, words]) => words);
  expect(verdicts).toHaveLength(1);
  expect(verdicts[0]).toMatch(/^hit/);
});

it('a process has a dagger when it has exited, not when a VMA of it is gone', async () => {
  const names = async (script: string): Promise<readonly string[]> => {
    const row = { name: 'ghosts', view: 'grid', design: 'anon-vma', script } as const;
    return [...(await drawStatic(row)).matchAll(/>(P|C)( †)?</g)].map(
      ([, name = '', gone = '']) => name + gone,
    );
  };
  const forked = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\n';
  expect(await names(`${forked}munmap P heap\nwrite C heap[0]\n`)).toContain('P');
  expect(await names(`${forked}munmap P heap\nwrite C heap[0]\n`)).not.toContain('P †');
  expect(await names(`${forked}exit P\nwrite C heap[0]\n`)).toContain('P †');
});
