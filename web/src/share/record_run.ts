import type { PlayerEngine } from '../engine/player_engine.ts';
import type { StoredRecording } from '../engine/recorded/stored_recording.ts';

/**
 * Runs a scenario to keep what happened in it.
 * @returns null where the engine does not know the design, or the scenario has a mistake: it would be shown each time
 */
export async function recordRun(
  engine: Pick<PlayerEngine, 'load' | 'dispose' | 'designs' | 'otherKernels'>,
  script: string,
  id: string,
): Promise<StoredRecording | null> {
  const known = [...(await engine.designs()), ...(await engine.otherKernels())];
  const design = known.find((each) => each.id === id);
  if (design === undefined) return null;
  const { recordingId, recording } = await engine.load(script, id);
  await engine.dispose(recordingId);
  return recording.diagnostics.length === 0 ? { script, design, recording } : null;
}
