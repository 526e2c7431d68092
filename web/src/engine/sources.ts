// The engine's own source, taken at build time from the files that were compiled: what is shown cannot
// differ from what ran.
const files: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../engine/rmap/*.{cc,h}', '../../../engine/mm/*.{cc,h}', '../../../engine/trace/list.h'],
  { query: '?raw', import: 'default', eager: true },
);

/** The text of a source file, by its path from the repository's root: `engine/rmap/anon_vma_chain.cc`. */
export function sourceText(path: string): string | undefined {
  return files[`../../../${path}`];
}
