import fc from 'fast-check';

/** Ranges of a file or of a heap, cut and copied at random. */
const moves = fc.array(
  fc.record({
    verb: fc.constantFrom('cut', 'cut', 'cut', 'fork', 'exit', 'unmap', 'map'),
    who: fc.nat(5),
    page: fc.nat(15),
    pages: fc.nat(6),
  }),
  { minLength: 3, maxLength: 12 },
);
type Moves = typeof moves extends fc.Arbitrary<infer T> ? T : never;

/** A scenario that cuts, copies and drops ranges, then asks for a page of the heap and one of the file. */
export function scriptOf(all: Moves, asked: number): string {
  const lines = [
    'file libc',
    'process P',
    'mmap P heap 16',
    'write P heap[*]',
    'mmap P text 16 file libc r',
  ];
  let alive = ['P'];
  all.forEach(({ verb, who, page, pages }, i) => {
    const process = alive[who % alive.length] ?? 'P';
    const range = `[${page}..${Math.min(15, page + pages)}]`;
    if (verb === 'fork') {
      lines.push(`fork ${process} C${i}`);
      alive.push(`C${i}`);
    } else if (verb === 'exit') {
      if (process === 'P') return;
      lines.push(`exit ${process}`);
      alive = alive.filter((each) => each !== process);
    } else if (verb === 'map')
      lines.push(`mmap ${process} m${i} ${pages + 1} file libc from ${page} r`);
    else if (verb === 'unmap') {
      if (process === 'P') return;
      lines.push(`mprotect ${process} text${range} none`);
    } else
      lines.push(`mprotect ${process} heap${range} r`, `mprotect ${process} text${range} none`);
  });
  const places = [`P heap[${asked}]`, `P lib[${asked}]`];
  lines.push(
    'mmap P lib 16 file libc r',
    `read P lib[${asked}]`,
    ...places.map((place) => `walk ${place}`),
  );
  return lines.join('\n');
}

const designs = [
  'anon-vma',
  'anon-vma-chain',
  'interval-tree',
  'anon-vma-reuse',
  'anon-vma-counters',
];
/** A story, what is asked at its end, under which design, and how wide the picture is. */
export const stories = fc.record({
  moves,
  asked: fc.nat(15),
  design: fc.constantFrom(...designs),
  width: fc.constantFrom(320, 360, 639, 640, 960, 1400),
  seed: fc.nat(),
});
