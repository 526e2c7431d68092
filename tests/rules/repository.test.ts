import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testGlobs } from '../../web/vitest.config.ts';
import { checkEngineTests, checkTopLevel, checkWebTests } from './check_repository.mjs';
import { listTree, readTree } from './tree.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('this tree', () => {
  it('has nothing strange at the top', () => {
    expect(checkTopLevel(listTree(root)).join('\n')).toBe('');
  });
  it('builds every test of the engine', () => {
    expect(checkEngineTests(readTree(root)).join('\n')).toBe('');
  });
  it('runs every test of the site', () => {
    expect(checkWebTests(listTree(root), testGlobs).join('\n')).toBe('');
  });
});

describe('made up', () => {
  it('a new name at the top is an error, a dot file is none', () => {
    expect(checkTopLevel(['.gitignore', '.ci/run', 'engine/a.h', 'README.md'])).toEqual([]);
    expect(checkTopLevel(['Makefile', 'docs/a.md', 'docs/b.md'])).toEqual([
      'Makefile does not belong at the top: it goes into one of the folders there',
      'docs does not belong at the top: it goes into one of the folders there',
    ]);
  });

  it('a test that CMake does not know, or only in a comment, is an error', () => {
    const tree = new Map([
      [
        'tests/engine/CMakeLists.txt',
        'add_executable(t\n  mm/a_test.cc # mm/b_test.cc\n  b_test.cc)\n',
      ],
      ['tests/engine/mm/a_test.cc', ''],
      ['tests/engine/mm/b_test.cc', ''],
      ['tests/engine/mm/helper.cc', ''],
    ]);
    expect(checkEngineTests(tree)).toEqual([
      'tests/engine/mm/b_test.cc is named in no CMakeLists.txt, so it never runs',
    ]);
  });

  it('a test that Vitest or Playwright would not find is an error', () => {
    const paths = [
      'tests/web/deep/a.test.ts',
      'tests/browser/a.spec.ts',
      'tests/recipes/a.spec.ts',
      'tests/rules/a.test.ts',
      'tests/lessons/a.test.ts',
      'tests/web/a.test.mjs',
      'web/src/a.test.ts',
      'tests/web/a.spec.ts',
    ];
    expect(checkWebTests(paths, testGlobs).map((text) => text.split(' ')[0])).toEqual([
      'tests/lessons/a.test.ts',
      'tests/web/a.test.mjs',
      'web/src/a.test.ts',
      'tests/web/a.spec.ts',
    ]);
  });
});
