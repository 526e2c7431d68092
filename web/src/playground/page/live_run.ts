import type { Diagnostic, ExpectRecord } from '../../engine/types.ts';
import type { Replay } from './replay.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Run, ScriptRuns } from './script_runs.ts';

/** A script, and the designs that it is run under. */
export interface Wanted {
  readonly script: string;
  readonly designs: readonly string[];
}

/** How the script stands that is written just now. */
export type RunState =
  | { readonly kind: 'blank' | 'running' }
  /** The reader stopped it. Nothing runs by itself until they say so. */
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'ran';
      readonly statements: number;
      readonly failed: readonly ExpectRecord[];
      /** It was run when it was recorded, not now. */
      readonly isReplay: boolean;
    }
  /** It has mistakes; `statements` were executed before the first, and are shown. None: what was shown is kept. */
  | {
      readonly kind: 'mistakes';
      readonly diagnostics: readonly Diagnostic[];
      readonly statements: number;
      /** A limit of the site was reached: the script itself may be right. */
      readonly isLimit: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** What can be shown: a script of which at least one statement was executed. */
export interface ShownScript extends Wanted {
  /** What there is at its end, for statements to be added. */
  readonly scope: Scope;
  /** The line (from 1) of each statement that was executed. */
  readonly lines: readonly number[];
  /** The recording that it is shown from; null: it was run. */
  readonly replay: Replay | null;
}

/**
 * Runs what is written as it is written: one run at a time, and then the newest text, whatever was typed meanwhile.
 * What was shown last stays until there is something better.
 */
export class LiveRun {
  readonly #runs: ScriptRuns;
  readonly #changed: () => void;
  #wanted: Wanted = { script: '', designs: [] };
  #state: RunState = { kind: 'blank' };
  #shown: ShownScript | null = null;
  #isStale = false;
  /** Whether what is wanted has nothing to do with what is shown. */
  #isAnother = false;
  #isRunning = false;
  #byItself = true;

  /** `changed` hears of another state, and of something new to show. */
  constructor(runs: ScriptRuns, changed: () => void) {
    this.#runs = runs;
    this.#changed = changed;
  }

  get state(): RunState {
    return this.#state;
  }

  /** The last script that has a figure; null while there is none, or the script is blank. */
  get shown(): ShownScript | null {
    return this.#shown;
  }

  /** Whether what is shown is what is written. */
  get isUpToDate(): boolean {
    return this.#shown?.script === this.#wanted.script && this.#state.kind !== 'running';
  }

  /** Whether changes run without being asked to. Not after the reader has stopped a run. */
  get runsByItself(): boolean {
    return this.#byItself;
  }

  /** The text or the designs are others. */
  want(wanted: Wanted): void {
    this.#wanted = wanted;
    if (this.#byItself) this.#begin();
    else this.#become({ kind: 'stopped' });
  }

  /** Another script altogether comes next: what is shown is no figure of it, however little of it can be run. */
  startAnew(): void {
    this.#isAnother = true;
  }

  /** Runs at once, by itself again from now on; the same script again, too. */
  now(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#byItself = true;
    this.#begin();
  }

  /** Stops what is running. What is shown stays. */
  stop(): void {
    if (this.#state.kind !== 'running') return;
    this.#byItself = false;
    this.#isStale = false;
    this.#become({ kind: 'stopped' });
    this.#runs.stop();
  }

  #begin(): void {
    if (this.#wanted.script.trim() === '') {
      this.#isStale = false;
      this.#shown = null;
      this.#become({ kind: 'blank' });
      return;
    }
    this.#isStale = true;
    this.#become({ kind: 'running' });
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isStale) {
      this.#isStale = false;
      const wanted = this.#wanted;
      try {
        await this.#runs.forget();
        const mistakes = await this.#runs.check(wanted.script);
        if (mistakes.length > 0 && this.#shown !== null && !this.#isAnother) {
          // The engine would run the part before the first mistake: less than the reader sees now.
          if (!this.#isStale && this.#state.kind === 'running') this.#tellMistakes(mistakes, 0);
          continue;
        }
        const runs = await this.#runs.run(wanted.script, wanted.designs);
        const scope = await this.#scopeOf(runs[0]);
        if (!this.#isStale && this.#state.kind === 'running') this.#show(wanted, runs[0], scope);
      } catch (error) {
        if (this.#isStale || this.#state.kind !== 'running') continue;
        const message = error instanceof Error ? error.message : String(error);
        this.#become({ kind: 'failed', message });
      }
    }
    this.#isRunning = false;
  }

  async #scopeOf(run: Run | undefined): Promise<Scope> {
    if (run === undefined) return { processes: [], files: [], names: new Set() };
    const { recordingId, recording } = run;
    return readScope(recording, await this.#runs.seek(recordingId, recording.journal.kind.length));
  }

  #show(wanted: Wanted, run: Run | undefined, scope: Scope): void {
    this.#isAnother = false;
    if (run === undefined) return;
    const { diagnostics, statements, expects } = run.recording;
    if (statements.length > 0) {
      const lines = statements.map(({ line }) => line);
      this.#shown = { ...wanted, scope, lines, replay: run.replay };
    }
    const failed = expects.filter(({ held }) => !held);
    if (diagnostics.length > 0) this.#tellMistakes(diagnostics, statements.length);
    else {
      const isReplay = run.replay !== null;
      this.#become({ kind: 'ran', statements: statements.length, failed, isReplay });
    }
  }

  #tellMistakes(diagnostics: readonly Diagnostic[], statements: number): void {
    const isLimit = diagnostics.some(({ code }) => code.startsWith('budget'));
    this.#become({ kind: 'mistakes', diagnostics, statements, isLimit });
  }

  #become(state: RunState): void {
    this.#state = state;
    this.#changed();
  }
}
