import { posix } from 'node:path';
import ts from 'typescript';

/**
 * The declarations of a module and of all that it names, by their path from `root`. Throws where TypeScript finds a mistake.
 * @param entry an absolute path
 */
export function declarationsOf(root: string, entry: string): ReadonlyMap<string, string> {
  const config = ts.readConfigFile(posix.join(root, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const ambient = ['src/embed/rmap_engine.d.ts', 'src/engine/generated.d.ts'];
  const program = ts.createProgram([entry, ...ambient.map((path) => posix.join(root, path))], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir: root,
  });
  const written = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => written.set(path, text));
  const [mistake] = diagnostics;
  if (mistake !== undefined) {
    throw new Error(ts.flattenDiagnosticMessageText(mistake.messageText, '\n'));
  }
  const needed = new Map<string, string>();
  const todo = [entry.replace(/\.ts$/, '.d.ts')];
  for (const path of todo) {
    const text = written.get(path);
    const name = posix.relative(root, path);
    if (text === undefined) throw new Error(`there are no declarations of ${name}`);
    if (needed.has(name)) continue;
    needed.set(name, text.replace(/(from ['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
    for (const [, named = ''] of text.matchAll(/from ['"](\.[^'"]*)\.ts['"]/g)) {
      todo.push(posix.join(posix.dirname(path), `${named}.d.ts`));
    }
  }
  return needed;
}
