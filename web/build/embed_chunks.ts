/** A chunk as a build of CommonJS modules leaves it. */
export interface BuiltChunk {
  /** `player-BQ3x_k9a.js` */
  readonly fileName: string;
  readonly code: string;
  /** The chunks that it needs to be made. */
  readonly imports: readonly string[];
  /** Those that it fetches when it wants them. */
  readonly dynamicImports: readonly string[];
}

/** What a chunk needs, itself last: all that has to be there when it is made. */
export function neededBy(fileName: string, chunks: readonly BuiltChunk[]): readonly string[] {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    const chunk = chunks.find((each) => each.fileName === name);
    if (chunk === undefined) throw new Error(`${fileName} needs ${name}, which was not built`);
    chunk.imports.forEach(add);
  };
  add(fileName);
  needed.delete(fileName);
  return [...needed, fileName].map((name) => `./${name}`);
}

// What the bundler writes for `import('./x.ts')`. Names have no quotes in them.
const dynamicImport =
  /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*require\((["'`])\.\/([^"'`]+)\1\)\)/g;

/** A chunk as a classic script: it says its name to the loader, which makes it when it is asked for. */
export function wrapChunk(chunk: BuiltChunk, chunks: readonly BuiltChunk[]): string {
  const found = new Set<string>();
  const code = chunk.code.trimEnd().replace(dynamicImport, (_whole, _quote, name: string) => {
    found.add(name);
    const names = neededBy(name, chunks).map((each) => JSON.stringify(each));
    return `require.load(${names.join()})`;
  });
  const lost = chunk.dynamicImports.find((name) => !found.has(name));
  if (lost !== undefined) {
    throw new Error(`${chunk.fileName}: the place where it fetches ${lost} was not found`);
  }
  const name = JSON.stringify(`./${chunk.fileName}`);
  return `rmapEmbed.define(${name},function(require,exports,module){"use strict";${code}\n});\n`;
}
