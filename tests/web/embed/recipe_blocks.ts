import { readFile } from 'node:fs/promises';

/** A block of code on the page of recipes. */
export interface RecipeBlock {
  /** The section that it stands in. */
  readonly section: string;
  /** What it is written in: `html`, `liquid`. */
  readonly kind: string;
  readonly code: string;
}

/** The address that stands for the site's in all recipes. */
export const standIn = 'https://rmap.example/';

/** All code of the page in one language. */
export async function readRecipes(language: 'en' | 'zh'): Promise<readonly RecipeBlock[]> {
  const path = `../../../lessons/embedding/${language}.md`;
  const text = await readFile(new URL(path, import.meta.url), 'utf8');
  const blocks: RecipeBlock[] = [];
  let section = '';
  for (const [, id, kind, code] of text.matchAll(
    /^:::section \{id=([a-z-]+)\}|^```([a-z-]+)\n([^]*?)^```$/gm,
  )) {
    if (id !== undefined) section = id;
    else blocks.push({ section, kind: kind ?? '', code: code ?? '' });
  }
  return blocks;
}
