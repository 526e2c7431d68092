import type { LabCheck, LabNews, LabRequest, LabResult, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';

/** What the lab needs of the engine's client. */
export interface LabClient {
  designs(): Promise<readonly DesignInfo[]>;
  workloads(): Promise<readonly LabWorkload[]>;
  /** What a request takes beside a limit of memory in bytes, or what is wrong with it. */
  checkLab(request: LabRequest, limitBytes: number): Promise<LabCheck>;
  /** A workload as a scenario, at the least of the request's sizes. */
  labScript(request: LabRequest): Promise<string>;
  /** Aborting `signal` ends it soon, with the sizes that are finished. */
  lab(
    request: LabRequest,
    onNews?: (news: LabNews) => void,
    signal?: AbortSignal,
  ): Promise<LabResult>;
  /** Times taken just now are not to be trusted: they are taken again. */
  interruptLab?(): void;
}
