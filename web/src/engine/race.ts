import type { WasmModule, WasmRace } from './generated/rmap.mjs';
import { measureTick, pause, seededRandom, shuffled } from './race_clock.ts';
import type { RaceOptions, RaceProgress, RaceResult, RaceRow } from './types.ts';

/** The parts of the engine that a race needs. */
export type RaceEngine = Pick<WasmModule, 'Race' | 'summarise' | 'raceBytes' | 'designs'>;

/** Where a race takes its time from; tests bring their own. */
export interface RaceClock {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

const realClock: RaceClock = { now: () => performance.now(), pause };

const MOST_CHILDREN = 1000;
const MOST_PAGES = 1000;
const MOST_BYTES = 1.9e9;
/** A slice of work between two looks at the messages. */
const SLICE_MS = 30;
/** Things looked at for the counts of one design; beyond that its mean is of the pages counted. */
const VISITS_COUNTED = 6e7;
/**
 * Pages touched in a slice. The cost of one jumps, from a fork's to that of a search in a chain of a
 * thousand, and a slice that had grown on the cheap ones would hold up a Cancel for half a second.
 */
const BUILD_BUDGET = { first: 2000, most: 4000 };
/** Things looked at in a slice. */
const COUNT_BUDGET = { first: 200_000, most: Infinity };
const BATCH_MS = 10;
const BATCH_TICKS = 100;
const LEAST_SAMPLES = 15;
const MOST_SAMPLES = 40;
/** A cancelled race keeps designs with so many. */
const SAMPLES_TO_KEEP = 5;
/** After so long, timing ends as soon as every design has the least number of samples. */
const TIMING_MS = 2500;
/** The share of a race, as the reader sees it, that each phase takes. */
const PHASES = { building: [0, 0.35], counting: [0.35, 0.6], timing: [0.6, 1] } as const;

/** A runner: one design, built or being built. */
interface Runner {
  readonly design: string;
  readonly race: WasmRace;
  buildMilliseconds: number;
  walksPerBatch: number;
  walksTimed: number;
  readonly samples: number[];
}

/**
 * Races designs over the same workload. Counts come first: they are exact. Then times: batches long
 * against the clock, designs taking turns in random order, every walk's result checked. Cancelling
 * keeps what is finished. The result is rejected if any walk was wrong.
 */
export async function runRace(
  engine: RaceEngine,
  options: RaceOptions,
  onProgress: (progress: RaceProgress) => void,
  signal: AbortSignal,
  clock: RaceClock = realClock,
): Promise<RaceResult> {
  checkOptions(engine, options);
  const tick = measureTick(clock.now);
  const started = clock.now();
  const report = (phase: RaceProgress['phase'], design: string, part: number): void => {
    const [from, to] = PHASES[phase];
    const done = from + (to - from) * part;
    const elapsed = (clock.now() - started) / 1000;
    const secondsLeft = elapsed > 0.3 && done > 0.02 ? (elapsed / done) * (1 - done) : null;
    onProgress({ phase, design, done, secondsLeft });
  };
  const runners: Runner[] = [];
  try {
    for (const design of options.designs) {
      if (signal.aborted) break;
      const race = new engine.Race(design, options.children, options.pages, options.seed);
      const runner = { design, race, buildMilliseconds: 0, walksPerBatch: 1, walksTimed: 0 };
      runners.push({ ...runner, samples: [] });
    }
    await buildAll(runners, clock, signal, report);
    await countAll(runners, clock, signal, report);
    await timeAll(
      runners,
      Math.max(BATCH_MS, BATCH_TICKS * tick),
      options.seed,
      clock,
      signal,
      report,
    );
    const least = signal.aborted ? SAMPLES_TO_KEEP : 1;
    const rows = runners
      .filter(({ samples }) => samples.length >= least)
      .map((runner) => toRow(runner, engine, options.seed));
    return { options, rows, cancelled: signal.aborted, clockNanoseconds: tick * 1e6 };
  } finally {
    for (const { race } of runners) race.delete();
  }
}

type Report = (phase: RaceProgress['phase'], design: string, part: number) => void;

/** Does work in slices of about SLICE_MS until `step` returns 1, or the race is cancelled. */
async function inSlices(
  step: (budget: number) => number,
  { first, most }: { readonly first: number; readonly most: number },
  clock: RaceClock,
  signal: AbortSignal,
  onSlice: (done: number) => void,
): Promise<void> {
  let budget = first;
  for (let done = 0; done < 1 && !signal.aborted; await clock.pause()) {
    const start = clock.now();
    done = step(Math.round(budget));
    const took = clock.now() - start;
    const wanted = budget * Math.min(2, Math.max(0.25, SLICE_MS / Math.max(took, 1)));
    budget = Math.min(most, Math.max(1, wanted));
    onSlice(done);
  }
}

async function buildAll(
  runners: readonly Runner[],
  clock: RaceClock,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  for (const [i, runner] of runners.entries()) {
    const start = clock.now();
    const onSlice = (done: number) =>
      report('building', runner.design, (i + done) / runners.length);
    await inSlices((budget) => runner.race.build(budget), BUILD_BUDGET, clock, signal, onSlice);
    runner.buildMilliseconds = clock.now() - start;
  }
}

async function countAll(
  runners: readonly Runner[],
  clock: RaceClock,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  for (const [i, { race, design }] of runners.entries()) {
    const onSlice = (done: number) => report('counting', design, (i + done) / runners.length);
    const step = (budget: number) => {
      // However it is sliced, it ends with the same page: a sample is the same each time.
      const left = VISITS_COUNTED - race.counts().visited;
      const { done } = race.count(Math.min(budget, left));
      return Math.max(done, race.counts().visited / VISITS_COUNTED);
    };
    await inSlices(step, COUNT_BUDGET, clock, signal, onSlice);
    if (race.counts().wrong > 0) throw wrongResult(design);
  }
}

async function timeAll(
  runners: readonly Runner[],
  batchMs: number,
  seed: number,
  clock: RaceClock,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  for (const runner of runners) await findBatch(runner, batchMs, clock, signal);
  const random = seededRandom(seed);
  const start = clock.now();
  for (let round = 0; round < MOST_SAMPLES && !signal.aborted; ++round) {
    const elapsed = clock.now() - start;
    if (round >= LEAST_SAMPLES && elapsed > TIMING_MS) break;
    for (const runner of shuffled(runners, random)) {
      if (signal.aborted) break;
      runner.samples.push((timeBatch(runner, clock) * 1e6) / runner.walksPerBatch);
      const byTime = Math.min(1, (clock.now() - start) / TIMING_MS);
      report('timing', runner.design, Math.min((round + 1) / LEAST_SAMPLES, byTime));
      await clock.pause();
    }
  }
}

/** Doubles a batch until it is long enough; the last try is the warm-up that is dropped. */
async function findBatch(
  runner: Runner,
  batchMs: number,
  clock: RaceClock,
  signal: AbortSignal,
): Promise<void> {
  for (let took = 0; took < batchMs && !signal.aborted; await clock.pause()) {
    took = timeBatch(runner, clock);
    if (took >= batchMs) break;
    const growth = took > batchMs / 16 ? Math.min(4, (1.15 * batchMs) / took) : 4;
    runner.walksPerBatch = Math.ceil(runner.walksPerBatch * Math.max(1.1, growth));
  }
}

/** Milliseconds of one batch. */
function timeBatch(runner: Runner, clock: RaceClock): number {
  const start = clock.now();
  const { walks, wrong } = runner.race.walk(runner.walksPerBatch);
  const took = clock.now() - start;
  if (wrong > 0) throw wrongResult(runner.design);
  runner.walksTimed += walks;
  return took;
}

function toRow({ design, race, ...runner }: Runner, engine: RaceEngine, seed: number): RaceRow {
  const { visited, lookups, mapped, pagesCounted, pagesInAll } = race.counts();
  return {
    design,
    visitedPerPage: visited / pagesCounted,
    lookupsPerPage: lookups / pagesCounted,
    mappedPerPage: mapped / pagesCounted,
    pagesCounted,
    pagesInAll,
    nanoseconds: engine.summarise(runner.samples, seed),
    samples: runner.samples,
    walksTimed: runner.walksTimed,
    buildMilliseconds: runner.buildMilliseconds,
  };
}

const wrongResult = (design: string) =>
  new Error(`a walk of ${design} found something else than the page's mappings`);

/** The engine trusts its numbers: they are checked here. */
function checkOptions(engine: RaceEngine, { children, pages, designs, seed }: RaceOptions): void {
  const isSize = (size: number, most: number) =>
    Number.isInteger(size) && size >= 1 && size <= most;
  if (!isSize(children, MOST_CHILDREN)) throw new Error(`children: 1 to ${MOST_CHILDREN}`);
  if (!isSize(pages, MOST_PAGES)) throw new Error(`pages: 1 to ${MOST_PAGES}`);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('seed: a number from 0 up');
  const known = new Set(engine.designs().map(({ id }) => id));
  for (const design of designs) {
    if (!known.has(design)) throw new Error(`there is no design "${design}"`);
  }
  const bytes = designs.reduce((sum, id) => sum + engine.raceBytes(id, children, pages), 0);
  if (bytes > MOST_BYTES) {
    throw new Error(`this race would need ${Math.round(bytes / 1e6)} MB; fewer designs need less`);
  }
}
