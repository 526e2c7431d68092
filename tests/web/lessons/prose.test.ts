import { describe, expect, it } from 'vitest';
import { parseText } from '../../../web/build/lesson_document.ts';
import type { TextDocument } from '../../../web/build/lesson_document.ts';
import { formatProblem } from '../../../web/build/problem.ts';
import type { Problem } from '../../../web/build/problem.ts';
import { checkFacts, checkNumbers, countWords } from '../../../web/build/prose.ts';

const read = (body: string): TextDocument =>
  parseText('t.md', `---\nid: a\n---\n${body}`, ['id'], []);

function numbersIn(body: string): string[] {
  const problems: Problem[] = [];
  checkNumbers(read(body), problems);
  return problems.map(formatProblem);
}

describe('digits that may stand in a text', () => {
  it.each([
    'Since 2.6.34, in 2.6.34-rc4, from 2.6.34–3.6, 2.5.27 to 3.19-rc4, in 7.x and the -rc1 before',
    '从 2.6.34 到 3.19-rc4，7.x 也是',
    'In 2010, on 13 April 2010, in the 1990s? no: 1999',
    '2010 年 4 月 13 日，2010年4月，4 月 13 日',
    'a 32-bit kernel, a 64-bit word',
    '32 位的内核，64位',
    'av0, C2, GC1, x86, POWER4, a lock called rwsem2',
    'commit 5beb49305251, or 5beb493a',
    'page 0, pages 1 and 2, page 3 to 5, Pages 0, 1 and 2',
    '第 0 页，第 1、2 页，第 3 到第 5 页',
    'told in LWN 75198',
    'the code `walk(P heap[1]) == 17`',
    'a [link to 17 things](https://lwn.net/Articles/75198/)',
    'a number :value[17] of the engine, :fact[47 s]{source=x} of somebody',
    ':::predict {id=q expr="2"}\nQ?\n\n- [17] Many\n  Because.\n:::',
    ':::section {id=sources}\n- 47 seconds, 17 machines\n:::',
  ])('%s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

describe('a typed number is refused, with its line', () => {
  it.each<[string, string]>([
    ['It visits 17 VMAs.', '17'],
    ['它看 17 个 vma。', '17'],
    ['one\n\nIt took 47.5 s', '47.5'],
    ['1,000 children', '1,000'],
    ['2.5 ms, 2.6.34', '2.5'],
    ['4.7 秒', '4.7'],
    ['17MB', '17'],
    ['faster by 8.3', '8.3'],
    ['**3** entries', '3'],
    ['a 128-bit word', '128'],
    ['版本 3，第 2 个', '3'],
    ['| a | b |\n|---|---|\n| x | 9 |', '9'],
    ['- list of 5', '5'],
    [':::predict {id=q expr="2"}\nQ?\n\n- [2] 2 of them\n  Because.\n:::', '2'],
    [':::predict {id=q expr="2"}\nQ?\n\n- [2] Two\n  Because 2 are two.\n:::', '2'],
    [':::section {id=next}\nIn 5 steps.\n:::', '5'],
    ['## The 4 parts', '4'],
    ['in 1234', '1234'],
  ])('%s', (text, number) => {
    const [problem, second] = numbersIn(text);
    expect(problem).toContain(`the number ${number} is typed`);
    expect(second).toBeUndefined();
    const line =
      4 + text.split('\n').findIndex((each) => each.replace(/^- \[\d+\]/, '').includes(number));
    if (!text.includes(':::predict')) expect(problem).toContain(`t.md:${line}:1: `);
  });
});

describe('what others measured', () => {
  const problemsOf = (body: string): string[] => {
    const problems: Problem[] = [];
    checkFacts(read(body), problems);
    return problems.map(({ message }) => message);
  };
  const sources =
    ':::section {id=sources}\n- [`11bf19bc0e`](https://git.kernel.org/linus/11bf19bc0e), by Blanchard\n:::\n';

  it.each(['11bf19bc0e', 'Blanchard', 'git.kernel.org/linus/11bf'])('may name %s', (source) => {
    expect(problemsOf(`:fact[47 s]{source=${source}}\n\n${sources}`)).toEqual([]);
  });

  it.each<[string, string]>([
    ['another source', `:fact[47 s]{source=Corbet}\n\n${sources}`],
    ['a source where there are none', ':fact[47 s]{source=Corbet} by Corbet'],
  ])('may not name %s', (_name, body) => {
    expect(problemsOf(body)).toEqual(['"Corbet" is not among the sources of this text']);
  });
});

describe('the words of a text', () => {
  it.each<[string, number]>([
    ['One, two: three.', 3],
    ['don’t *count* `code_words` twice', 4],
    ['反向映射 rmap', 5],
    [':av[av0] has :value[walk] VMA', 4],
    ['', 0],
  ])('%s: %i', (text, count) => {
    expect(countWords(read(text))).toBe(count);
  });
});
