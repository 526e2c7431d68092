import type { RaceClient } from '../../../web/src/lab/race_client.ts';
import type {
  DesignInfo,
  RaceOptions,
  RaceProgress,
  RaceResult,
  RaceRow,
} from '../../../web/src/engine/types.ts';

/** A race that goes on when the test says so. */
export interface FakeRace {
  readonly options: RaceOptions;
  readonly signal: AbortSignal;
  readonly report: (progress: RaceProgress) => void;
  readonly finish: (result: RaceResult) => void;
  readonly fail: (error: Error) => void;
}

/** A client whose races the test drives. */
export class FakeRaceClient implements RaceClient {
  readonly races: FakeRace[] = [];

  designs(): Promise<readonly DesignInfo[]> {
    return Promise.resolve(fakeDesigns);
  }

  raceBytes(_design: string, children: number, pages: number): Promise<number> {
    return Promise.resolve(children * pages * 1000);
  }

  race(
    options: RaceOptions,
    onProgress: (progress: RaceProgress) => void = () => undefined,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<RaceResult> {
    return new Promise((finish, fail) => {
      this.races.push({ options, signal, report: onProgress, finish, fail });
    });
  }
}

export const fakeDesigns: readonly DesignInfo[] = [
  ['scan', 'page-table entry'],
  ['list', 'VMA'],
  ['chain', 'VMA'],
].map(([id = '', visits = '']) => ({
  id,
  name: `the ${id}`,
  kernels: '2.6',
  follows: '2.6',
  source: 'a.cc',
  visits,
}));

/** A finished design. */
export function fakeRow(design: string, visitedPerPage: number): RaceRow {
  return {
    design,
    visitedPerPage,
    lookupsPerPage: visitedPerPage,
    mappedPerPage: 1,
    pagesCounted: 100,
    pagesInAll: 110,
    nanoseconds: { median: 20, low: 19, high: 21.25 },
    samples: [19, 20, 21.5],
    walksTimed: 3000,
    buildMilliseconds: 5,
  };
}

/** A result with these rows. */
export function fakeResult(rows: readonly RaceRow[], cancelled = false): RaceResult {
  const options = { children: 10, pages: 10, designs: rows.map(({ design }) => design), seed: 1 };
  return { options, rows, cancelled, clockNanoseconds: 100_000 };
}
