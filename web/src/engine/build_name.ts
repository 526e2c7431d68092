import wasmUrl from './generated/rmap.wasm?url';

/** What the engine's file is called after its content, as a build does: `BQ3x_k9a`; empty before a build. */
export function engineBuild(url: string = wasmUrl): string {
  return /\/rmap-([\w-]+)\.wasm$/.exec(url)?.[1] ?? '';
}
