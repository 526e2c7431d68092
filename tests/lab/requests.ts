import type { LabRequest, LabWorkload } from '../../web/src/engine/lab_types.ts';

/** What the lab is asked: the usual, but for what is told. */
export function requestFor(workload: string, told: Partial<LabRequest> = {}): LabRequest {
  return { workload, designs: [], sizes: [], parameters: {}, seed: 1, seconds: 5, ...told };
}

/**
 * Who takes part: all designs, and where pages of a file are walked the plain lists as well, which elsewhere
 * are `anon-vma` under another name.
 */
export function contendersFor(workload: LabWorkload, designs: readonly string[]): string[] {
  return workload.ofFile ? [...designs, 'file-list'] : [...designs];
}

/** The words that ask the command line the same: what is usual needs none. */
export function wordsFor(request: LabRequest): string[] {
  const words = ['lab', request.workload, '--json', '--seconds', String(request.seconds)];
  if (request.designs.length > 0) words.push('--designs', request.designs.join(','));
  if (request.sizes.length > 0) words.push('--sizes', request.sizes.join(','));
  for (const [id, value] of Object.entries(request.parameters))
    words.push('--set', `${id}=${value}`);
  if (request.seed !== 1) words.push('--seed', String(request.seed));
  return words;
}
