import type { LabResult } from '../../web/src/engine/lab_types.ts';

/** Growths of these are of times, not of counts. */
const TIMES = new Set(['nanoseconds', 'nanoseconds_stop']);

/**
 * All of a result that has to be the same on every machine, in wasm and natively: everything but times, and
 * what was asked for them.
 */
export function countsOf(result: LabResult): unknown {
  const { seconds: _seconds, ...request } = result.request;
  return {
    request,
    complete: result.complete,
    problem: result.problem,
    rows: result.rows.map((row) => ({
      ...row,
      walks: row.walks.map(({ complete: _complete, stop: _stop, ...counts }) => counts),
      operations: row.operations.map(({ time: _time, onlyWarmUp: _warm, ...counts }) => counts),
    })),
    growths: result.growths.filter((growth) => !TIMES.has(growth.count)),
  };
}
