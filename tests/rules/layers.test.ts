import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  checkCpp,
  checkWeb,
  describe as text,
  importsOf,
  registeredDesigns,
} from './check_layers.mjs';
import { readTree } from './tree.mjs';

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)));

const registryText = `
std::unique_ptr<ReverseMap> make_old(const Context&);
constexpr DesignInfo kDesigns[] = {
    {.id = "old", .source = "engine/rmap/old.cc", .make = make_old},
};
`;
const oldText = `
#include "rmap/reverse_map.h"
std::unique_ptr<ReverseMap> make_old(const Context& context) { return nullptr; }
`;
const cpp = (files: Record<string, string>) =>
  checkCpp(
    new Map(
      Object.entries({
        'engine/rmap/registry.cc': registryText,
        'engine/rmap/old.cc': oldText,
        ...files,
      }),
    ),
  ).map(text);
const web = (files: Record<string, string>) => checkWeb(new Map(Object.entries(files))).map(text);

describe('this tree', () => {
  it('includes in one direction', () => {
    expect(checkCpp(tree).map(text).join('\n')).toBe('');
  });
  it('imports in one direction', () => {
    expect(checkWeb(tree).map(text).join('\n')).toBe('');
  });
  it('has designs that the checker sees', () => {
    const designs = registeredDesigns(tree);
    expect(designs.length).toBeGreaterThan(0);
    for (const { source } of designs) expect(tree.has(source), source).toBe(true);
  });
});

describe('C++, made up', () => {
  it('is clean where each includes what it may', () => {
    const files = {
      'engine/trace/field.h': '#include <cstdint>\n',
      'engine/mm/machine.cc': '#include "rmap/reverse_map.h"\n#include "trace/field.h"\n',
      'engine/rmap/tree.h': '#include "mm/vma.h"\n#include "trace/field.h"\n',
      'engine/scenario/run.cc': '#include "mm/machine.h"\n#include "rmap/registry.h"\n',
      'engine/lab/lab.cc': '#include "scenario/run.h"\n',
      'engine/import/strace.cc': '#include "scenario/run.h"\n',
      'engine/cli/main.cc':
        '#include <iostream>\n#include "lab/lab.h"\n#include "import/strace.h"\n',
      'wasm/bindings.cc':
        '#include <emscripten/bind.h>\n#include "wasm/facade.h"\n#include "lab/lab.h"\n',
      'tests/engine/mm/machine_test.cc': '#include <gtest/gtest.h>\n#include "mm/machine.h"\n',
    };
    expect(cpp(files)).toEqual([]);
  });

  it.each([
    ['engine/trace/field.h', '"mm/vma.h"', 'engine/trace may not include engine/mm/vma.h'],
    ['engine/mm/fork.cc', '"rmap/registry.h"', 'engine/mm may not include engine/rmap/registry.h'],
    ['engine/mm/fork.cc', '<rmap/registry.h>', 'engine/mm may not include engine/rmap/registry.h'],
    ['engine/rmap/tree.h', '"mm/machine.h"', 'engine/rmap may not include engine/mm/machine.h'],
    ['engine/rmap/tree.h', '"scenario/run.h"', 'engine/rmap may not include engine/scenario/run.h'],
    ['engine/scenario/run.h', '"lab/lab.h"', 'engine/scenario may not include engine/lab/lab.h'],
    ['engine/lab/lab.h', '"cli/main.h"', 'engine/lab may not include engine/cli/main.h'],
    ['engine/import/strace.h', '"mm/vma.h"', 'engine/import may not include engine/mm/vma.h'],
    ['engine/cli/main.cc', '"wasm/facade.h"', 'engine/cli may not include wasm/facade.h'],
    ['engine/lab/lab.h', '"web/src/x.h"', 'engine/lab may not include web/src/x.h'],
    ['wasm/facade.cc', '"cli/main.h"', 'wasm may not include engine/cli/main.h'],
    ['wasm/facade.cc', '"engine/cli/main.h"', 'wasm may not include engine/cli/main.h'],
    ['engine/mm/fork.cc', '"../trace/field.h"', '"../trace/field.h" is not written from engine/'],
    ['engine/lab/lab.cc', '<chrono>', 'includes <chrono>, but the engine has no I/O'],
    ['engine/mm/fork.cc', '<emscripten/bind.h>', 'includes <emscripten/bind.h>, but the engine'],
    ['engine/scenario/run.cc', '"rmap/old.cc"', 'includes a source file, rmap/old.cc'],
    ['tests/engine/old_test.cc', '"rmap/old.cc"', 'includes a source file, rmap/old.cc'],
  ])('%s may not include %s', (file, include, message) => {
    const violations = cpp({ [file]: `\n  #  include ${include} // why\n` });
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(`${file}:2: ${message}`);
  });

  it('an include is not written from its own folder', () => {
    const files = { 'engine/mm/vma.h': '', 'engine/mm/fork.cc': '#include "vma.h"\n' };
    expect(cpp(files)).toEqual([
      'engine/mm/fork.cc:1: "vma.h" is not written from engine/ or the top',
    ]);
  });

  it('a folder without a row is an error', () => {
    expect(cpp({ 'engine/base/util.h': '' })).toEqual([
      'engine/base/util.h:1: engine/base has no row in cppRows',
    ]);
  });

  it.each([
    'engine/scenario/run.cc',
    'engine/rmap/walk.h',
    'wasm/facade.cc',
    'tests/engine/x_test.cc',
  ])('%s may not name a concrete design', (file) => {
    expect(cpp({ [file]: '\nauto design = rmap::make_old(context);\n' })).toEqual([
      `${file}:2: make_old makes a concrete design: only the registry may know it`,
    ]);
  });

  it('a design without a row in the registry is an error', () => {
    const file = 'engine/rmap/new.cc';
    expect(cpp({ [file]: oldText.replace('make_old', 'make_new') })).toEqual([
      `${file}:3: make_new makes a design that has no row in engine/rmap/registry.cc`,
    ]);
  });
});

