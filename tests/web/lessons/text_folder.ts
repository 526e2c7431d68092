import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Texts and scenarios by their path from the repository's top: `lessons/home/en.md`. */
export type Files = Readonly<Record<string, string>>;

/** Calls `use` with a folder that holds the files and nothing else; afterwards it is gone. */
export async function inFolder<T>(files: Files, use: (top: string) => Promise<T>): Promise<T> {
  const top = await mkdtemp(join(tmpdir(), 'rmap-texts-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(top, path)), { recursive: true });
      await writeFile(join(top, path), text);
    }
    return await use(top);
  } finally {
    await rm(top, { recursive: true });
  }
}

/** The same text in both languages. */
export const both = (folder: string, text: string): Files => ({
  [`lessons/${folder}/en.md`]: text,
  [`lessons/${folder}/zh.md`]: text,
});
