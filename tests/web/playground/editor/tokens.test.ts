// What a line of the language is read as, for colours, suggestions and help alike.
import { readFile, readdir } from 'node:fs/promises';
import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indentationOf } from '../../../../web/src/playground/editor/language/indentation.ts';
import { tokensOf } from '../../../../web/src/playground/editor/language/tokens.ts';
import { verbs } from '../../../../web/src/playground/verbs.ts';

const top = new URL('../../../../', import.meta.url);

async function scenarios(): Promise<{ name: string; text: string }[]> {
  const folders = ['lessons', 'tests/wasm/scenarios'].map((folder) => new URL(`${folder}/`, top));
  const found = folders.map(async (folder) => {
    const names = await readdir(folder, { recursive: true });
    return names
      .filter((name) => name.endsWith('.rmap'))
      .map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') }));
  });
  return Promise.all((await Promise.all(found)).flat());
}

/** `fork:verb P:process C:process` */
const read = (line: string): string =>
  tokensOf(line)
    .map(({ text, role }) => `${text}:${role}`)
    .join(' ');

describe('a statement is read word by word', () => {
  it.each([
    ['fork P C # c', 'fork:verb P:process C:process # c:comment'],
    [
      'mmap P text 2 r file libc from 1',
      'mmap:verb P:process text:region 2:number r:rights file:option libc:file from:option 1:number',
    ],
    // A region may be called like an option.
    ['mmap P file 2 shared', 'mmap:verb P:process file:region 2:number shared:option'],
    [
      'write P heap[0..2]',
      'write:verb P:process heap:region [:bracket 0:number ..:operator 2:number ]:bracket',
    ],
    [
      'fork G{g - 1} G{g}x',
      'fork:verb G:process {:bracket g:variable -:operator 1:number }:bracket G:process {:bracket g:variable }:bracket x:process',
    ],
    ['repeat {n} as i', 'repeat:verb {:bracket n:variable }:bracket as:option i:variable'],
    [
      'mprotect P heap[1] none',
      'mprotect:verb P:process heap:region [:bracket 1:number ]:bracket none:rights',
    ],
    [
      'mremap P heap[3] as far at 64',
      'mremap:verb P:process heap:region [:bracket 3:number ]:bracket as:option far:region at:option 64:number',
    ],
    [
      'expect walk(P heap[2]).visited >= i + 1',
      'expect:verb walk:question (:bracket P:process heap:region [:bracket 2:number ]:bracket ):bracket .:operator visited:field >=:operator i:variable +:operator 1:number',
    ],
    [
      'expect count(vma) == anon_vma(i).linked',
      'expect:verb count:question (:bracket vma:counted ):bracket ==:operator anon_vma:question (:bracket i:variable ):bracket .:operator linked:field',
    ],
    ['wriet P heap', 'wriet:unknown P:unknown heap:unknown'],
    ['mmap P heap 4 rw shred', 'mmap:verb P:process heap:region 4:number rw:rights shred:unknown'],
    ['读 P', '读:unknown P:unknown'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it('knows every word of every scenario that we have', async () => {
    const all = [...(await scenarios()), { name: 'at a glance', text: verbs.zh }];
    expect(all.length).toBeGreaterThan(40);
    const unknown = all.flatMap(({ name, text }) =>
      text
        .split('\n')
        .filter((line) => tokensOf(line).some(({ role }) => role === 'unknown'))
        .map((line) => `${name}: ${line}`),
    );
    expect(unknown).toEqual([]);
  });

  it('takes any line whatever, in order, without losing a character', () => {
    const piece = fc.constantFrom(
      ...' \t#[](){}.,*+=<>é读😀',
      'expect',
      'walk',
      'P',
      'fork',
      '12',
      'as',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (line) => {
          let end = 0;
          for (const { from, to, text } of tokensOf(line)) {
            expect(line.slice(end, from).trim()).toBe('');
            expect(line.slice(from, to)).toBe(text);
            end = to;
          }
          expect(line.slice(end).trim()).toBe('');
        },
      ),
    );
  });
});

describe('a line stands as far in as its block', () => {
  const text = Text.of(['repeat 3 as i', '  fork P C{i}', '', '  repeat 2', 'end', 'x']);
  it.each([
    [1, 0],
    [2, 2],
    [4, 2],
    [5, 2],
    [6, 0],
  ])('line %i: %i', (line, columns) => {
    expect(indentationOf(text, line)).toBe(columns);
  });
});
