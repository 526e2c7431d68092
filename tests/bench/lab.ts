// The lab in wasm beside the lab natively: every workload, every design, at the usual sizes. Both must count
// the same, to the last node; what their times are to each other is printed, as Markdown, and written to
// build/results/bench-lab.json.
//
//   node tests/bench/lab.ts                          some minutes
//   node tests/bench/lab.ts many-children,fork-chain     only these

import { mkdir, writeFile } from 'node:fs/promises';

import type { LabRequest } from '../../web/src/engine/lab_types.ts';
import { compareTimes, runBoth } from '../lab/compare.ts';
import { designsOf, runInWasm, workloadsOf } from '../lab/engines.ts';
import { contendersFor, requestFor } from '../lab/requests.ts';
import { environment, printTables } from '../lab/tables.ts';
import type { Compared } from '../lab/tables.ts';
import { startEngine } from '../wasm/engine.ts';

const TURNS = 2;
/** For the times of one workload in one turn. */
const SECONDS = 1.5;
/** For those of each size of a sweep: slopes of counts need none. */
const SECONDS_OF_SWEEP = 0.1;

const file = new URL('../../build/results/bench-lab.json', import.meta.url);
const only = process.argv[2]?.split(',');

const engine = await startEngine();
const inWasm = (request: LabRequest) => runInWasm(engine, request);
const designs = designsOf(engine);

const found: Compared = { place: environment(), timed: [], growths: [] };
for (const workload of workloadsOf(engine).filter(({ id }) => only?.includes(id) ?? true)) {
  const contenders = contendersFor(workload, designs);
  const usual = requestFor(workload.id, { designs: contenders, seconds: SECONDS });
  found.timed.push(...compareTimes(await runBoth(usual, TURNS, inWasm)));
  const sweep = { ...usual, sizes: workload.sweep, seconds: SECONDS_OF_SWEEP };
  const { native } = await runBoth(sweep, 1, inWasm);
  for (const growth of native[0]?.growths ?? []) {
    found.growths.push({ workload: workload.id, n: workload.n, ...growth });
  }
  console.error(`${workload.id}: wasm and native have counted the same`);
}
await mkdir(new URL('.', file), { recursive: true });
await writeFile(file, `${JSON.stringify(found, null, 2)}\n`);
printTables(found, 'in wasm under Node.js');
