// The editor's grammar, help and suggestions beside the engine that knows the language.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../web/src/engine/types.ts';
import { expectedAfter } from '../../web/src/playground/editor/completion/expected.ts';
import { NamesAt } from '../../web/src/playground/editor/completion/names.ts';
import { suggest } from '../../web/src/playground/editor/completion/suggest.ts';
import type { Suggestion } from '../../web/src/playground/editor/completion/suggestion.ts';
import { helpAt } from '../../web/src/playground/editor/help/help_at.ts';
import { optionHelp } from '../../web/src/playground/editor/help/option_help.ts';
import { fieldHelp, questionHelp } from '../../web/src/playground/editor/help/question_help.ts';
import { verbHelp } from '../../web/src/playground/editor/help/verb_help.ts';
import {
  counted,
  formOf,
  forms,
  isVerb,
  questions,
  rights,
} from '../../web/src/playground/editor/language/grammar.ts';
import { languages } from '../../web/src/ui/catalogue.ts';
import { root, startEngine } from './engine.ts';

const engine = (await startEngine()) as Awaited<ReturnType<typeof startEngine>> & {
  outline(script: string): Outline;
};
const newest = engine.designs().at(-1)?.id ?? '';

/** The mistakes of a script, run under a design. */
function mistakes(script: string, design = newest): string[] {
  const session = new engine.Session();
  const found = session.load(script, design)?.diagnostics ?? [];
  session.delete();
  return found.map(({ line, message }) => `${line}: ${message.en}`);
}

/** The words that the engine lists in its message about one that it does not know. */
function listed(statement: string, list: RegExp): string[] {
  const [message = ''] = mistakes(statement);
  return (list.exec(message)?.[1] ?? '').split(/, | and /).sort();
}

const sorted = (words: readonly string[]): string[] => [...words].sort();

