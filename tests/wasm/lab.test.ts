import { describe, expect, test } from 'vitest';

import type { LabWorkload } from '../../web/src/engine/lab_types.ts';
import { countsOf } from '../lab/counts.ts';
import { runInWasm, runNatively, startWasm } from '../lab/engines.ts';
import { contendersFor, requestFor } from '../lab/requests.ts';

const engine = await startWasm();
const workloads = JSON.parse(engine.workloads()) as LabWorkload[];
const designs = engine.designs().map((design) => design.id);

test('there are workloads to compare', () => {
  expect(workloads.length).toBeGreaterThanOrEqual(3);
});

describe.each(workloads)('$id', (workload) => {
  test('counts what the command line counts, under every design', async () => {
    const request = requestFor(workload.id, {
      designs: contendersFor(workload, designs),
      sizes: workload.sweep.slice(0, 2),
      seconds: 0,
    });
    const inWasm = runInWasm(engine, request);
    expect(inWasm.rows).toHaveLength(2 * request.designs.length);
    for (const { walks } of inWasm.rows) {
      for (const walk of walks) expect(walk.mapped).toBeGreaterThan(0);
    }
    expect(countsOf(inWasm)).toEqual(countsOf(await runNatively(request)));
  });
});
