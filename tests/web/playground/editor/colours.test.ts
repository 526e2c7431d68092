// Every colour of the script can be read on every ground that it may stand on, in both themes.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const top = new URL('../../../../web/src/', import.meta.url);
const [theme, colouring] = await Promise.all([
  readFile(new URL('ui/theme.css', top), 'utf8'),
  readFile(new URL('playground/editor/language/scenario_language.ts', top), 'utf8'),
]);

/** The variables of a block of the site's theme. */
function variables(start: string): Map<string, string> {
  const block = theme.slice(theme.indexOf(start)).split('}')[0] ?? '';
  const found = block.matchAll(/--rmap-([\w-]+): (#[0-9a-f]{6});/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const used = [
  ...new Set([...colouring.matchAll(/colour\('([\w-]+)'\)/g)].map(([, name = '']) => name)),
];

describe.each([
  ['light', ':root {'],
  ['dark', ":root[data-theme='dark'] {"],
])('in the %s theme', (_, start) => {
  const colours = variables(start);
  // `lit` is the ground of the statement at which the player stands.
  it.each(['code', 'lit'])('a script can be read on %s', (ground) => {
    expect(used.length).toBeGreaterThan(4);
    const dim = used
      .map((name) => ({
        name,
        contrast: contrast(colours.get(name) ?? '#000000', colours.get(ground) ?? '#000000'),
      }))
      .filter((each) => each.contrast < 4.5);
    expect(dim).toEqual([]);
  });
});
