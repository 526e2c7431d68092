// Every kind of picture as it is drawn, element by element, compared with files that a person has looked at.
//
// After a change that is meant: UPDATE_GOLDEN=1 npx vitest run --project web ../tests/web/diagram/golden_svg.test.ts
// (in web/), then look at the files' differences. Without it nothing is ever written, and a missing file fails.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { views } from '../../../web/src/diagram/views.ts';
import { goldenPictures } from './support/golden_pictures.ts';
import { drawStatic } from './support/static_drawing.ts';

const folder = new URL('./golden/', import.meta.url);
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

describe('a picture', () => {
  it.each(goldenPictures)('is drawn as in its golden file: $name', async (row) => {
    const drawn = await drawStatic(row);
    const file = new URL(`${row.name}.svg`, folder);
    if (isUpdate) await writeFile(file, drawn);
    const golden = await readFile(file, 'utf8').catch(() => 'missing: see the top of this test');
    expect(drawn).toBe(golden);
  });

  it('is the same when it is drawn again over another', async () => {
    for (const row of goldenPictures) {
      expect(await drawStatic(row, { afterOthers: true }), row.name).toBe(await drawStatic(row));
    }
  });

  it('refers to nothing outside, and to no id: pages have many pictures', async () => {
    for (const row of goldenPictures) {
      const drawn = await drawStatic(row);
      expect(drawn, row.name).not.toMatch(/ id="|url\(|href=|<script|<style|<foreignObject/i);
      expect(drawn, row.name).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });
});

describe('golden pictures', () => {
  it('are there for every kind of picture', () => {
    const shown = new Set(goldenPictures.map(({ view }) => view));
    expect(views.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('are each looked at by a row', async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.svg')).sort();
    expect(files).toEqual(goldenPictures.map(({ name }) => `${name}.svg`).sort());
  });
});
