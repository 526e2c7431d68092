import { isDeepStrictEqual } from 'node:util';

import type { LabRequest, LabResult } from '../../web/src/engine/lab_types.ts';
import { countsOf } from './counts.ts';
import { runNatively } from './engines.ts';
import { median } from './tables.ts';
import type { Timed } from './tables.ts';

/** The same experiment, some times natively and some times in wasm. */
export interface Runs {
  readonly native: readonly LabResult[];
  readonly wasm: readonly LabResult[];
}

/**
 * Runs an experiment natively and in wasm in turns, so that a slow spell of the machine meets both. Throws where
 * any two runs have counted differently.
 */
export async function runBoth(
  request: LabRequest,
  turns: number,
  inWasm: (request: LabRequest) => LabResult | Promise<LabResult>,
): Promise<Runs> {
  const native: LabResult[] = [];
  const wasm: LabResult[] = [];
  for (let turn = 0; turn < turns; ++turn) {
    native.push(await runNatively(request));
    wasm.push(await inWasm(request));
  }
  const [first, ...others] = [...native, ...wasm].map(countsOf);
  if (!others.every((counts) => isDeepStrictEqual(counts, first))) {
    throw new Error(`${request.workload}: wasm and native count differently`);
  }
  return { native, wasm };
}

interface Samples {
  readonly design: string;
  readonly what: string;
  readonly nanoseconds: readonly number[];
}

/** All that was timed, by design and what: `walk parent`, `stopped walk parent`, `fork`. */
function samplesOf(result: LabResult): Map<string, Samples> {
  const all = new Map<string, Samples>();
  const add = (design: string, what: string, nanoseconds: readonly number[] = []): void => {
    if (nanoseconds.length > 0) all.set(`${design}: ${what}`, { design, what, nanoseconds });
  };
  for (const { design, walks, operations } of result.rows) {
    for (const { group, complete, stop } of walks) {
      add(design, `walk ${group}`, complete?.samples);
      add(design, `stopped walk ${group}`, stop?.samples);
    }
    for (const { operation, time, onlyWarmUp } of operations) {
      if (!onlyWarmUp) add(design, operation, time?.samples);
    }
  }
  return all;
}

/** Medians over the samples of all turns. What was not timed in one of the two is left out. */
export function compareTimes(runs: Runs): Timed[] {
  const native = runs.native.map(samplesOf);
  const wasm = runs.wasm.map(samplesOf);
  const workload = runs.native[0]?.request.workload ?? '';
  return [...(native[0] ?? [])].flatMap(([key, { design, what }]) => {
    const middle = (turns: typeof native): number =>
      median(turns.flatMap((turn) => turn.get(key)?.nanoseconds ?? []));
    const nanosecondsNative = middle(native);
    const nanosecondsWasm = middle(wasm);
    const ratio = nanosecondsWasm / nanosecondsNative;
    if (Number.isNaN(ratio)) return [];
    return [{ workload, design, what, nanosecondsNative, nanosecondsWasm, ratio }];
  });
}