describe('TypeScript, made up', () => {
  it('is clean where each imports what it may', () => {
    const files = {
      'web/src/main.ts': `import './player/player.ts';\nimport { texts } from './lessons/texts';\n`,
      'web/src/engine/worker.ts': `import create from './generated/rmap.mjs';\nimport url from './generated/rmap.wasm?url';\n`,
      'web/src/engine/client.ts': `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });\n`,
      'web/src/diagram/tree/layout.ts': `import type { State } from '../engine/types.ts';\nimport { scaleLinear } from 'd3-scale';\n`,
      'web/src/diagram/draw.ts': `import { select } from 'd3-selection';\nimport { layout } from './layout.ts';\n`,
      'web/src/player/player.ts': `import { LitElement } from 'lit';\nimport { Client } from '../engine/client.ts';\nimport '../ui/button.ts';\n`,
      'web/src/lessons/texts.ts': `const all = import.meta.glob('../../../lessons/*/*.md');\nimport '../lab/race.ts';\n`,
      'web/src/site/home.ts': `import '../embed/embed.ts';\nimport '../main.ts';\n`,
      'web/build/lesson.ts': `import { texts } from '../src/ui/texts.ts';\nconst folder = new URL('../src/engine/generated/', import.meta.url);\n`,
      'web/src/embed/embed.ts': `const player = await import('../player/player.ts');\n`,
    };
    expect(web(files)).toEqual([]);
  });

  it.each([
    [
      'web/src/engine/client.ts',
      `import { a } from '../ui/a.ts';`,
      'web/src/engine may not import web/src/ui/a.ts',
    ],
    [
      'web/src/ui/a.ts',
      `import type { A } from '../engine/a.ts';`,
      'web/src/ui may not import web/src/engine/a.ts',
    ],
    ['web/src/diagram/draw.ts', `import { a } from '../engine/a.ts';`, 'by "import type" only'],
    [
      'web/src/diagram/draw.ts',
      `import { type A } from '../engine/a.ts';`,
      'by "import type" only',
    ],
    ['web/src/diagram/draw.ts', `export * from '../engine/a.ts';`, 'by "import type" only'],
    [
      'web/src/diagram/draw.ts',
      `import '../ui/a.ts';`,
      'web/src/diagram may not import web/src/ui/a.ts',
    ],
    [
      'web/src/player/a.ts',
      `import {\n  a,\n  b,\n} from '../lab/a.ts';`,
      'web/src/player may not import web/src/lab/a.ts',
    ],
    [
      'web/src/player/a.ts',
      `const a = () => import('../lab/a.ts');`,
      'web/src/player may not import web/src/lab/a.ts',
    ],
    [
      'web/src/player/a.ts',
      `new URL("../lab/worker.ts", import.meta.url)`,
      'web/src/player may not import web/src/lab/worker.ts',
    ],
    [
      'web/src/player/a.ts',
      `import.meta.glob(['./b.ts', '../lab/*.ts'])`,
      'web/src/player may not import web/src/lab/*.ts',
    ],
    [
      'web/src/lab/a.ts',
      `import { a } from '../lessons/a.ts';`,
      'web/src/lab may not import web/src/lessons/a.ts',
    ],
    [
      'web/src/playground/a.ts',
      `import '../lab/a.ts';`,
      'web/src/playground may not import web/src/lab/a.ts',
    ],
    ['web/src/embed/a.ts', `import '../main.ts';`, 'web/src/embed may not import web/src/main.ts'],
    [
      'web/src/lessons/a.ts',
      `import '../playground/a.ts';`,
      'web/src/lessons may not import web/src/playground/a.ts',
    ],
    [
      'web/src/player/a.ts',
      `import '/src/lab/a.ts';`,
      'web/src/player may not import web/src/lab/a.ts',
    ],
    [
      'web/src/lessons/a.ts',
      `import '../../build/lesson.ts';`,
      'web/src/lessons may not import web/build/lesson.ts',
    ],
    [
      'web/build/a.ts',
      `import '../src/playground/a.ts';`,
      'web/build may not import web/src/playground/a.ts',
    ],
    [
      'web/src/player/a.ts',
      `import '../../../tests/web/a.ts';`,
      'web/src/player may not import tests/web/a.ts',
    ],
    [
      'web/src/player/a.ts',
      `import create from '../engine/generated/rmap.mjs';`,
      'only web/src/engine and web/build may import from',
    ],
    [
      'web/src/main.ts',
      `import type { M } from './engine/generated/rmap.mjs';`,
      'only web/src/engine and web/build may import from',
    ],
    [
      'web/src/diagram/tree/layout.ts',
      `import { select } from 'd3-selection';`,
      'd3-selection touches the DOM',
    ],
    [
      'web/src/diagram/grid/layout/grid.ts',
      `import 'd3-transition';`,
      'd3-transition touches the DOM',
    ],
    [
      'web/src/diagram/pages/layout_grid.ts',
      `import { svg } from 'lit/html.js';`,
      'lit/html.js touches the DOM',
    ],
  ])('%s may not say %s', (file, statement, message) => {
    const violations = web({ [file]: `${statement}\n` });
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(message);
  });

  it('one kind of picture may not know another', () => {
    const files = {
      'web/src/diagram/tree/tree_view.ts': `import { rows } from '../grid/rows.ts';\n`,
      'web/src/diagram/grid/rows.ts': `import { names } from '../names.ts';\n`,
      'web/src/diagram/names.ts': '',
    };
    expect(web(files)).toHaveLength(1);
  });

  it('layout may not reach the DOM through another file', () => {
    const files = {
      'web/src/diagram/tree/layout.ts': `import { size } from '../size';\n`,
      'web/src/diagram/size.ts': `import { select } from 'd3-selection';\n`,
    };
    expect(web(files)).toEqual([
      'web/src/diagram/size.ts:1: d3-selection touches the DOM, and layout is pure ' +
        '(reached by web/src/diagram/tree/layout.ts -> web/src/diagram/size.ts)',
    ]);
  });

  it('a folder without a row is an error', () => {
    expect(web({ 'web/src/util/a.ts': '' })).toEqual([
      'web/src/util/a.ts:1: web/src/util has no row in webRows',
    ]);
  });

  it('finds imports, and nothing else', () => {
    const source = `
// import { a } from './comment.ts';
/**
 * import('./comment.ts')
 */
export interface Empty {}
import type { B } from './b.ts';
import type from './c.ts';
import d, { type D } from "./d.ts";
export const name = './string.ts';
export type { E } from './e.ts';
`;
    expect([...importsOf(source)].map((each) => [each.written, each.typesOnly, each.line])).toEqual(
      [
        ['./b.ts', true, 7],
        ['./c.ts', false, 8],
        ['./d.ts', false, 9],
        ['./e.ts', true, 11],
      ],
    );
  });
});
