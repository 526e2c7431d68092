// The module that the build makes of engine/self_contained.ts and rmap.wasm; see web/build/embed_engine.ts.

// A plain import would make this file a module, and its declaration no longer ambient.
/* eslint @typescript-eslint/consistent-type-imports: off */

declare module 'rmap:engine' {
  /** The bytes of rmap.wasm: gzip, then base64. */
  export const wasm: string;
  /**
   * A plain function, which uses nothing from around it: its text is a whole program. It gives `exports` all that
   * engine/self_contained.ts exports.
   */
  export function install(exports: Partial<typeof import('../engine/self_contained.ts')>): void;
}
