import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkExports, checkTexts } from './check_unused.mjs';
import { readTree } from './tree.mjs';

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)));

describe('this tree', () => {
  it('exports nothing that is used nowhere', () => {
    expect(checkExports(tree).join('\n')).toBe('');
  });
  it('has no text that nothing says', () => {
    expect(checkTexts(tree).join('\n')).toBe('');
  });
});

describe('made up', () => {
  it('an export that stands only in a comment elsewhere is an error', () => {
    const code = new Map([
      [
        'web/src/a.ts',
        'export const used = 1;\nexport function gone(): void {}\nexport type Own = 1;\n',
      ],
      ['web/src/b.ts', '// gone\nimport { used } from "./a.ts";\n'],
      ['tests/web/c.test.ts', 'const x: Own = 1;\n'],
    ]);
    expect(checkExports(code)).toEqual(['web/src/a.ts exports gone, which nothing uses']);
  });

  it('a text whose key is neither quoted nor begun is an error', () => {
    const code = new Map([
      [
        'web/src/a_texts.ts',
        "const en = {\n  said: 'x',\n  gone: 'x',\n  'kind.page': 'x',\n  'sum.one': 'x',\n} as const;\n",
      ],
      ['web/src/b.ts', "say(`kind.${type}`);\nsay('said');\nmany('sum');\n// gone\n"],
    ]);
    expect(checkTexts(code)).toEqual(['web/src/a_texts.ts has gone, which nothing says']);
  });
});
