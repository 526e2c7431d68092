import { describe, expect, test } from 'vitest';

import { countsOf } from '../lab/counts.ts';
import { designsOf, runInWasm, runNatively, workloadsOf } from '../lab/engines.ts';
import { contendersFor, requestFor } from '../lab/requests.ts';
import { startEngine } from './engine.ts';

const engine = await startEngine();
const workloads = workloadsOf(engine);
const designs = designsOf(engine);

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
    // A scenario of the reader's own has no other size.
    const sizes = workload.id === 'scenario' ? 1 : 2;
    const inWasm = runInWasm(engine, request);
    expect(inWasm.rows).toHaveLength(sizes * request.designs.length);
    for (const { walks } of inWasm.rows) {
      for (const walk of walks) {
        expect(walk.mapped).toBeGreaterThan(0);
        expect(walk.complete).toBeNull();
      }
    }
    expect(countsOf(inWasm)).toEqual(countsOf(await runNatively(request)));
  });
});
