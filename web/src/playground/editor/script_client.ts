import type { Diagnostic } from '../../engine/types.ts';

/** What the editor asks of the engine while somebody writes: an EngineClient, or a test's stand-in. */
export interface ScriptClient {
  /** What the parser finds wrong; empty for a script that may be run. */
  check(script: string): Promise<readonly Diagnostic[]>;
  /** The same script, evenly written. Rejects, or answers the script itself, where it has mistakes. */
  format(script: string): Promise<string>;
}
