// Which folder may include or import which: the tables first, the checker below.
// Run alone: `node tests/rules/check_layers.mjs`. Tested, on the tree and on made-up violations, by layers.test.ts.

import { posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readTree } from './tree.mjs';

// ---------------------------------------------------------------------------------------------- the tables

/**
 * A folder, and what its files may reach besides their own folder: folders, or single files.
 * `not`: what they may not reach all the same. `typesOnly`: reachable by `import type` alone.
 * @typedef {{ folder: string, may: string[], not?: string[], typesOnly?: string[] }} Row
 */

// C++ includes are written from engine/ ("trace/field.h"), those of wasm/ from the top ("wasm/facade.h").
/** @type {Row[]} */
export const cppRows = [
  { folder: 'engine/trace', may: [] },
  { folder: 'engine/mm', may: ['engine/trace', 'engine/rmap/reverse_map.h'] },
  { folder: 'engine/rmap', may: ['engine/trace', 'engine/mm'], not: ['engine/mm/machine.h'] },
  { folder: 'engine/scenario', may: ['engine/trace', 'engine/mm', 'engine/rmap'] },
  { folder: 'engine/lab', may: ['engine/trace', 'engine/mm', 'engine/rmap', 'engine/scenario'] },
  { folder: 'engine/import', may: ['engine/scenario'] },
  { folder: 'engine/cli', may: ['engine'] },
  { folder: 'wasm', may: ['engine'], not: ['engine/cli'] },
];

// The engine has no I/O, no clock and no JavaScript; the command line is its only part with I/O.
export const systemHeaders = [
  {
    in: 'engine',
    except: 'engine/cli',
    not: /^(iostream|fstream|filesystem|chrono|ctime|thread|emscripten.*)$/,
    why: 'the engine has no I/O, no clock and no JavaScript',
  },
];

// A concrete design is known to nobody but its own file and the registry, by its row there.
export const registry = 'engine/rmap/registry.cc';

// Each kind of picture has a folder, which knows what all share but no other kind.
export const pictures = ['grid', 'boxes', 'walk', 'tree', 'chains', 'pages', 'overview'];

/** @type {Row[]} */
export const webRows = [
  { folder: 'web/src/engine', may: ['wasm', 'engine'] }, // of these two: types, and sources as text
  { folder: 'web/src/ui', may: [] },
  ...pictures.map((name) => ({
    folder: `web/src/diagram/${name}`,
    may: [
      'web/src/diagram',
      'web/src/engine/types.ts',
      'web/src/ui/catalogue.ts',
      'web/src/ui/number_format.ts',
      'web/src/ui/unit_words.ts',
      'web/src/ui/escape_html.ts',
    ],
    not: pictures.filter((other) => other !== name).map((other) => `web/src/diagram/${other}`),
    typesOnly: ['web/src/engine'],
  })),
  // types.ts is data alone: shapes, and the numbers of events. Of the site's texts, only how they work.
  {
    folder: 'web/src/diagram',
    may: ['web/src/engine/types.ts', 'web/src/ui/catalogue.ts', 'web/src/ui/number_format.ts'],
    typesOnly: ['web/src/engine'],
  },
  // What an address says, and nothing of what is done with it.
  { folder: 'web/src/link', may: ['web/src/ui'], typesOnly: ['web/src/engine'] },
  {
    folder: 'web/src/player',
    may: ['web/src/engine', 'web/src/diagram', 'web/src/link', 'web/src/ui'],
  },
  // What takes a figure elsewhere: its snippets and its addresses.
  {
    folder: 'web/src/share',
    may: ['web/src/engine', 'web/src/link', 'web/src/player', 'web/src/ui'],
  },
  ...['lab', 'playground', 'lessons'].map((name) => ({
    folder: `web/src/${name}`,
    may: ['engine', 'diagram', 'player', 'link', 'share', 'ui']
      .map((each) => `web/src/${each}`)
      .concat(name === 'lessons' ? ['web/src/lab', 'lessons'] : []),
  })),
  // Everything that can stand in somebody else's page.
  {
    folder: 'web/src/embed',
    may: ['engine', 'diagram', 'player', 'lab', 'lessons', 'link', 'share', 'ui'].map(
      (each) => `web/src/${each}`,
    ),
  },
  { folder: 'web/src/site', may: ['web/src'] }, // the pages: puts all of it together
  // What makes pages out of lessons runs in node while the site is built, and never in the browser.
  {
    folder: 'web/build',
    may: [
      'web/src/engine',
      'web/src/diagram',
      'web/src/player',
      'web/src/lab',
      'web/src/link',
      'web/src/share',
      'web/src/embed',
      'web/src/ui',
      'web/src/lessons',
      'web/src/playground/files', // stories become scenarios of the playground
      'lessons',
    ],
  },
];

// Files right in web/src put the site together as well.
export const webTop = { folder: 'web/src', may: ['web/src', 'lessons'] };

// What Emscripten writes is known to the worker's folder, and to the build, which runs it in node.
export const generated = {
  folder: 'web/src/engine/generated',
  onlyFrom: ['web/src/engine', 'web/build'],
};

