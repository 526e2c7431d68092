/** What the lab measures, as the engine tells it: engine/lab/to_json.cc writes these shapes. */

/** A workload that can be measured (`lab::WorkloadInfo`). */
export interface LabWorkload {
  /** In links and on the command line, for ever: `many-children`. */
  readonly id: string;
  readonly name: string;
  /** Whose load it is: author, commit or message, year. */
  readonly source: string;
  /** Whether the pages that are walked belong to a file. */
  readonly ofFile: boolean;
  /** What growth is seen over: `processes`. */
  readonly n: string;
  /** The first is swept. */
  readonly parameters: readonly LabParameter[];
  /** Values of the first parameter that show how things grow. */
  readonly sweep: readonly number[];
  /** Groups of pages whose walks are reported apart. */
  readonly groups: readonly string[];
}

/** One number that sizes a workload. */
export interface LabParameter {
  readonly id: string;
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** What somebody wants to know. Empty lists and missing parameters mean the usual. */
export interface LabRequest {
  readonly workload: string;
  /** Ids of designs, and `file-list`: what only the lab knows. */
  readonly designs: readonly string[];
  /** Values of the swept parameter. */
  readonly sizes: readonly number[];
  /** Values of the others. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly seed: number;
  /**
   * About how long each size takes in all, unless the least that it needs takes longer. 0: counts are all that
   * is wanted, and no walk is timed.
   */
  readonly seconds: number;
  /** The reader's own scenario, where the workload is that. */
  readonly script?: string;
}

/** Why a request is not run, or why a run has ended early. */
export interface LabProblem {
  /**
   * Of a request: `unknown-workload`, `unknown-design`, `unknown-parameter`, `size`, `seed`, `seconds`, `script`;
   * a run, too, may end with `script`. Of a run alone: `wrong-walk`, a walk did not find what maps its page, so that its times mean nothing.
   */
  readonly code: string;
  /** `workload`, `designs`, `sizes`, `seed`, `seconds`, `script`, or a parameter's id. */
  readonly field: string;
  /**
   * In English; the site has its own sentence for each code but `script`, where this is the engine's, behind the
   * place: `3:5: C has exited`.
   */
  readonly message: string;
  /** The same in Chinese: of `script` alone. */
  readonly chinese?: string;
}

/** A request, looked at before it is run. */
export type LabCheck =
  | {
      readonly ok: true;
      /** The memory that it takes at most at a time, in bytes. */
      readonly bytes: number;
      readonly fits: boolean;
      /** The request with everything filled in. */
      readonly request: LabRequest;
      /** The largest that fits, where it does not. */
      readonly largest: LabRequest | null;
    }
  | ({ readonly ok: false } & LabProblem);

/** How far an experiment has come. */
export interface LabProgress {
  readonly step:
    'building' | 'counting' | 'warming-up' | 'timing' | 'ending' | 'repeating' | 'finished';
  readonly size: number;
  readonly design: string;
  /** Of everything, 0 to 1. */
  readonly done: number;
}

/** A time, in nanoseconds for one operation: median, its 95 % interval, and every sample. */
export interface LabTiming {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** In all samples together; each had its result checked. */
  readonly operations: number;
  readonly samples: readonly number[];
}

/** How often locks were asked for, by what they cover. Counted, never taken. */
export interface LabLocks {
  readonly page: number;
  readonly mm: number;
  readonly anonVma: number;
  readonly root: number;
  readonly file: number;
}

/** The walks of one group of pages. Counts are sums over the pages counted. */
export interface LabWalk {
  readonly group: string;
  readonly pagesCounted: number;
  /** Equal to `pagesCounted`: a complete count, exact. */
  readonly pagesInAll: number;
  readonly visited: number;
  /** By the one walk that looked at most. */
  readonly visitedMost: number;
  /** With an end as soon as all entries are found; equal to `visited` where the design cannot tell. */
  readonly visitedStop: number;
  readonly lookups: number;
  readonly mapped: number;
  readonly treeNodes: number;
  readonly pageTableLevels: number;
  readonly locks: LabLocks;
  readonly complete: LabTiming | null;
  /** Null for all groups but the first where many designs are compared, and where the design does not know when it has found all. */
  readonly stop: LabTiming | null;
}

/** One kind of operation: sums over `times` of them. */
export interface LabOperation {
  readonly operation: string;
  readonly times: number;
  readonly links: number;
  readonly mapcounts: number;
  readonly added: number;
  readonly removed: number;
  readonly compared: number;
  readonly blocksTouched: number;
  readonly locks: LabLocks;
  /** Null where something else held up the only run there was time for. */
  readonly time: LabTiming | null;
  /** There was no time for a second run: one sample, and a cold one. */
  readonly onlyWarmUp: boolean;
}

/** The kernel's memory for its reverse maps when the walks begin, in bytes by structure. */
export interface LabKernelBytes {
  readonly pages: number;
  readonly vmas: number;
  readonly fileVmas: number;
  readonly pteChains: number;
  readonly anonVmas: number;
  readonly anonVmaChains: number;
}

/** One design at one size. */
export interface LabRow {
  readonly design: string;
  readonly size: number;
  /** The size of the problem, over which growth is seen. */
  readonly n: number;
  readonly walks: readonly LabWalk[];
  readonly operations: readonly LabOperation[];
  readonly objects: readonly {
    readonly type: string;
    readonly live: number;
    readonly peak: number;
    readonly ever: number;
  }[];
  readonly kernelBytes: LabKernelBytes;
}

/** How something has grown over the sizes, beside how it must. */
export interface LabGrowth {
  readonly design: string;
  /** `walk parent`, `fork` */
  readonly what: string;
  /** `visited`, `nanoseconds` */
  readonly count: string;
  /** Both are so many more for each doubling of n; else they are exponents of n. */
  readonly logarithmic: boolean;
  readonly found: number;
  /** Null: no law says. */
  readonly expected: number | null;
  /** False where a law says what is expected, and it is not what was found. */
  readonly lawful: boolean;
  /** 95 % interval of what was timed; null of what was counted, which is exact. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What an experiment has found so far: whole rows, sizes rising, designs as asked for. */
export interface LabResult {
  readonly request: LabRequest;
  /** The least step of the clock that was seen. */
  readonly tickNanoseconds: number;
  readonly complete: boolean;
  /** How far a growth may be from its law. */
  readonly tolerance: number;
  /** How often times were dropped and taken again, as the machine was busy with something else. */
  readonly interruptions: number;
  /** Null where all went well. The rows of the sizes before are sound. */
  readonly problem: LabProblem | null;
  readonly rows: readonly LabRow[];
  readonly growths: readonly LabGrowth[];
}

/** What a run tells while it goes on. */
export interface LabNews {
  readonly progress: LabProgress;
  /** Null as long as nobody can say. */
  readonly secondsLeft: number | null;
  /** All that is finished, each time a size is: else absent. */
  readonly result?: LabResult;
}
