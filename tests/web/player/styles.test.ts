// A brace that is missing switches off all rules that follow it, and nothing says so.
import { expect, it } from 'vitest';
import { raceCss } from '../../../web/src/lab/race/race_css.ts';
import { adaptCss, playerCss } from '../../../web/src/player/player_css.ts';
import { panes } from '../../../web/src/player/styles/panes.ts';

/** Rules that stand where no rule may: inside of another, at-rules apart. */
function misplaced(text: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const [whole, prelude = ''] of text.matchAll(/([^{}]*)[{}]/g)) {
    if (whole.endsWith('}')) {
      if (open.pop() === undefined) found.push('one } too many');
      continue;
    }
    const selector = (prelude.split(/[;}]/).at(-1) ?? '').trim();
    const around = open.at(-1);
    if (around !== undefined && !around.startsWith('@')) found.push(`${around} { ${selector}`);
    open.push(selector);
  }
  return [...found, ...open.map((selector) => `${selector} is never closed`)];
}

it('finds a rule that was never closed', () => {
  expect(misplaced('a { b: c; }')).toEqual([]);
  expect(misplaced('@media print { a { b: c; } }')).toEqual([]);
  expect(misplaced('a { b: c; d { e: f; }')).toEqual(['a { d', 'a is never closed']);
});

it.each([
  ['the player', [...playerCss, panes, adaptCss]],
  ['the race', raceCss],
])('%s: every rule is closed', (_, styles) => {
  for (const { cssText } of styles)
    expect(misplaced(cssText.replace(/\/\*.*?\*\//gs, ''))).toEqual([]);
});
