import fc from 'fast-check';

interface Process {
  readonly name: string;
  /** Names of its regions, each of four pages. */
  readonly regions: readonly string[];
}

interface Move {
  readonly verb:
    'fork' | 'write' | 'read' | 'exit' | 'anonymous' | 'file' | 'cut' | 'unmap' | 'walk';
  readonly who: number;
  readonly where: number;
  readonly page: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  verb: fc.constantFrom(
    ...(['fork', 'fork', 'write', 'write', 'read', 'exit'] as const),
    ...(['anonymous', 'file', 'cut', 'unmap', 'walk'] as const),
  ),
  who: fc.nat(30),
  where: fc.nat(5),
  page: fc.nat(3),
});

/**
 * Scenarios of a growing family with several regions and a file, valid in every design: writes into cut
 * or unmapped pages end them early, which a picture must survive as well.
 */
export const scripts: fc.Arbitrary<string> = fc
  .array(move, { minLength: 4, maxLength: 24, size: 'max' })
  .map((moves) => {
    const lines = ['file F', 'process P', 'mmap P heap 4', 'write P heap[0]'];
    let processes: Process[] = [{ name: 'P', regions: ['heap'] }];
    moves.forEach(({ verb, who, where, page }, i) => {
      const process = processes[who % processes.length];
      if (process === undefined) return;
      const { name, regions } = process;
      const region = `${name} ${regions[where % regions.length]}`;
      const grow = (fresh: string): void => {
        const grown = { name, regions: [...regions, fresh] };
        processes = processes.map((each) => (each === process ? grown : each));
      };
      switch (verb) {
        case 'fork':
          lines.push(`fork ${name} C${i}`);
          processes = [...processes, { name: `C${i}`, regions }];
          break;
        case 'exit':
          if (processes.length === 1) return;
          lines.push(`exit ${name}`);
          processes = processes.filter((each) => each !== process);
          break;
        case 'anonymous':
          lines.push(`mmap ${name} r${i} 4`);
          grow(`r${i}`);
          break;
        case 'file':
          lines.push(`mmap ${name} r${i} 4 ${page % 2 === 0 ? 'shared ' : ''}file F`);
          grow(`r${i}`);
          break;
        case 'cut':
          lines.push(`mprotect ${region}[${page}] r`);
          break;
        case 'unmap':
          lines.push(`munmap ${region}[${page}]`);
          break;
        default:
          lines.push(`${verb} ${region}[${page}]`);
      }
    });
    return lines.join('\n');
  });
