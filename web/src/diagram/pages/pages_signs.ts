import { glyph, rectOf, textAt } from './glyphs.ts';
import type { Glyph } from './glyphs.ts';
import { sizes } from './layout/sizes.ts';
import type { PagesPicture } from './pages_picture.ts';
import { badgeShapes } from './pages_glyphs.ts';
import type { PagesKey } from './pages_texts.ts';

/** A sign of the picture, in a box of `signBox`, and what it means. */
export interface Sign {
  readonly glyphs: readonly Glyph[];
  readonly words: string;
}

/** The room that each sign of the legend has. */
export const signBox = { width: 24, height: 20 } as const;

/** The signs that these pictures use, and only these. */
export function pagesSigns(pictures: readonly PagesPicture[]): readonly Sign[] {
  const blocks = pictures.flatMap(({ sheet }) => sheet.blocks);
  const cells = blocks.flatMap((block) => block.cells);
  const vmas = blocks.flatMap((block) => block.vmas);
  const columns = pictures.flatMap(({ sheet }) => sheet.columns);
  const text = pictures[0]?.text;
  const signs: Sign[] = [];
  const add = (isThere: boolean, glyphs: readonly Glyph[], words: PagesKey): void => {
    if (isThere && text !== undefined) signs.push({ glyphs, words: text(words) });
  };
  const { width, height } = signBox;
  const sign = (name: string, x: number, y: number, shapes: Glyph['shapes']) =>
    glyph('', name, x, y, shapes);
  const box = (name: string) => sign(name, 1, 0, [rectOf(width - 2, height, 4)]);
  const stop = (kind: 'hit' | 'miss' | 'outside') =>
    sign(`stop is-${kind}`, width / 2, height / 2, badgeShapes(kind, [1]));
  add(
    cells.some(({ visit }) => visit?.outcome === 'hit'),
    [box('cell is-visited is-hit'), stop('hit')],
    'legendHit',
  );
  add(
    cells.some(({ visit }) => visit !== null && visit.outcome !== 'hit'),
    [box('cell is-visited'), stop('miss')],
    'legendMiss',
  );
  add(
    vmas.some(({ outside }) => outside.length > 0),
    [stop('outside')],
    'legendOutside',
  );
  add(
    vmas.length > 0,
    [sign('range', 2, 1, [rectOf(width - 4, height - 2, 5, 'vma')])],
    'legendVma',
  );
  add(
    blocks.some(({ rows }) => rows.some(({ asked }) => asked)),
    [
      sign('asked', 0, 0, [rectOf(width, height, 5)]),
      sign('', width / 2, height / 2, [textAt(0, 0, '▸', 'middle', '', sizes.font)]),
    ],
    'legendAsked',
  );
  add(
    [...cells, ...vmas, ...columns].some(({ mark }) => mark !== undefined),
    [sign('', width / 2, height / 2, [textAt(0, 0, '+ ≠', 'middle', 'sign', sizes.sign)])],
    'legendMarks',
  );
  add(
    cells.some(({ state }) => state === 'swap'),
    [box('cell is-swap')],
    'legendSwap',
  );
  return signs;
}
