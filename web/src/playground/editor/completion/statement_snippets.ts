import type { VerbName } from '../language/grammar.ts';
import type { NamesAt } from './names.ts';
import { place } from './suggestion.ts';

const processNames = ['P', 'C', 'D', 'E', 'Q', 'R', 'S'];
const regionNames = ['heap', 'stack', 'data', 'text'];
const movedNames = ['moved', 'there'];
const fileNames = ['libc', 'log', 'data'];
const variableNames = ['i', 'j', 'k'];

/** A process and a region of it to begin with: the first that has one, and no braces in its name. */
export function firstPage(names: NamesAt): { process: string; region: string } {
  const plain = names.of('process').filter(({ isPattern }) => !isPattern);
  const withRegion = plain.find(({ name }) => names.regionsOf(name).length > 0);
  const process = (withRegion ?? plain[0])?.name ?? 'P';
  return { process, region: names.regionsOf(process)[0]?.name ?? 'heap' };
}

/** A whole statement, with places to fill in; what stands in them is right where the script has such names. */
export function statementSnippet(verb: VerbName, names: NamesAt): string {
  const { process, region } = firstPage(names);
  const pages = `${verb} ${place(1, process)} ${place(2, region)}`;
  const child = names.fresh('process', processNames);
  switch (verb) {
    case 'process':
      return `process ${place(1, child)}`;
    case 'mmap': {
      const fresh = names.fresh('region', regionNames);
      return `mmap ${place(1, process)} ${place(2, fresh)} ${place(3, '4')}${place(4)}`;
    }
    case 'fork':
      return `fork ${place(1, process)} ${place(2, child)}`;
    case 'exit':
    case 'exec':
      return `${verb} ${place(1, process)}`;
    case 'file':
      return `file ${place(1, names.fresh('file', fileNames))}`;
    case 'mprotect':
      return `${pages}[${place(3, '0')}] ${place(4, 'r')}`;
    case 'mremap':
      return `${pages} as ${place(3, names.fresh('region', movedNames))}`;
    case 'write':
    case 'read':
      return `${pages}[${place(3, '*')}]${place(4)}`;
    case 'munmap':
    case 'walk':
    case 'age':
    case 'reclaim':
    case 'migrate':
      return `${pages}[${place(3, '0')}]${place(4)}`;
    case 'repeat': {
      const variable = names.fresh('variable', variableNames);
      return `repeat ${place(1, '3')} as ${place(2, variable)}\n\t${place(3)}\nend`;
    }
    case 'expect':
      return 'expect ';
    case 'end':
      return 'end';
  }
}
