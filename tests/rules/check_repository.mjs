// Rules on where things stand: nothing strange at the top, and no test that no run would find.

import { posix } from 'node:path';

export const topLevel = [
  'CMakeLists.txt',
  'README.md',
  'engine',
  'lessons',
  'tests',
  'wasm',
  'web',
];

/** @param {string[]} paths @returns {string[]} */
export function checkTopLevel(paths) {
  const tops = new Set(paths.map((path) => path.split('/', 1)[0] ?? ''));
  return [...tops]
    .filter((name) => !name.startsWith('.') && !topLevel.includes(name))
    .map((name) => `${name} does not belong at the top: it goes into one of the folders there`);
}

/**
 * Every GoogleTest file stands in the CMakeLists.txt of its folder or of one above.
 * @param {Map<string, string>} tree
 * @returns {string[]}
 */
export function checkEngineTests(tree) {
  const lists = [...tree].filter(([path]) => posix.basename(path) === 'CMakeLists.txt');
  const named = new Set(
    lists.flatMap(([path, text]) =>
      text
        .replace(/#.*$/gm, '')
        .split(/[\s()"]+/)
        .filter((word) => word.endsWith('.cc'))
        .map((word) => posix.join(posix.dirname(path), word)),
    ),
  );
  return [...tree.keys()]
    .filter((path) => /^tests\/engine\/.*_test\.cc$/.test(path) && !named.has(path))
    .map((path) => `${path} is named in no CMakeLists.txt, so it never runs`);
}

/**
 * As far as our globs go: `**` is any number of folders, `*` anything within a name.
 * @param {string} path @param {string} glob
 */
function matchesGlob(path, glob) {
  const pattern = glob
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/(\*\*\/)|\*/g, (_, folders) => (folders ? '(?:.*/)?' : '[^/]*'));
  return new RegExp(`^${pattern}$`).test(path);
}

/**
 * Every Vitest file is under one of Vitest's globs, and every Playwright file where Playwright looks, or where
 * `tests/recipes/run` has it look.
 * @param {string[]} paths
 * @param {Record<string, string[]>} globs from web/
 * @returns {string[]}
 */
export function checkWebTests(paths, globs) {
  const patterns = Object.values(globs).flatMap((each) => each.map((g) => posix.join('web', g)));
  return paths.flatMap((path) => {
    if (/\.test\.m?[jt]s$/.test(path) && !patterns.some((pattern) => matchesGlob(path, pattern))) {
      return `${path} is under none of Vitest's globs (web/vitest.config.ts), so it never runs`;
    }
    const looks = ['tests/browser/**/*.spec.ts', 'tests/recipes/*.spec.ts'];
    if (/\.spec\.m?[jt]s$/.test(path) && !looks.some((glob) => matchesGlob(path, glob))) {
      return `${path} is not a ${looks.join(' or ')}, so it never runs`;
    }
    return [];
  });
}
