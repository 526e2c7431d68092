import { describe, expect, it } from 'vitest';
import { logTicks, padded } from '../../../web/src/lab/race_chart.ts';
import { raceCsv } from '../../../web/src/lab/race_csv.ts';
import { checkForm } from '../../../web/src/lab/race_form.ts';
import { checkMemory } from '../../../web/src/lab/race_memory.ts';
import { raceHeadline, raceLines } from '../../../web/src/lab/race_rows.ts';
import { raceTexts } from '../../../web/src/lab/race_texts.ts';
import { translator } from '../../../web/src/ui/catalogue.ts';
import { FakeRaceClient, fakeDesigns, fakeResult, fakeRow } from './fake_race_client.ts';

describe('the form', () => {
  it('becomes a race', () => {
    expect(checkForm({ children: '1,000', pages: '10', designs: ['list'] })).toEqual({
      ok: true,
      options: { children: 1000, pages: 10, designs: ['list'], seed: 1 },
    });
  });

  it.each([
    ['0', '10', ['list'], { children: 'errorLow' }],
    ['1e9', '10', ['list'], { children: 'errorHigh' }],
    ['ten', '', ['list'], { children: 'errorText', pages: 'errorEmpty' }],
    ['10', '1.5', [], { pages: 'errorFraction', designs: 'errorDesigns' }],
  ])('%s × %s with %j is wrong at %j', (children, pages, designs, errors) => {
    expect(checkForm({ children, pages, designs })).toEqual({ ok: false, errors });
  });
});

describe('memory', () => {
  const options = { children: 10, pages: 10, designs: ['list', 'chain'], seed: 1 };
  const client = new FakeRaceClient(); // children × pages × 1000 bytes a design

  it('is told when it fits', async () => {
    expect(await checkMemory(client, options, 200_000)).toEqual({ fits: true, bytes: 200_000 });
  });

  it('names the largest race that fits when it does not', async () => {
    expect(await checkMemory(client, options, 199_999)).toEqual({
      fits: false,
      bytes: 200_000,
      largest: { children: 9, pages: 10 },
    });
    expect(await checkMemory(client, options, 9_000)).toMatchObject({
      largest: { children: 1, pages: 4 },
    });
    expect(await checkMemory(client, options, 1_000)).toMatchObject({ largest: undefined });
  });

  it('is not spoken of where the engine cannot tell', async () => {
    const designs = () => client.designs();
    const race = () => Promise.reject(new Error('not here'));
    expect(await checkMemory({ designs, race }, options)).toBeUndefined();
  });
});

describe('a result', () => {
  const result = fakeResult([fakeRow('scan', 110), fakeRow('chain', 1)]);
  const text = translator(raceTexts, 'en');

  it('is a line for each design', () => {
    expect(raceLines(result, fakeDesigns, text, 'en')[0]).toEqual({
      name: 'the scan',
      visited: '110',
      unit: 'page-table entries',
      lookups: '110',
      mapped: '1',
      time: '20.0 [19.0, 21.3]',
      counted: 'sample of 100 of 110',
    });
    const all = { ...fakeRow('chain', 1), pagesCounted: 110 };
    const [line] = raceLines(fakeResult([all]), fakeDesigns, text, 'en');
    expect(line?.counted).toBe('all 110: complete');
  });

  it('is a sentence', () => {
    expect(raceHeadline(result, fakeDesigns, text, 'en')).toBe(
      'To find one entry, the scan looks at 110 page-table entries, the chain at 1 VMA.',
    );
    expect(raceHeadline(fakeResult([fakeRow('list', 3)]), fakeDesigns, text, 'en')).toBe('');
  });

  it('is CSV', () => {
    const csv = raceCsv(result, fakeDesigns, 'Firefox, "nightly"');
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      'scan,10,10,110,page-table entry,110,1,100,110,20,19,21.25,3000,19 20 21.5,100000,"Firefox, ""nightly"""',
    );
  });
});

describe('the scale', () => {
  it('leaves room and is never empty', () => {
    const [low, high] = padded([1, 1001000]);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1001000);
    const [one, other] = padded([5, 5]);
    expect(other / one).toBeGreaterThanOrEqual(10);
    expect(padded([])).toEqual([1, 10]);
  });

  it('is marked at powers of ten, more closely where those are few', () => {
    expect(logTicks([0.5, 20000])).toEqual([1, 10, 100, 1000, 10000]);
    expect(logTicks([0.8, 12])).toEqual([1, 3, 10]);
  });
});
