import type {
  LabCheck,
  LabNews,
  LabRequest,
  LabResult,
  LabRow,
  LabWorkload,
} from '../../../web/src/engine/lab_types.ts';
import type { DesignInfo } from '../../../web/src/engine/types.ts';
import type { LabClient } from '../../../web/src/lab/lab_client.ts';

/** A run that goes on when the test says so. */
export interface FakeRun {
  readonly request: LabRequest;
  readonly signal: AbortSignal;
  readonly report: (news: LabNews) => void;
  readonly finish: (result: LabResult) => void;
  readonly fail: (error: Error) => void;
}

/** A client whose runs the test drives. */
export class FakeLabClient implements LabClient {
  readonly runs: FakeRun[] = [];
  interrupted = 0;

  designs(): Promise<readonly DesignInfo[]> {
    return Promise.resolve(fakeDesigns);
  }

  workloads(): Promise<readonly LabWorkload[]> {
    return Promise.resolve([fakeWorkload]);
  }

  checkLab(request: LabRequest): Promise<LabCheck> {
    return Promise.resolve({ ok: true, bytes: 1000, fits: true, request, largest: null });
  }

  labScript(): Promise<string> {
    return Promise.resolve('process P\n');
  }

  lab(
    request: LabRequest,
    onNews: (news: LabNews) => void = () => undefined,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<LabResult> {
    return new Promise((finish, fail) => {
      this.runs.push({ request, signal, report: onNews, finish, fail });
    });
  }

  interruptLab(): void {
    this.interrupted += 1;
  }
}

const fakeDesigns: readonly DesignInfo[] = [
  ['list', 'one list'],
  ['chain', 'chains'],
].map(([id = '', name = '']) => ({
  id,
  name,
  kernels: '2.6',
  follows: '2.6',
  source: 'a.cc',
  visits: 'VMA',
}));

export const fakeWorkload: LabWorkload = {
  id: 'families',
  name: 'families',
  source: 'somebody, 2010',
  ofFile: false,
  n: 'processes',
  parameters: [
    { id: 'children', least: 1, usual: 100, most: 1000 },
    { id: 'pages', least: 1, usual: 50, most: 1000 },
  ],
  sweep: [10, 100],
  groups: ['any'],
};

/** The same of a file. */
export const fakeFileWorkload: LabWorkload = { ...fakeWorkload, id: 'files', ofFile: true };

export const fakeRequest: LabRequest = {
  workload: 'families',
  designs: ['list', 'chain'],
  sizes: [10, 100],
  parameters: { pages: 50 },
  seed: 1,
  seconds: 2,
};

/** A finished design. */
export function fakeLabRow(design: string, size: number): LabRow {
  const kernelBytes = {
    pages: 0,
    vmas: 0,
    fileVmas: 0,
    pteChains: 0,
    anonVmas: 0,
    anonVmaChains: 0,
  };
  return { design, size, n: size + 1, walks: [], operations: [], objects: [], kernelBytes };
}

/** What is finished when these sizes are. */
export function fakeLabResult(sizes: readonly number[]): LabResult {
  return {
    request: fakeRequest,
    tickNanoseconds: 100_000,
    tolerance: 0.1,
    complete: sizes.length === fakeRequest.sizes.length,
    interruptions: 0,
    problem: null,
    rows: sizes.flatMap((size) => fakeRequest.designs.map((design) => fakeLabRow(design, size))),
    growths: [],
  };
}
