// Rules on what nothing uses: exports that no file names, texts that nothing says. Both look at names only, so
// that what they report is surely unused; what shares its name with something else may escape them.

/** @param {string} text @returns {string} */
const withoutComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/**
 * @param {ReadonlyMap<string, string>} tree
 * @param {RegExp} wanted which paths
 * @returns {[string, string][]} paths with their code
 */
const codeOf = (tree, wanted) =>
  [...tree]
    .filter(([path]) => wanted.test(path))
    .map(([path, text]) => [path, withoutComments(text)]);

/**
 * Whatever the site's code exports is named once more: in its own file or in another.
 * @param {ReadonlyMap<string, string>} tree
 * @returns {string[]}
 */
export function checkExports(tree) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const [, code] of codeOf(tree, /^(web|tests)\/.*\.(ts|mts|js|mjs)$/)) {
    for (const [name] of code.matchAll(/[A-Za-z_$][\w$]*/g)) {
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  const head =
    /^export (?:declare |abstract |async )*(?:function|const|let|class|interface|type|enum)\*? ([\w$]+)/gm;
  return codeOf(tree, /^web\/(src|build)\/.*\.ts$/).flatMap(([path, code]) =>
    [...code.matchAll(head)]
      .map(([, name = '']) => name)
      .filter((name) => times.get(name) === 1)
      .map((name) => `${path} exports ${name}, which nothing uses`),
  );
}

/**
 * Whatever text a `…_texts.ts` has in English is asked for by its key: in quotes, or as `beginning.${…}`.
 * @param {ReadonlyMap<string, string>} tree
 * @returns {string[]}
 */
export function checkTexts(tree) {
  const site = codeOf(tree, /^web\/(src|build)\/.*\.ts$/);
  /** @type {Set<string>} */
  const asked = new Set();
  /** @type {Set<string>} */
  const beginnings = new Set();
  for (const [, code] of site) {
    for (const [, key = ''] of code.matchAll(/'([\w. -]+)'(?!:)/g)) asked.add(key);
    for (const [, key = ''] of code.matchAll(/`([\w.-]+\.)\$\{/g)) beginnings.add(key);
    for (const [, key = ''] of code.matchAll(/`([\w. -]+)`/g)) asked.add(key);
  }
  /** @param {string} key @returns {boolean} */
  const isAsked = (key) =>
    asked.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
  return site
    .filter(([path]) => path.endsWith('_texts.ts'))
    .flatMap(([path, code]) => {
      const english = /\ben\b[^=\n]*[=:] \{\n([\s\S]*?)\n *\}/.exec(code)?.[1] ?? '';
      return [...english.matchAll(/^ +(?:'([^'\n]+)'|(\w+)):/gm)]
        .map(([, quoted, plain]) => quoted ?? plain ?? '')
        .filter((key) => !isAsked(key) && !isAsked(key.replace(/\.(one|none)$/, '')))
        .map((key) => `${path} has ${key}, which nothing says`);
    });
}
