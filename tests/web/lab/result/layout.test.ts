import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../../web/src/diagram/shapes.ts';
import type { LabResult } from '../../../../web/src/engine/lab_types.ts';
import { captioned } from '../../../../web/src/lab/result/chart_caption.ts';
import { textBox } from '../../../../web/src/lab/result/chart_scene.ts';
import type { ChartScene, TextMark } from '../../../../web/src/lab/result/chart_scene.ts';
import { growthWords } from '../../../../web/src/lab/result/growth_words.ts';
import { layoutBars } from '../../../../web/src/lab/result/layout_bars.ts';
import { layoutGrowth } from '../../../../web/src/lab/result/layout_growth.ts';
import { layoutMemory } from '../../../../web/src/lab/result/layout_memory.ts';
import { measure, measuresOf, valueOf } from '../../../../web/src/lab/result/measures.ts';
import { memoryStack } from '../../../../web/src/lab/result/memory.ts';
import { wordsFor } from '../../../../web/src/lab/result/result_words.ts';
import { seriesOf } from '../../../../web/src/lab/result/series.ts';
import { designs, manyChildren, resultOf, rowOf, timing, workload } from './results.ts';

const texts = ({ marks }: ChartScene): TextMark[] => marks.filter((mark) => mark.shape === 'text');

/** Pairs of texts that stand on each other, and texts that leave the picture: none, in a good one. */
function faults(scene: ChartScene): string[] {
  const all = texts(scene).map((mark) => ({ text: mark.text, box: textBox(mark) }));
  const found: string[] = [];
  all.forEach((a, index) => {
    for (const b of all.slice(index + 1)) {
      if (overlaps(a.box, b.box)) found.push(`“${a.text}” on “${b.text}”`);
    }
    const { x, y, width, height } = a.box;
    const isInside = x >= -1 && y >= -1 && x + width <= scene.width + 1;
    if (!isInside || y + height > scene.height + 1) found.push(`“${a.text}” leaves the picture`);
  });
  return found;
}

const lookOf = (id: string): number => designs.findIndex((each) => each.id === id);
const english = wordsFor(workload, designs, 'en');
const chinese = wordsFor(workload, designs, 'zh');
const widths = fc.integer({ min: 290, max: 1400 });
const languages = fc.constantFrom(english, chinese);

const count = fc.oneof(fc.constantFrom(0, 1, 1000), fc.integer({ min: 0, max: 2_000_000 }));
const time = fc.option(
  fc
    .array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 5 })
    .map((samples) => timing(...samples)),
  { nil: null },
);

/** Some designs at some sizes, with any counts and times; a size may lack a design, as after a cancel. */
const results: fc.Arbitrary<LabResult> = fc
  .record({
    ids: fc.subarray(
      designs.map(({ id }) => id),
      { minLength: 1 },
    ),
    sizes: fc.uniqueArray(fc.integer({ min: 2, max: 4000 }), { minLength: 1, maxLength: 6 }),
    numbers: fc.array(fc.tuple(count, time), { minLength: 42, maxLength: 42 }),
  })
  .map(({ ids, sizes, numbers }) =>
    resultOf(
      sizes
        .sort((a, b) => a - b)
        .flatMap((n, row) =>
          ids.map((id, column) => {
            const [visited, timed] = numbers[(row * 7 + column) % 42] ?? [1, null];
            return rowOf(id, n, visited, timed);
          }),
        ),
    ),
  );

const chosen = [
  measure('walk any', 'visited'),
  measure('walk any', 'nanoseconds'),
  measure('fork', 'nanoseconds'),
  measure('kernel', 'bytes'),
];

