import { readFile, readdir } from 'node:fs/promises';

/** A scenario of the project, as its file has it. */
export interface ScenarioFile {
  /** From the repository's top: `lessons/figures/fork.rmap`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const root = new URL('../../', import.meta.url);

/**
 * Every scenario that is a story of its own: those of the lessons, and those kept for the tests. What
 * belongs to a lesson's check (`own.start.rmap`) is not among them: tests/web/lessons runs these.
 */
export async function scenarioFiles(): Promise<readonly ScenarioFile[]> {
  const found: ScenarioFile[] = [];
  for (const folder of ['lessons/', 'tests/wasm/scenarios/']) {
    const names = await readdir(new URL(folder, root), { recursive: true });
    for (const name of names.sort()) {
      if (!/^[^.]+\.rmap$/.test(name)) continue;
      const path = new URL(folder + name, root);
      found.push({ name: folder + name, path: path.pathname, text: await readFile(path, 'utf8') });
    }
  }
  return found;
}
