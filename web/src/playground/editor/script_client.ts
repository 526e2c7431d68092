import type { EngineClient } from '../../engine/client.ts';

/** What the editor asks of the engine while somebody writes. */
export type ScriptClient = Pick<EngineClient, 'check' | 'outline' | 'format'>;