describe('words of a picture', () => {
  it('never overlap or leave the chart of growth', () => {
    fc.assert(
      fc.property(
        results,
        widths,
        languages,
        fc.constantFrom(...chosen),
        (result, width, words, each) => {
          const scene = layoutGrowth(
            seriesOf(result, each),
            width,
            growthWords(each, words),
            lookOf,
          );
          expect(faults(scene)).toEqual([]);
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  it('never overlap or leave the bars', () => {
    fc.assert(
      fc.property(results, widths, languages, (result, width, words) => {
        const bars = result.rows
          .filter((row) => row.size === result.rows[0]?.size)
          .map((row) => ({
            name: words.design(row.design),
            look: lookOf(row.design),
            count: valueOf(row, measure('walk any', 'visited')),
            time: valueOf(row, measure('walk any', 'nanoseconds')),
          }));
        const scene = layoutBars(bars, width, {
          counts: words.title(measure('walk any', 'visited')),
          times: words.title(measure('walk any', 'nanoseconds')),
          count: (value) => words.value(value, 'count'),
          time: (value) => words.value(value, 'time'),
          none: '–',
          cold: words.say('cold'),
        });
        expect(faults(scene)).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('never overlap or leave the memory stacks, captioned or not', () => {
    fc.assert(
      fc.property(results, widths, (result, width) => {
        const scene = layoutMemory(
          result.rows.map((row) => memoryStack(row)),
          width,
          {
            title: 'memory',
            name: english.design,
            structure: ({ structure }) => `bytes of ${structure}`,
            bytes: (value) => english.value(value, 'bytes'),
            nothing: 'nothing',
          },
        );
        expect(
          faults(captioned(scene, ['many children · seed 1 · a long line '.repeat(4)])),
        ).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('never overlap for any measure of a real result', () => {
    for (const each of measuresOf(manyChildren)) {
      for (const width of [290, 360, 700, 1100]) {
        const scene = layoutGrowth(
          seriesOf(manyChildren, each),
          width,
          growthWords(each, english),
          lookOf,
        );
        expect({ id: each.id, width, faults: faults(scene) }).toEqual({
          id: each.id,
          width,
          faults: [],
        });
      }
    }
  });

  it('are found when they do overlap', () => {
    const mark = (x: number): TextMark => ({ shape: 'text', look: 'note', x, y: 20, text: 'word' });
    expect(faults({ width: 100, height: 40, marks: [mark(0), mark(10)] })).toHaveLength(1);
    expect(faults({ width: 20, height: 40, marks: [mark(0)] })).toHaveLength(1);
  });
});

describe('the chart of growth', () => {
  const visited = measure('walk any', 'visited');
  const scene = layoutGrowth(
    seriesOf(
      resultOf([rowOf('pte-chain', 10, 0), rowOf('anon-vma', 10, 10), rowOf('pte-chain', 100, 3)]),
      visited,
    ),
    600,
    growthWords(visited, english),
    lookOf,
  );

  it('gives 0 a place of its own, and breaks the line that leads there', () => {
    expect(texts(scene).map(({ text }) => text)).toContain('0');
    expect(scene.marks.some(({ look }) => look.includes('is-broken'))).toBe(true);
  });

  it('joins designs with the same counts, and says so in one label', () => {
    const same = layoutGrowth(
      seriesOf(resultOf([rowOf('anon-vma', 10, 5), rowOf('anon-vma-chain', 10, 5)]), visited),
      700,
      growthWords(visited, english),
      lookOf,
    );
    expect(texts(same).map(({ text }) => text)).toContain('anon_vma = anon_vma_chain');
  });

  it('draws every sample of a time, and an interval only where there is more than one', () => {
    const nanoseconds = measure('walk any', 'nanoseconds');
    const timed = layoutGrowth(
      seriesOf(
        resultOf([rowOf('anon-vma', 10, 5, timing(3, 4, 5)), rowOf('pte-chain', 10, 5, timing(7))]),
        nanoseconds,
      ),
      700,
      growthWords(nanoseconds, english),
      lookOf,
    );
    const dots = timed.marks.flatMap((mark) =>
      mark.shape === 'path' && mark.look.startsWith('sample') ? mark.d.match(/M/g)?.length : [],
    );
    expect(dots).toEqual([3, 1]);
    expect(timed.marks.filter(({ look }) => look.startsWith('interval'))).toHaveLength(1);
  });
});
