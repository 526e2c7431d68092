import { describe, expect, it } from 'vitest';
import { parseAttributes } from '../../../web/build/attributes.ts';
import { parseText } from '../../../web/build/lesson_document.ts';
import { formatProblem } from '../../../web/build/problem.ts';
import type { Problem } from '../../../web/build/problem.ts';

const front = '---\nid: a\ntitle: A\n---\n';

function problemsOf(body: string, top = front): string[] {
  const problems: Problem[] = [];
  parseText('lessons/en/a.md', top + body, ['id', 'title'], problems);
  return problems.map(formatProblem);
}

describe('attributes', () => {
  it('are names with bare, quoted or no values', () => {
    const parsed = parseAttributes('{id=copy at="write C heap[1]" live}', 0);
    const values = parsed.ok
      ? [...parsed.attributes].map(([name, { value }]) => [name, value])
      : [];
    expect(values).toEqual([
      ['id', 'copy'],
      ['at', 'write C heap[1]'],
      ['live', ''],
    ]);
  });

  it.each([
    ['{id=}', 4],
    ['{=1}', 1],
    ['{id=a id=b}', 6],
    ['{id', 0],
    ['{id="a}', 4],
  ])('%s is wrong at offset %i', (text, offset) => {
    expect(parseAttributes(text, 0)).toMatchObject({ ok: false, offset });
  });
});

describe('a text', () => {
  it('is read without complaint when its form is right', () => {
    const body =
      ':::step {id=one at="fork P C"}\nA :value[walk(C heap[1]).visited]{live} here.\n:::\n';
    expect(problemsOf(body)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['an unknown block', '\n:::stpe {id=one}\nx\n:::\n', '6:1: ":::stpe" is not known'],
    ['a block without id', ':::step {at=end}\nx\n:::\n', '5:1: ":::step" needs id=…'],
    ['an unknown attribute', ':::step {id=a at=end tone=x}\nx\n:::\n', '5:22: ":::step" does not'],
    ['a block without end', ':::step {id=a at=end}\nx\n', '5:1: ":::step" is never ended'],
    ['an end without block', 'x\n\n:::\n', '7:1: this ":::" ends no block'],
    ['a broken attribute', ':::step {id=a at=}\nx\n:::\n', '5:18: "at=" has no value'],
    ['text behind a block', ':::step {id=a at=end} no\nx\n:::\n', '5:22: ":::step" is followed by'],
    [
      'an id used twice',
      ':::section {id=a}\nx\n:::\n\n:::section {id=a}\ny\n:::\n',
      '9:13: the id "a" was used before',
    ],
    ['an id in capitals', ':::section {id=Abc}\nx\n:::\n', '5:13: an id is lower case'],
    ['an unknown role', 'one\ntwo :vlaue[x]\n', '6:5: ":vlaue[…]" is not known'],
    ['an empty value', 'see :value[ ] here\n', '5:5: ":value[]" is empty'],
    ['a broken role', '- see\n  *a* :value[x]{at=}\n', '6:7: "at=" has no value'],
    ['a link without address', 'a [link]() here\n', '5:8: a link without an address'],
    ['a link without text', 'a [](https://lwn.net) here\n', '5:4: a link without a text'],
  ])('%s is said with its place', (_name, body, message) => {
    const problems = problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`lessons/en/a.md:${message}`);
  });

  it.each<[string, string, string]>([
    ['no front matter', 'text\n', '1:1: a text begins with'],
    ['an unknown name', '---\nid: a\ntitel: A\n---\n', '3:1: "titel" is not known here'],
    ['an empty value', '---\nid:\n---\n', '2:4: "id" has no value'],
    ['a name twice', '---\nid: a\nid: b\n---\n', '3:1: "id" stands here twice'],
    ['no second line', '---\nid: a\n', '1:1: this "---" has no second one'],
  ])('%s at the top is said with its place', (_name, top, message) => {
    expect(problemsOf('', top)[0]).toContain(`lessons/en/a.md:${message}`);
  });

  it('counts columns in characters, not in UTF-16 units', () => {
    expect(problemsOf('𝒂𝒂 :vlaue[x]\n')[0]).toContain(':5:4: ');
  });
});
