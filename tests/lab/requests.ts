import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { LabRequest, LabWorkload } from '../../web/src/engine/lab_types.ts';

/** What stands for a scenario of the reader's own: as a file, and as the text in it. */
export const ownScenario = {
  path: fileURLToPath(new URL('own_scenario.rmap', import.meta.url)),
  text: readFileSync(new URL('own_scenario.rmap', import.meta.url), 'utf8'),
};

/** What the lab is asked: the usual, but for what is told. */
export function requestFor(workload: string, told: Partial<LabRequest> = {}): LabRequest {
  const script = workload === 'scenario' ? { script: ownScenario.text } : {};
  return {
    workload,
    designs: [],
    sizes: [],
    parameters: {},
    seed: 1,
    seconds: 5,
    ...script,
    ...told,
  };
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
  const file = request.workload === 'scenario' ? [ownScenario.path] : [];
  const words = ['lab', request.workload, ...file, '--json', '--seconds', String(request.seconds)];
  if (request.designs.length > 0) words.push('--designs', request.designs.join(','));
  if (request.sizes.length > 0) words.push('--sizes', request.sizes.join(','));
  for (const [id, value] of Object.entries(request.parameters))
    words.push('--set', `${id}=${value}`);
  if (request.seed !== 1) words.push('--seed', String(request.seed));
  return words;
}
