import type { PlaygroundKey } from './playground_texts.ts';

/** Scripts to begin with, where there is none yet. */
export const firstScripts: readonly {
  readonly name: PlaygroundKey;
  readonly what: PlaygroundKey;
  readonly script: string;
}[] = [
  {
    name: 'emptyFork',
    what: 'emptyForkWhat',
    script: `process P
mmap P heap 2
write P heap[*]
fork P C
write C heap[0]
walk P heap[1]
`,
  },
  {
    name: 'emptyFile',
    what: 'emptyFileWhat',
    script: `file libc
process P
mmap P text 2 r file libc
read P text[*]
process Q
mmap Q text 2 r file libc
read Q text[0]
walk P text[0]
`,
  },
  {
    name: 'emptyShell',
    what: 'emptyShellWhat',
    script: `process P
mmap P heap 2
write P heap[*]
fork P C
fork P C2
fork C GC
write C heap[0]
write GC heap[0]
walk GC heap[0]
`,
  },
];
