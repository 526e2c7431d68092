import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captionLines } from '../../../../web/src/lab/result/chart_caption.ts';
import { numbersCsv, resultJson, samplesCsv } from '../../../../web/src/lab/result/files.ts';
import type { ResultFile } from '../../../../web/src/lab/result/files.ts';
import { wordsFor } from '../../../../web/src/lab/result/result_words.ts';
import { designs, manyChildren, resultOf, rowOf, timing, workload } from './results.ts';

const origin = {
  environment: 'Chromium 1, Linux',
  day: '2026-01-02',
  link: 'https://example.org/lab',
};
const result = resultOf([
  rowOf('anon-vma', 11, 7, timing(1, 2.0000004, 3)),
  rowOf('pte-chain', 11, 1),
]);

/** Compares with a file of this folder; UPDATE_GOLDEN=1 writes it. */
function expectGolden(name: string, text: string): void {
  const file = new URL(name, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe('the files of a result', () => {
  it('are CSV: a line for each number, and one for each sample', () => {
    expectGolden('numbers.csv', numbersCsv(result, origin));
    expectGolden('samples.csv', samplesCsv(result));
  });

  it('are JSON with the whole result', () => {
    const file = JSON.parse(resultJson(manyChildren, origin)) as ResultFile;
    expect(file).toEqual({ format: 'rmap-lab 1', ...origin, result: manyChildren });
  });

  it('and pictures say what was run, where and when', () => {
    expect(captionLines(result, workload, wordsFor(workload, designs, 'en'), origin)).toEqual([
      'many children · children 10 · pages 10 · seed 1 · Rik van Riel, 5beb49305251, 2010',
      'Chromium 1, Linux · 2026-01-02',
      'https://example.org/lab',
    ]);
  });
});