describe('the editor knows what the engine knows', () => {
  test('verbs', async () => {
    const source = await readFile(new URL('engine/scenario/verbs.cc', root), 'utf8');
    const verbs = [...source.matchAll(/\{Verb::\w+, "(\w+)", "/g)].map(([, verb = '']) => verb);
    expect(verbs.length).toBeGreaterThan(15);
    expect(sorted(Object.keys(forms))).toEqual(sorted(verbs));
    expect(sorted(Object.keys(verbHelp))).toEqual(sorted(verbs));
  });

  test('options and rights', () => {
    for (const verb of ['mmap', 'mremap'] as const) {
      const [behind, near] = verb === 'mmap' ? ['heap 4', 'shred'] : ['heap', 'pagess'];
      const words = listed(`${verb} P ${behind} ${near}`, /only ([\w, ]+?)(?:: did|$)/);
      expect(sorted((formOf(verb).options ?? []).map(({ word }) => word))).toEqual(words);
    }
    expect(rights.flatMap((word) => mistakes(`process P\nmmap P a 1 ${word}`))).toEqual([]);
    const keys = Object.keys(forms)
      .filter(isVerb)
      .flatMap((verb) => (formOf(verb).options ?? []).map(({ word }) => `${verb}.${word}`));
    expect(sorted(Object.keys(optionHelp))).toEqual(
      sorted([...keys, ...rights.map((word) => `rights.${word}`)]),
    );
  });

  test('questions, and what they ask for', () => {
    expect(sorted(Object.keys(questions))).toEqual(
      listed('expect wlak(P heap[0]).visited == 1', /only ([\w, ]+?)(?:: did|$)/),
    );
    expect(sorted(Object.keys(questionHelp))).toEqual(sorted(Object.keys(questions)));
    const keys: string[] = [];
    for (const [question, fields] of Object.entries(questions)) {
      if (fields.length === 0) continue;
      const inside = question === 'anon_vma' ? '0' : 'P heap[0]';
      const known = listed(`expect ${question}(${inside}).zzzzzz == 1`, /only ([\w, ]+)/);
      expect(sorted(fields)).toEqual(known);
      keys.push(...fields.map((field) => `${question}.${field}`));
    }
    for (const [question, kinds] of Object.entries(counted)) {
      expect(sorted(kinds)).toEqual(listed(`expect ${question}(zzzzzz) == 1`, /only ([\w, ]+)/));
      keys.push(...kinds.map((kind) => `${question}.${kind}`));
    }
    expect(sorted(Object.keys(fieldHelp))).toEqual(sorted(keys));
  });
});

describe('help', () => {
  const start = 'process P\nmmap P heap 4\nwrite P heap[*]\n';
  const before: Readonly<Record<string, string>> = { process: '', mmap: 'process P\n' };
  const all = Object.entries({ ...verbHelp, ...questionHelp });

  test.each(all)('the example of %s runs, and what it expects holds', (word, { example }) => {
    const session = new engine.Session();
    const recording = session.load(`${before[word] ?? start}${example}\n`, newest);
    expect(recording?.diagnostics).toEqual([]);
    expect(recording?.expects.filter(({ held }) => !held)).toEqual([]);
    session.delete();
  });

  test('is there in every language, in a sentence or two', () => {
    const texts = [
      ...all.map(([word, { text }]) => [word, text] as const),
      ...Object.entries({ ...fieldHelp, ...optionHelp }),
    ];
    for (const [word, text] of texts) {
      expect(text.en, word).toMatch(/^\S.*[.]$/);
      expect(text.zh, word).toMatch(/[\u4e00-\u9fff].*[。]$|^anon_vma。/);
      expect(text.en.length, word).toBeLessThan(260);
    }
    for (const [word, { brief }] of all) {
      expect(brief.en.length, word).toBeLessThan(36);
      expect(brief.zh, word).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  const script = `process P
mmap P heap 4
file libc
repeat 2 as i
  fork P C{i}
  write C{i} heap[{i}]
end
expect page(C2 heap[0]).mapcount == i`;

  test.each([
    ['mmap P he|ap 4', 2, 'en', null],
    ['write P he|ap[0]', 8, 'en', 'heap: region of P, 4 pages; line 2'],
    ['write P heap[0]|', 8, 'en', null],
    ['write C{i|} heap', 6, 'en', 'C{i}: process, forked from P; line 5'],
    ['write C{ i } he|ap[0]', 6, 'zh', 'heap: C{i} 的区域，4 页；第 5 行'],
    ['write C2 he|ap[{i}]', 8, 'en', 'heap: region of C2, 4 pages; line 5'],
    ['write C{|i} heap[{i}]', 6, 'en', 'i: counts the turns of a repeat; line 4'],
    ['mmap P text 2 file li|bc', 8, 'en', 'libc: file; line 3'],
    [
      'expect page(C2 heap[0]).map|count == 1',
      8,
      'zh',
      'page(…).mapcount: 有多少个页表项映射这一页。',
    ],
    [
      'expect co|unt(vma) == 1',
      8,
      'en',
      'count(…): How many objects of a kind there are at this moment.',
    ],
    ['expect count(v|ma) == 1', 8, 'en', 'count(vma): VMAs of all processes.'],
    ['mprotect P heap[0] non|e', 8, 'en', 'none: May be neither read nor written.'],
    ['mremap P heap as| x', 8, 'en', 'as: Moves the pages, and names them at their new place.'],
    ['nonsense| P', 8, 'en', null],
  ] as const)('of %s in line %i (%s)', (line, number, language, expected) => {
    const names = new NamesAt(engine.outline(script), number);
    const card = helpAt(line.replace('|', ''), line.indexOf('|'), names, language);
    expect(card && `${card.title}: ${card.text}`).toBe(expected);
  });
});

/** What a suggestion writes if nobody changes what stands in its places. */
const filled = ({ label, snippet = label }: Suggestion): string =>
  snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\t/g, '  ');

/** What is suggested where `|` stands in a script. */
function suggestedAt(script: string, language: 'en' | 'zh' = 'en'): Suggestion[] {
  const [before = ''] = script.split('|');
  const lines = before.split('\n');
  const { expected } = expectedAfter(lines.at(-1) ?? '');
  const names = new NamesAt(engine.outline(script.replace('|', '')), lines.length);
  return suggest(expected, names, language);
}

describe('suggestions', () => {
  const start = `process P
mmap P heap 3
file libc
mmap P text 2 r file libc
fork P C
`;

  test.each(Object.keys(verbHelp))('the statement that %s begins has no mistake', (verb) => {
    const snippet = suggestedAt(`${start}|`).find(({ label }) => label === verb);
    const written = filled(snippet ?? { label: 'not suggested' });
    const script = {
      end: `${start}repeat 2\n${written}\n`,
      expect: `${start}${written} 1 == 1\n`,
      mremap: `${start}write P heap\n${written}\n`,
    }[verb];
    expect(mistakes(script ?? `${start}write P heap\n${written}\n`)).toEqual([]);
  });

  test('every question can be asked as it is suggested', () => {
    const all = suggestedAt(`${start}write P heap\nexpect |`);
    expect(all.length).toBeGreaterThan(20);
    for (const suggestion of all) {
      const asked = filled(suggestion);
      const script = `${start}write P heap\nexpect ${asked}0\n`;
      // Not every design has every field: that is no mistake of the question's form.
      const real = mistakes(script).filter((text) => !/in the kernels of this design/.test(text));
      expect(real, asked).toEqual([]);
    }
  });

  test.each([
    [`${start}write |`, ['P', 'C']],
    [`process P\nwrite |\nfork P C`, ['P']],
    [`${start}exit C\nwrite |`, ['P']],
    [`${start}write P |`, ['heap', 'text']],
    [`${start}write Nobody |`, ['heap', 'text']],
    [`${start}write P heap[|`, ['*', '0..2', '0', '1', '2']],
    [`${start}walk P heap[|`, ['0', '1', '2']],
    [`${start}mmap P lib 2 file |`, ['libc']],
    [`${start}repeat 2 as i\nrepeat 2 as j\nwrite C{|`, ['i', 'j']],
    [`${start}repeat 2 as i\nend\nwrite C{|`, []],
    [`${start}repeat 2 as i\nfork P D{i}\nwrite |\nend\n`, ['P', 'C', 'D{i}']],
    [`${start}repeat 2 as i\nfork P D{i}\nend\nwrite |\n`, ['P', 'C', 'D1', 'D2']],
    [`${start}mmap P more 2 at 90 |`, ['file', 'from', 'shared', 'rw', 'r', 'none']],
    [`${start}mprotect P heap |`, ['rw', 'r', 'none']],
    [`${start}expect chain(P heap[0]).|`, ['length']],
    [`${start}fork P |`, []],
  ])('%j', (script, labels) => {
    expect(suggestedAt(script).map(({ label }) => label)).toEqual(labels);
  });

  test('say what they are, in the language of the reader', () => {
    for (const language of languages) {
      for (const { label, brief = '', text = '' } of suggestedAt(`${start}|`, language)) {
        expect(brief, label).not.toBe('');
        expect(/[\u4e00-\u9fff]/.test(text), label).toBe(language === 'zh');
      }
    }
    expect(suggestedAt(`${start}write |`, 'zh').map(({ brief }) => brief)).toEqual([
      '进程',
      '进程，由 P 派生',
    ]);
  });
});
