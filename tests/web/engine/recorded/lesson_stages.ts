import { fileURLToPath } from 'node:url';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import type { ScenarioEngine, ScenarioRun } from '../../../../web/build/scenario_engine.ts';
import { readSite } from '../../../../web/build/site.ts';
import type { StoredRecording } from '../../../../web/src/engine/recorded/stored_recording.ts';

/** A scenario of a lesson under one of its designs: as the engine runs it, and as it is stored. */
export interface RecordedStage {
  readonly name: string;
  readonly run: ScenarioRun;
  readonly stored: StoredRecording;
}

/** Every scenario that a lesson's figure shows, under every design under which one shows it. */
export async function lessonStages(): Promise<readonly RecordedStage[]> {
  const engine = await loadScenarioEngine();
  const top = fileURLToPath(new URL('../../../../', import.meta.url));
  const stages = (await readSite(top, engine)).flatMap((text) => text.stages);
  const byName = new Map(
    stages.map(({ scenario, runs }) => [`${scenario} ${runs.design}`, runs] as const),
  );
  return [...byName].map(([name, { script, design, run }]) => {
    return { name, run, stored: storedOf(engine, script, design, run) };
  });
}

/** A run with its script and its design. */
export function storedOf(
  engine: ScenarioEngine,
  script: string,
  id: string,
  run: ScenarioRun,
): StoredRecording {
  const design = [...engine.designs, ...engine.otherKernels].find((each) => each.id === id);
  if (design === undefined) throw new Error(`there is no design ${id}`);
  return { script, design, recording: run.recording() };
}
