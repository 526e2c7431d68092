// The tree as git sees it: what is tracked, and what is new and not ignored.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} root @returns {string[]} paths from the top, sorted */
export function listTree(root) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const out = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return [...new Set(out.split('\0'))]
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort();
}

/**
 * Sources and build files with their text; data (golden files, pictures) is left out.
 * @param {string} root
 * @returns {Map<string, string>}
 */
export function readTree(root) {
  const source = /\.(h|cc|ts|mts|js|mjs)$|(^|\/)CMakeLists\.txt$/;
  const paths = listTree(root).filter((path) => source.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
