import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatMean,
  formatMeasured,
  formatNanoseconds,
  readNumber,
} from '../../../web/src/ui/number_format.ts';

describe('numbers', () => {
  it.each([
    [1001000, '1,001,000'],
    [0, '0'],
  ])('count %d is %s', (value, text) => {
    expect(formatCount(value, 'en')).toBe(text);
    expect(formatCount(value, 'zh')).toBe(text);
  });

  it.each([
    [1, '1'],
    [2001 / 1001, '1.999'],
    [201 / 101, '1.99'],
    [1001000, '1,001,000'],
    [1234.56, '1,235'],
  ])('mean %d is %s', (value, text) => {
    expect(formatMean(value, 'en')).toBe(text);
  });

  it.each([
    [9.2912, '9.29'],
    [118, '118'],
    [2, '2.00'],
    [28182.3, '28,182'],
  ])('measured %d is %s', (value, text) => {
    expect(formatMeasured(value, 'zh')).toBe(text);
  });

  it.each([
    [0.5, '0.5 ns'],
    [9.29, '9.29 ns'],
    [1500, '1.5 µs'],
    [1138889, '1.14 ms'],
    [2.5e9, '2.5 s'],
  ])('%d ns are %s', (value, text) => {
    expect(formatNanoseconds(value, 'en')).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [950, '950 B'],
    [72.7e6, '73 MB'],
    [1.9e9, '1.9 GB'],
  ])('%d bytes are %s', (value, text) => {
    expect(formatBytes(value, 'en')).toBe(text);
  });
});

describe('what a person typed', () => {
  it.each([
    ['1', 1],
    [' 1000 ', 1000],
    ['1,000', 1000],
    ['１０', 10],
    ['1e3', 1000],
    ['+7', 7],
    ['10.0', 10],
  ])('%s is a number', (typed, value) => {
    expect(readNumber(typed, 1, 1000)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ten', 'text'],
    ['1 0', 'text'],
    ['0x10', 'text'],
    ['--1', 'text'],
    ['1.5', 'fraction'],
    ['0', 'low'],
    ['-3', 'low'],
    ['1001', 'high'],
    ['1e9', 'high'],
    ['1e999', 'fraction'],
    ['99999999999999999999', 'high'],
  ])('"%s" is not: %s', (typed, why) => {
    expect(readNumber(typed, 1, 1000)).toEqual({ ok: false, why });
  });
});
