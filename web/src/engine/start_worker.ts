import type { EngineWorker } from './client.ts';

/**
 * Starts the worker of this folder, a module. The build of the embeds puts web/src/embed/start_worker.ts in the place
 * of this file: in other people's pages a module of ours may not be started.
 */
export function startWorker(): EngineWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
