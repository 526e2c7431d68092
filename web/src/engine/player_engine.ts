import type { EngineClient } from './client.ts';

/** The part of an EngineClient that a player needs. */
export type PlayerEngine = Pick<
  EngineClient,
  'load' | 'seek' | 'evaluate' | 'dispose' | 'designs' | 'otherKernels'
>;
