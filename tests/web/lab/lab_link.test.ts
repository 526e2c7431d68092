import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../web/src/lab/lab_fill.ts';
import { checkLabForm, freshForm } from '../../../web/src/lab/lab_form.ts';
import { SCRIPT_MOST, readLabLink, writeLabLink } from '../../../web/src/lab/lab_link.ts';
import { fakeFileWorkload, fakeRequest, fakeWorkload } from './fake_lab_client.ts';

const workloads = [fakeWorkload, fakeFileWorkload];
const designs = ['scan', 'list', 'chain'];
const before = freshForm(fakeWorkload, designs, { seed: '1', seconds: '2', script: '' });
const fill = (hash: string) => {
  const link = readLabLink(hash);
  if (link === undefined) throw new Error('this is no link of the lab');
  return fillForm(link, workloads, designs, before);
};

const requests = fc.record({
  workload: fc.constant('families'),
  designs: fc.subarray(designs, { minLength: 1 }),
  sizes: fc
    .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })
    .map((sizes) => sizes.sort((a, b) => a - b)),
  parameters: fc.record({ pages: fc.integer({ min: 1, max: 1000 }) }),
  seed: fc.integer({ min: 0, max: 999_999 }),
  seconds: fc.integer({ min: 1, max: 600 }).map((tenths) => tenths / 10),
});

describe('a link', () => {
  it('can be read by a person', () => {
    expect(writeLabLink(fakeRequest)).toBe(
      '#v=1&lab=families&sizes=10,100&pages=50&designs=list,chain&seed=1&seconds=2',
    );
  });

  it('asks for just what it was written from', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { form, damaged } = fill(writeLabLink(request));
        expect(damaged).toEqual([]);
        expect(checkLabForm(form, fakeWorkload)).toEqual({ ok: true, request });
      }),
    );
  });

  it('carries a scenario, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (script) => {
        const link = readLabLink(writeLabLink({ ...fakeRequest, script }));
        expect(link?.fields.script).toBe(script);
        expect(link?.damaged).toEqual([]);
      }),
    );
    const long = { ...fakeRequest, script: 'x'.repeat(SCRIPT_MOST + 1) };
    expect(writeLabLink(long)).toBe(writeLabLink(fakeRequest));
  });

  it('asks to run, or does not', () => {
    expect(readLabLink('#lab=families&run')?.run).toBe(true);
    expect(readLabLink('#lab=families')?.run).toBe(false);
  });

  it.each(['', '#', '#text', '#step=3', '#sizes=10'])('%j is about something else', (hash) => {
    expect(readLabLink(hash)).toBeUndefined();
  });
});

describe('a damaged link', () => {
  it('keeps what can be read, and says what cannot', () => {
    const hash =
      '#v=1&lab=families&sizes=30&pages=%E4%B8&bogus=1&designs=list,gone&seed=7&seed=8&=';
    const { form, damaged } = fill(hash);
    expect(form).toMatchObject({
      sizes: '30',
      parameters: { pages: '50' },
      designs: ['list'],
      seed: '7',
    });
    expect([...damaged].sort()).toEqual(['', 'bogus', 'designs', 'pages', 'seed']);
  });

  it('leaves a wrong value in its field, to be mended there', () => {
    const { form, damaged } = fill('#lab=families&sizes=many&pages=-3');
    expect(damaged).toEqual([]);
    expect(form).toMatchObject({ sizes: 'many', parameters: { pages: '-3' } });
  });

  it('of a workload that nobody knows leaves the form, but for seed and seconds', () => {
    const { form, damaged } = fill('#lab=fork-bomb&sizes=3&seed=9');
    expect(damaged).toEqual(['lab']);
    expect(form).toEqual({ ...before, seed: '9' });
  });

  it('of a later version says so', () => {
    expect(readLabLink('#v=2&lab=families')?.isNewer).toBe(true);
    expect(readLabLink('#v=1&lab=families')?.isNewer).toBe(false);
  });

  it('harms nothing, whatever it holds', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__=1', 'constructor=1', 'designs=,,', 'sizes=%', 'v=', 'run=%00'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { form } = fill(`#lab=families&${parts.join('&')}`);
        expect(Object.keys(form.parameters)).toEqual(['pages']);
        expect(form.designs.every((id) => designs.includes(id))).toBe(true);
        checkLabForm(form, fakeWorkload);
      }),
    );
  });

  it('of a megabyte is not taken in', () => {
    const { form, damaged } = fill(`#lab=families&sizes=${'1,'.repeat(500_000)}`);
    expect(damaged).toEqual(['sizes']);
    expect(form.sizes).toBe('10, 100');
  });
});
