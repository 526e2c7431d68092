// What may be written at a place of a line: `|` is the cursor.
import { describe, expect, it } from 'vitest';
import { expectedAfter } from '../../../../web/src/playground/editor/completion/expected.ts';

/** The kind of what is expected, and what has been written of it. */
function at(line: string): string {
  const before = line.slice(0, line.indexOf('|'));
  const { expected, from } = expectedAfter(before);
  const more = Object.entries(expected)
    .filter(([key]) => key !== 'kind')
    .map(([, value]) =>
      value instanceof Set ? [...(value as Set<string>)].join('+') : String(value),
    );
  return [expected.kind, ...more, `“${before.slice(from)}”`].join(' ');
}

describe('what is expected', () => {
  it.each([
    ['|', 'verb “”'],
    ['  wri|', 'verb “wri”'],
    ['write |', 'process “”'],
    ['write C{|', 'variable “”'],
    ['write C{(i|', 'variable “i”'],
    ['write C{i} he|', 'region C{i} “he”'],
    ['write P heap[|', 'page P heap true “”'],
    ['write P heap[1|', 'page P heap true “1”'],
    ['write P heap[1..|', 'nothing “”'],
    ['walk P heap[|', 'page P heap false “”'],
    ['write P heap[2] |', 'nothing “”'],
    ['fork P |', 'nothing “”'],
    ['mmap P |', 'nothing “”'],
    ['mmap P heap |', 'nothing “”'],
    ['mmap P heap 4 |', 'option mmap  “”'],
    ['mmap P heap {i} r |', 'option mmap rights “”'],
    ['mmap P heap 4 shared fi|', 'option mmap shared “fi”'],
    ['mmap P heap 4 file |', 'file “”'],
    ['mprotect P heap[1] |', 'rights “”'],
    ['mremap P heap[1..2] |', 'option mremap  “”'],
    ['mremap P heap as |', 'nothing “”'],
    ['repeat 3 |', 'option repeat  “”'],
    ['expect |', 'question “”'],
    ['expect wal|', 'question “wal”'],
    ['expect walk(|', 'process “”'],
    ['expect walk(P |', 'region P “”'],
    ['expect walk(P heap[|', 'page P heap false “”'],
    ['expect walk(P heap[1]).|', 'field walk “”'],
    ['expect walk(P heap[1]).vis|', 'field walk “vis”'],
    ['expect walk(P heap[1]).visited == |', 'question “”'],
    ['expect count(|', 'counted count “”'],
    ['expect work(li|', 'counted work “li”'],
    ['expect anon_vma(|', 'question “”'],
    ['expect anon_vma(0).|', 'field anon_vma “”'],
    ['wriet P |', 'nothing “”'],
    ['# write |', 'nothing “”'],
    ['write P # |', 'nothing “”'],
    ['fork P C{i}x|', 'nothing “”'],
  ])('%s', (line, expected) => {
    expect(at(line)).toBe(expected);
  });
});
