import { expect, it } from 'vitest';
import { resolveValue } from '../../../web/build/pictures/colour_values.ts';
import { readSiteAddress } from '../../../web/build/site_address.ts';

const variables = new Map([
  ['--a', 'var(--b, #000000)'],
  ['--b', '#ffffff'],
  ['--mixed', 'color-mix(in srgb, var(--b) 75%, #000000)'],
]);

it('fills variables in, however deep', () => {
  expect(resolveValue('var(--a)', variables)).toBe('#ffffff');
  expect(resolveValue('1px solid var(--none, var(--b))', variables)).toBe('1px solid #ffffff');
});

it('mixes colours', () => {
  expect(resolveValue('var(--mixed)', variables)).toBe('#bfbfbf');
  expect(resolveValue('color-mix(in srgb, #0a141e 14%, transparent)', variables)).toBe(
    'rgba(10, 20, 30, 0.14)',
  );
});

it('refuses what has no value', () => {
  expect(() => resolveValue('var(--none)', variables)).toThrow('--none');
});

it('reads where the site stands', () => {
  expect(readSiteAddress(undefined)).toBe(null);
  expect(readSiteAddress('')).toBe(null);
  expect(readSiteAddress('https://example.org/rmap')).toBe('https://example.org/rmap/');
  for (const wrong of ['example.org', 'ftp://example.org/', 'https://example.org/?a=b']) {
    expect(() => readSiteAddress(wrong)).toThrow('SITE_URL');
  }
});