// Layout is pure: neither a layout file nor any file it imports (types aside) may touch the DOM.
const touchesDom = /^(lit|lit-.*|@lit\/.*|d3|d3-(selection|transition|zoom|drag|brush|axis))(\/|$)/;
export const pureFiles = pictures.map((name) => {
  return { prefix: `web/src/diagram/${name}/layout`, not: touchesDom };
});

// --------------------------------------------------------------------------------------------- the checker

/**
 * @typedef {Map<string, string>} Tree path from the top -> text
 * @typedef {{ file: string, line: number, what: string }} Violation
 */

/** @param {string} path @param {string} place a folder, or a file */
const isIn = (path, place) => path === place || path.startsWith(`${place}/`);

/** @param {string} text @param {number} at */
const lineAt = (text, at) => text.slice(0, at).split('\n').length;

/**
 * @param {Row} row @param {string} target
 * @returns {'yes' | 'types' | 'no'}
 */
function mayReach(row, target) {
  if (row.not?.some((place) => isIn(target, place))) return 'no';
  if (isIn(target, row.folder) || row.may.some((place) => isIn(target, place))) return 'yes';
  return row.typesOnly?.some((place) => isIn(target, place)) ? 'types' : 'no';
}

/** @param {Tree} tree @param {string[]} roots @param {RegExp} name */
const filesIn = (tree, roots, name) =>
  [...tree].filter(([path]) => name.test(path) && roots.some((root) => isIn(path, root)));

const engineFolders = cppRows.flatMap(({ folder }) => /^engine\/(.*)$/.exec(folder)?.[1] ?? []);

/**
 * The file that an #include means, from the top: without looking, so that a missing file breaks rules, too.
 * @param {string} written
 */
function includeTarget(written) {
  const first = written.split('/', 1)[0] ?? '';
  if (written.includes('/') && engineFolders.includes(first)) return `engine/${written}`;
  return ['engine', 'wasm', 'web', 'tests'].includes(first) ? written : undefined;
}

/** @param {string} text */
function* includesOf(text) {
  for (const match of text.matchAll(/^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]/gm)) {
    yield { quoted: match[1] === '"', written: match[2] ?? '', line: lineAt(text, match.index) };
  }
}

/**
 * The designs that the registry knows: each row names its source file and its factory.
 * @param {Tree} tree
 */
