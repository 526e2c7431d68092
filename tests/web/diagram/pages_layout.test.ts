import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChange } from '../../../web/src/diagram/change.ts';
import { decodeGraph } from '../../../web/src/diagram/graph.ts';
import { readHistory } from '../../../web/src/diagram/history.ts';
import { Names } from '../../../web/src/diagram/names.ts';
import { glyphMarkup, sheetMarkup } from '../../../web/src/diagram/pages/glyph_markup.ts';
import { sizes } from '../../../web/src/diagram/pages/layout/sizes.ts';
import { pagesAscii } from '../../../web/src/diagram/pages/pages_ascii.ts';
import { pagesGlyphs } from '../../../web/src/diagram/pages/pages_glyphs.ts';
import { composePages } from '../../../web/src/diagram/pages/pages_picture.ts';
import type { PagesPicture } from '../../../web/src/diagram/pages/pages_picture.ts';
import { readScene } from '../../../web/src/diagram/scene.ts';
import { overlaps, textWidth } from '../../../web/src/diagram/shapes.ts';
import { shorten } from '../../../web/src/diagram/shorten.ts';
import { readWalk } from '../../../web/src/diagram/walk.ts';
import type { Recording } from '../../../web/src/engine/types.ts';
import { families, lessonFamily } from './support/scenes.ts';
import { replay } from './support/story.ts';

const widths = fc.constantFrom(200, 288, 320, 480, 800, 1400);

function pictureOf(
  recording: Recording,
  width: number,
  language: 'en' | 'zh' = 'en',
): PagesPicture {
  const end = recording.journal.kind.length;
  const history = readHistory(recording);
  const names = new Names(recording, history);
  const graph = decodeGraph(replay(recording, end), recording.types);
  const from = recording.statements.at(-1)?.firstStep ?? 0;
  return composePages({
    history,
    names,
    graph,
    scene: readScene(graph, history, names),
    change: readChange(recording, history, graph, from, end),
    walk: readWalk(recording, history, graph, from, end),
    selected: null,
    width,
    language,
  });
}

describe('the page × process grid', () => {
  // "looks at 1 VMA, finds 1" stuck out of a picture that was only as wide as plain letters would be.
  it('is as wide as its bold caption', () => {
    fc.assert(
      fc.property(families, fc.constantFrom(120, 200, 288), (family, width) => {
        const { layout } = pictureOf(family.story.recording(), width);
        for (const { x, text } of layout.caption) {
          expect(x + 1.1 * textWidth(text, sizes.captionFont)).toBeLessThanOrEqual(layout.width);
        }
      }),
    );
  });

  it('never puts two cells, or a cell and a name, on each other, and all inside the picture', () => {
    fc.assert(
      fc.property(families, widths, (family, width) => {
        const { layout } = pictureOf(family.story.recording(), width);
        const names = layout.blocks.flatMap(({ heads, rows }) => [
          ...heads.map(({ at }) => {
            const wide = textWidth(at.text, 12);
            return { x: at.x - wide / 2, y: at.y - 6, width: wide, height: 12 };
          }),
          ...rows.map(({ at }) => {
            const wide = textWidth(at.text, 11);
            return { x: at.x - wide, y: at.y - 6, width: wide, height: 12 };
          }),
        ]);
        const boxes = [
          ...layout.blocks.flatMap(({ cells }) => cells.map(({ box }) => box)),
          ...names,
        ];
        boxes.forEach((box, i) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('has a cell for every page of every living VMA, in the column of its process', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { sheet } = pictureOf(family.story.recording(), 600);
        const held = family.processes.flatMap(({ name, vmas }) =>
          vmas.flatMap(({ start, end }) => Array.from({ length: end - start }, () => name)),
        );
        const drawn = sheet.blocks.flatMap(({ cells }) =>
          cells.map(({ column }) => sheet.columns[column]?.label ?? ''),
        );
        // A scene shows 40 VMAs at most.
        if (family.processes.reduce((sum, { vmas }) => sum + vmas.length, 0) > 40) return;
        expect(drawn.sort()).toEqual(held.sort());
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('puts every stop of a walk into exactly one cell or VMA, or counts it as not shown', () => {
    fc.assert(
      fc.property(families, fc.nat(30), fc.nat(3), (family, who, page) => {
        const process = family.processes[who % family.processes.length];
        if (process === undefined) return;
        family.walk(process, page);
        const { sheet } = pictureOf(family.story.recording(), 600);
        if (sheet.walk === null) return;
        const orders = sheet.blocks.flatMap(({ cells, vmas }) => [
          ...cells.flatMap(({ visit }) => visit?.orders ?? []),
          ...vmas.flatMap(({ outside }) => outside),
        ]);
        expect(new Set(orders).size).toBe(orders.length);
        expect(orders.length + sheet.walk.unplaced).toBe(sheet.walk.visited);
        const hits = sheet.blocks.flatMap(({ cells }) =>
          cells.filter(({ visit }) => visit?.outcome === 'hit'),
        );
        expect(hits.length).toBe(sheet.walk.found);
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('is the same picture for the same moment, and says the same in the markup as on the screen', () => {
    const recording = lessonFamily().story.recording();
    const glyphs = pagesGlyphs(pictureOf(recording, 288));
    expect(pagesGlyphs(pictureOf(recording, 288))).toEqual(glyphs);
    const markup = sheetMarkup(glyphs);
    for (const { glyphs: each } of glyphs.layers) {
      for (const glyph of each) expect(markup).toContain(glyphMarkup(glyph));
    }
  });

  it('is drawn as it was drawn before', async () => {
    const markup = sheetMarkup(pagesGlyphs(pictureOf(lessonFamily().story.recording(), 288)));
    const lines = markup.replaceAll('<g ', '\n<g ');
    await expect(`${lines}\n`).toMatchFileSnapshot('golden/pages_lesson_family_markup.txt');
  });

  it('travels as text', async () => {
    const picture = pictureOf(lessonFamily().story.recording(), 288);
    await expect(pagesAscii(picture)).toMatchFileSnapshot('golden/pages_lesson_family.txt');
  });

  it('keys everything once', () => {
    fc.assert(
      fc.property(families, (family) => {
        for (const { glyphs } of pagesGlyphs(pictureOf(family.story.recording(), 400)).layers) {
          const keys = glyphs.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 30, seed: 9 },
    );
  });
});

describe('a long name', () => {
  it('is shortened in the middle, and only if it must be', () => {
    expect(shorten('heap', 12, 100)).toBe('heap');
    expect(shorten('a-rather-long-name', 12, 60)).toMatch(/^a.*….*e$/);
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          expect(textWidth(shorten(text, 12, width), 12)).toBeLessThanOrEqual(Math.max(width, 12));
        },
      ),
      { seed: 10 },
    );
  });
});
