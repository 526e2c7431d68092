// For TypeScript that is compiled without JavaScript; static_server.mjs says what these do.
import type { Server } from 'node:http';

export function createStaticServer(folder: string, options?: { base?: string }): Promise<Server>;
export function listen(server: Server, host: string, port: number, tries: number): Promise<number>;
