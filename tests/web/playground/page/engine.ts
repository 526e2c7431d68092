import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import type { ScenarioRun } from '../../../../web/build/scenario_engine.ts';
import type { Loaded } from '../../../../web/src/engine/client.ts';
import type { CheckingEngine } from '../../../../web/src/playground/page/script_runs.ts';

const engine = await loadScenarioEngine();

/** The real engine as its client is; loads wait while it is held. */
export class TestEngine implements CheckingEngine {
  readonly loads: string[] = [];
  readonly living = new Map<number, ScenarioRun>();
  #last = 0;
  #gates: (() => void)[] = [];
  isHeld = false;

  designs = () => Promise.resolve(engine.designs);
  otherKernels = () => Promise.resolve(engine.otherKernels);

  check = (script: string) => Promise.resolve(engine.check(script));

  async load(script: string, design: string, signal?: AbortSignal): Promise<Loaded> {
    this.loads.push(script);
    if (this.isHeld) {
      await new Promise<void>((open) => {
        this.#gates.push(open);
        signal?.addEventListener('abort', () => open());
      });
    }
    signal?.throwIfAborted();
    const run = engine.run(script, design);
    this.living.set(++this.#last, run);
    return { recordingId: this.#last, recording: run.recording() };
  }

  seek = (id: number, position: number) => Promise.resolve(this.#run(id).seek(position));
  evaluate = (id: number, expression: string, done: number) =>
    Promise.resolve(this.#run(id).evaluate(expression, done));
  dispose = (id: number) => {
    this.living.delete(id);
    return Promise.resolve();
  };

  /** Lets the loads go on that are held. */
  release(): void {
    for (const open of this.#gates.splice(0)) open();
  }

  #run(id: number): ScenarioRun {
    const run = this.living.get(id);
    if (run === undefined) throw new Error(`no recording ${id}`);
    return run;
  }
}