export function registeredDesigns(tree) {
  const text = tree.get(registry) ?? '';
  const sources = [...text.matchAll(/\.source\s*=\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  const factories = [...text.matchAll(/\.make\s*=\s*(\w+)/g)].map((match) => match[1] ?? '');
  return factories.map((factory, row) => ({ factory, source: sources[row] ?? '' }));
}

/** @param {Tree} tree @returns {Violation[]} */
export function checkCpp(tree) {
  /** @type {Violation[]} */
  const found = [];
  const everywhere = ['engine', 'wasm', 'tests/engine', 'tests/bench', 'tests/fuzz'];
  const designs = registeredDesigns(tree);
  const designFiles = new Set(designs.map(({ source }) => source));

  for (const [file, text] of filesIn(tree, everywhere, /\.(h|cc)$/)) {
    const row = cppRows.find(({ folder }) => isIn(file, folder));
    const isProduct = isIn(file, 'engine') || isIn(file, 'wasm');
    if (isProduct && row === undefined) {
      found.push({ file, line: 1, what: `${posix.dirname(file)} has no row in cppRows` });
      continue;
    }
    for (const { quoted, written, line } of includesOf(text)) {
      const target = includeTarget(written);
      const beside = posix.join(posix.dirname(file), written);
      if (written.endsWith('.cc')) {
        found.push({ file, line, what: `includes a source file, ${written}` });
      } else if (written.split('/').includes('..')) {
        found.push({ file, line, what: `"${written}" is not written from engine/ or the top` });
      } else if (target === undefined) {
        if (quoted && tree.has(beside) && isProduct) {
          found.push({ file, line, what: `"${written}" is not written from engine/ or the top` });
        }
        const rule = systemHeaders.find(
          (each) => isIn(file, each.in) && !isIn(file, each.except) && each.not.test(written),
        );
        if (rule) found.push({ file, line, what: `includes <${written}>, but ${rule.why}` });
      } else if (row !== undefined && mayReach(row, target) !== 'yes') {
        found.push({ file, line, what: `${row.folder} may not include ${target}` });
      }
    }
    for (const { factory, source } of designs) {
      const at = text.search(new RegExp(`\\b${factory}\\b`));
      if (at >= 0 && file !== registry && file !== source) {
        const what = `${factory} makes a concrete design: only the registry may know it`;
        found.push({ file, line: lineAt(text, at), what });
      }
    }
    // A factory that the registry has no row for: a design nobody can choose, or one declared elsewhere.
    const factory = /^std::unique_ptr<ReverseMap>\s+(\w+)\(/m.exec(text);
    if (isIn(file, 'engine/rmap') && file !== registry && factory && !designFiles.has(file)) {
      const what = `${factory[1]} makes a design that has no row in ${registry}`;
      found.push({ file, line: lineAt(text, factory.index), what });
    }
  }
  return found;
}

/**
 * @typedef {{ written: string, typesOnly: boolean, line: number }} Import
 * @param {string} text
 * @returns {Generator<Import>}
 */
export function* importsOf(text) {
  // `import { type A } from` is not for types only: with verbatimModuleSyntax the import itself stays.
  const statement =
    /^[ \t]*(?:import|export)\b\s*(type\b(?!\s*(?:,|from\b\s*['"])))?\s*(?:(?:(?!\b(?:import|export)\b)[\w\s{},*$])*?\bfrom\b\s*)?['"]([^'"\n]+)['"]/gm;
  for (const match of text.matchAll(statement)) {
    yield {
      written: match[2] ?? '',
      typesOnly: match[1] !== undefined,
      line: lineAt(text, match.index + match[0].length),
    };
  }
  const inCode = [
    /\bimport\s*\(\s*(?:\/\*[^*]*\*\/\s*)*['"`]([^'"`]+)['"`]/g,
    /\bnew\s+URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g,
    /\bimport\.meta\.glob\s*(?:<[^(]*>)?\(\s*(\[[^\]]*\]|['"`][^'"`]+['"`])/g,
  ];
  for (const pattern of inCode) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
      if (/^\s*(\*|\/\*)|\/\//.test(before)) continue; // in a comment
      const names = (match[1] ?? '').match(/(?<=^|['"`])[^'"`,[\]]*[\w/.*][^'"`,[\]]*(?=$|['"`])/g);
      for (const written of names ?? []) {
        yield { written, typesOnly: false, line: lineAt(text, match.index) };
      }
    }
  }
}

/**
 * The path an import means, from the top; undefined for a package.
 * @param {string} file @param {string} written
 */
function importTarget(file, written) {
  const path = written.replace(/^!/, '').replace(/[?#].*$/, '');
  const target = path.startsWith('/') // from Vite's root
    ? posix.join('web', path)
    : posix.join(posix.dirname(file), path);
  return /^[./]/.test(path) ? target.replace(/\/$/, '') : undefined;
}

/** @param {Tree} tree @param {string} target */
const resolveModule = (tree, target) =>
  [target, `${target}.ts`, target.replace(/\.js$/, '.ts'), `${target}/index.ts`].find((path) =>
    tree.has(path),
  );

/** @param {Tree} tree @returns {Violation[]} */
export function checkWeb(tree) {
  /** @type {Violation[]} */
  const found = [];
  for (const [file, text] of filesIn(tree, ['web/src', 'web/build'], /\.(ts|mts|js|mjs)$/)) {
    if (isIn(file, generated.folder)) continue;
    const row =
      posix.dirname(file) === webTop.folder
        ? webTop
        : webRows.find(({ folder }) => isIn(file, folder));
    if (row === undefined) {
      found.push({ file, line: 1, what: `${posix.dirname(file)} has no row in webRows` });
      continue;
    }
    for (const { written, typesOnly, line } of importsOf(text)) {
      const target = importTarget(file, written);
      if (target === undefined) continue;
      const reach = mayReach(row, target);
      if (
        isIn(target, generated.folder) &&
        !generated.onlyFrom.some((place) => isIn(file, place))
      ) {
        const what = `only ${generated.onlyFrom.join(' and ')} may import from ${generated.folder}`;
        found.push({ file, line, what });
      } else if (reach === 'no') {
        found.push({ file, line, what: `${row.folder} may not import ${target}` });
      } else if (reach === 'types' && !typesOnly) {
        found.push({
          file,
          line,
          what: `${row.folder} may import ${target} by "import type" only`,
        });
      }
    }
  }
  for (const { prefix, not } of pureFiles) found.push(...checkPure(tree, prefix, not));
  return found;
}

/**
 * @param {Tree} tree @param {string} prefix @param {RegExp} not
 * @returns {Violation[]}
 */
function checkPure(tree, prefix, not) {
  /** @type {Violation[]} */
  const found = [];
  const todo = [...tree.keys()].filter((path) => path.startsWith(prefix) && path.endsWith('.ts'));
  const seen = new Map(todo.map((path) => [path, path]));
  for (const file of todo) {
    const way = seen.get(file) ?? file;
    for (const { written, typesOnly, line } of importsOf(tree.get(file) ?? '')) {
      if (typesOnly) continue;
      if (not.test(written)) {
        const from = way === file ? '' : ` (reached by ${way})`;
        found.push({ file, line, what: `${written} touches the DOM, and layout is pure${from}` });
      }
      const target = importTarget(file, written);
      const next = target === undefined ? undefined : resolveModule(tree, target);
      if (next !== undefined && !seen.has(next)) {
        seen.set(next, `${way} -> ${next}`);
        todo.push(next);
      }
    }
  }
  return found;
}

/** @param {Violation} violation */
export const describe = ({ file, line, what }) => `${file}:${line}: ${what}`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)));
  const violations = [...checkCpp(tree), ...checkWeb(tree)];
  for (const violation of violations) console.error(describe(violation));
  console.log(`${violations.length} violations in ${tree.size} files`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
