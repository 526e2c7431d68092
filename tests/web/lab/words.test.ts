import { describe, expect, it } from 'vitest';
import { labWord, whatWord } from '../../../web/src/lab/words/lab_words.ts';
import { lawText } from '../../../web/src/lab/words/law_texts.ts';
import { methodParagraphs } from '../../../web/src/lab/words/method.ts';
import { pictogram } from '../../../web/src/lab/words/pictograms/pictogram.ts';
import { published, publishedIds } from '../../../web/src/lab/words/published/published.ts';
import { sources } from '../../../web/src/lab/words/sources.ts';
import { storyIds, workloadStory } from '../../../web/src/lab/words/workload_stories.ts';
import { languages } from '../../../web/src/ui/catalogue.ts';

const both = storyIds.flatMap((id) => languages.map((language) => [id, language] as const));

describe('the words of the lab', () => {
  it('go by either spelling of a count, and by whose parameter it is', () => {
    expect(labWord('count', 'treeNodes', 'en')).toBe('tree nodes read');
    expect(labWord('count', 'tree_nodes', 'en')).toBe('tree nodes read');
    expect(labWord('structure', 'pteChains', 'en')).toBe('pte_chain');
    expect(labWord('parameter', 'pages', 'en')).toBe('pages');
    expect(labWord('parameter', 'pages', 'en', 'rmap-test-linear')).toBe('pages of a window');
    expect(labWord('parameter', 'pages', 'en', 'mprotect-split')).toBe('pages');
  });

  it('say what a growth is of', () => {
    expect(whatWord('walk parent', 'en')).toBe('walk: the parent’s pages');
    expect(whatWord('walk parent', 'zh')).toBe('遍历：父进程的页');
    expect(whatWord('fork', 'en')).toBe('fork');
  });

  it('leave what has no other name as it is', () => {
    expect(labWord('design', 'anon-vma-chain', 'zh')).toBe('anon-vma-chain');
    expect(labWord('count', 'toString', 'en')).toBe('toString');
  });

  it.each(both)(
    'tell the story of %s in %s, draw it, and say what was published',
    (id, language) => {
      const story = workloadStory(id, language);
      expect(story?.title).not.toBe(id);
      expect(story?.story.length).toBeGreaterThan(20);
      expect(story?.watch.length).toBeGreaterThan(20);
      expect(story?.sources.length === 0).toBe(id === 'scenario');
      expect(published(id, language)?.notes.length).toBeGreaterThan(0);
      expect(pictogram(id, language)).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{8,}"/);
    },
  );

  it('know no figures of a workload that nobody tells of', () => {
    expect([...publishedIds].sort()).toEqual([...storyIds].sort());
    expect(workloadStory('juggling', 'en')).toBeUndefined();
    expect(published('juggling', 'en')).toBeUndefined();
    expect(pictogram('juggling', 'en')).toBeUndefined();
  });

  it('say how a number must grow', () => {
    const law = (expected: number | null, logarithmic = false): string[] =>
      languages.map((language) => lawText({ expected, logarithmic }, 'processes', language));
    expect(law(1)).toEqual(['grows with the number of processes', '与进程数成正比']);
    expect(law(0)).toEqual(['stays the same, whatever the number of processes', '不随进程数变化']);
    expect(law(2, true)).toEqual([
      'at most 2 more each time the number of processes doubles',
      '进程数每翻一倍，至多多 2',
    ]);
    expect(law(0.5)[0]).toBe('grows as the number of processes to the power of 0.5');
    expect(law(null)).toEqual(['no law is told for it', '没有为它写下规律']);
  });

  it('say how things are measured, each with its title', () => {
    for (const language of languages) {
      const titles = methodParagraphs(language).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe('sources', () => {
  const all = Object.entries(sources);

  it.each(all)(
    '%s: an address of the kernel or of LWN, or none; and its year in the text',
    (_id, source) => {
      expect(source.link ?? 'https://lwn.net/Articles/1/').toMatch(
        /^https:\/\/(git\.kernel\.org\/linus\/[0-9a-f]{12}|lwn\.net\/Articles\/\d+\/)$/,
      );
      for (const language of languages)
        expect(source.text[language]).toContain(String(source.year));
    },
  );

  it('name the commit that they lead to', () => {
    for (const [, { link, text }] of all) {
      const commit = /linus\/(\w+)$/.exec(link ?? '')?.[1];
      if (commit !== undefined) expect(text.en).toContain(commit);
    }
  });
});

describe('published figures', () => {
  it.each(both)('of %s (%s) have a value for each column', (id, language) => {
    for (const { columns, rows } of published(id, language)?.quotations ?? []) {
      for (const { values } of rows) {
        expect(values.length).toBe(columns.length);
        expect(values.every((value) => value.trim() !== '')).toBe(true);
      }
    }
  });

  it('say so where there are none', () => {
    const nothing = storyIds.filter((id) => published(id, 'en')?.quotations.length === 0);
    expect(nothing).toEqual(['prefork-server', 'fork-chain', 'mprotect-split', 'scenario']);
    for (const id of nothing) expect(published(id, 'en')?.notes[0]).toMatch(/^No/);
  });

  it('quote the worst case of plain lists as it was published in 2003', () => {
    const [morton] = published('rmap-test-linear', 'en')?.quotations ?? [];
    expect(morton?.source.year).toBe(2003);
    expect(morton?.rows.find(({ design }) => design === 'file-list')?.values).toEqual([
      '1143.26',
      '22:09.81',
    ]);
  });
});
