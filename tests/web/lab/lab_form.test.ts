import { describe, expect, it } from 'vitest';
import { checkLabForm, freshForm, withSizesOf } from '../../../web/src/lab/lab_form.ts';
import type { LabForm } from '../../../web/src/lab/lab_form.ts';
import { readSeconds, readSizes } from '../../../web/src/lab/lab_numbers.ts';
import { fakeFileWorkload, fakeRequest, fakeWorkload } from './fake_lab_client.ts';

const designs = ['scan', 'list', 'chain'];
const before = { seed: '1', seconds: '2', script: '' };
const fresh = freshForm(fakeWorkload, designs, before);

describe('the form', () => {
  it('offers a workload with its own sweep, and the usual everywhere else', () => {
    expect(fresh).toMatchObject({ sizes: '10, 100', parameters: { pages: '50' }, designs });
  });

  it('offers lists of files for files alone', () => {
    expect(freshForm(fakeFileWorkload, designs, before).designs).toEqual([...designs, 'file-list']);
    expect(freshForm(fakeWorkload, [...designs, 'file-list'], before).designs).toEqual(designs);
  });

  it('becomes a request', () => {
    const form = { ...fresh, designs: ['list', 'chain'] };
    expect(checkLabForm(form, fakeWorkload)).toEqual({ ok: true, request: fakeRequest });
  });

  it.each<[Partial<LabForm>, Record<string, string>]>([
    [{ sizes: '' }, { sizes: 'empty' }],
    [{ sizes: '10, 1001' }, { sizes: 'high' }],
    [{ parameters: { pages: '0' } }, { pages: 'low' }],
    [{ parameters: {} }, { pages: 'empty' }],
    [
      { seed: '-1', seconds: 'soon' },
      { seed: 'low', seconds: 'text' },
    ],
    [{ designs: [] }, { designs: 'designs' }],
  ])('with %j is wrong at %j', (change, wrong) => {
    const checked = checkLabForm({ ...fresh, ...change }, fakeWorkload);
    const errors = checked.ok ? [] : [...checked.errors].map(([field, { why }]) => [field, why]);
    expect(Object.fromEntries(errors)).toEqual(wrong);
  });

  it('of the reader’s own scenario needs one, and sends it', () => {
    const size = { id: 'size', least: 1, usual: 1, most: 1 };
    const own = { ...fakeWorkload, id: 'scenario', parameters: [size], sweep: [1] };
    const form = freshForm(own, designs, before);
    expect(checkLabForm(form, own).ok).toBe(false);
    // Whatever a link says of the one size that there is: nobody sees that field.
    expect(checkLabForm({ ...form, sizes: '7', script: 'process P' }, own)).toMatchObject({
      ok: true,
      request: { workload: 'scenario', script: 'process P', sizes: [], parameters: {} },
    });
  });

  it('takes the sizes of the largest that fits, and leaves the rest', () => {
    const largest = { ...fakeRequest, sizes: [10, 37], parameters: { pages: 7 } };
    expect(withSizesOf(fresh, largest)).toEqual({
      ...fresh,
      sizes: '10, 37',
      parameters: { pages: '7' },
    });
  });
});

describe('a list of sizes', () => {
  const read = (typed: string) => readSizes(typed, { least: 1, most: 1000 });
  it.each([
    ['100', [100]],
    ['10,30,100', [10, 30, 100]],
    [' 100 10；30、10 ', [10, 30, 100]],
    ['１０，３０', [10, 30]],
  ])('%j is %j', (typed, sizes) => {
    expect(read(typed)).toEqual({ ok: true, sizes });
  });

  it.each([
    ['', 'empty'],
    [' , ', 'empty'],
    ['1,000', 'joined'],
    ['ten', 'text'],
    ['1.5', 'fraction'],
    ['0', 'low'],
    ['1e9', 'high'],
    [Array.from({ length: 13 }, (_, index) => index + 1).join(), 'many'],
  ])('%j is none: %s', (typed, why) => {
    expect(read(typed)).toEqual({ ok: false, why });
  });
});

it('reads seconds, also parts of one', () => {
  expect(readSeconds('0.5')).toEqual({ ok: true, value: 0.5 });
  expect(['', 'x', '0', '1e2', '61'].map((typed) => readSeconds(typed))).toMatchObject([
    { why: 'empty' },
    { why: 'text' },
    { why: 'low' },
    { why: 'text' },
    { why: 'high' },
  ]);
});
