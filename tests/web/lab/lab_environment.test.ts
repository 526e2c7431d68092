import { describe, expect, it } from 'vitest';
import {
  browserName,
  environmentLine,
  environmentOf,
} from '../../../web/src/lab/lab_environment.ts';
import { labTexts } from '../../../web/src/lab/lab_texts.ts';
import { translator } from '../../../web/src/ui/catalogue.ts';

const signs = (userAgent: string) => ({ userAgent, platform: 'Linux', hardwareConcurrency: 2 });

describe('a browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
    ['Mozilla/5.0 (Mac) AppleWebKit/605.1 Version/18.3 Safari/605.1', 'Safari 18.3'],
    ['Links (2.30)', 'Links (2.30)'],
  ])('that says %s is %s', (userAgent, name) => {
    expect(browserName(signs(userAgent))).toBe(name);
  });

  it('is named by its brand, where it has one', () => {
    const brands = [
      { brand: 'Not;A=Brand', version: '8' },
      { brand: 'Chromium', version: '156' },
      { brand: 'Brave', version: '156' },
    ];
    const named = (from: typeof brands) =>
      browserName({ ...signs(''), userAgentData: { platform: 'Linux', brands: from } });
    expect(named(brands)).toBe('Brave 156');
    expect(named(brands.slice(0, 2))).toBe('Chromium 156');
  });
});

it('the environment is one line, without what nobody knows', () => {
  const run = { tickNanoseconds: 100_000, isIsolated: false, engine: '', timesHidden: 0 };
  const here = environmentOf(signs('Firefox/153'), run, new Date('2026-03-01T12:00:00Z'));
  expect(environmentLine(here, translator(labTexts, 'en'), 'en')).toBe(
    'Firefox 153 · Linux · 2 logical cores · clock ticks 100 µs · page not isolated · Mar 1, 2026',
  );
});
