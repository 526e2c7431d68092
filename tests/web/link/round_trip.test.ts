// What is written as a link is what is read from it.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { LINK_MOST } from '../../../web/src/link/link_limits.ts';
import { pack, unpack } from '../../../web/src/link/packing.ts';
import { readLink } from '../../../web/src/link/read_link.ts';
import { playerUis, themes } from '../../../web/src/link/shared_state.ts';
import type { SharedState } from '../../../web/src/link/shared_state.ts';
import { writeLink } from '../../../web/src/link/write_link.ts';

/** Statements, comments in any writing, emoji of several code points, every kind of line end. */
const line = fc.oneof(
  fc.constantFrom('process P', 'mmap P heap 4', 'write P heap[*]', 'repeat 3 as i', ''),
  fc.string({ unit: 'binary' }).map((text) => `# ${text}`),
  fc.constantFrom('# 写时复制', '# 👨‍👩‍👧‍👦 é', '\ufeff', '\u0000', '\u2028'),
);
const script = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 40 })
  .map((lines) => lines.flat().join(''));

const word = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

const state = fc
  .record({
    subject: fc.oneof(
      script.map((text) => ({ script: text })),
      fc.tuple(word, word).map(([lesson, step]) => ({ figure: `${lesson}/${step}` })),
      fc.constant({}),
    ),
    designs: optional(fc.uniqueArray(word, { minLength: 1, maxLength: 7 })),
    place: optional(
      fc.record({
        statement: fc.nat({ max: 9_999_999 }),
        step: fc.option(fc.nat({ max: 99_999_999 })),
      }),
    ),
    view: optional(word),
    language: optional(fc.constantFrom('en' as const, 'zh' as const)),
    ui: optional(fc.constantFrom(...playerUis)),
    theme: optional(fc.constantFrom(...themes)),
  })
  .map(({ subject, ...named }): SharedState => {
    const given = Object.entries(named).filter(([, value]) => value !== undefined);
    return { ...subject, ...Object.fromEntries(given) };
  });

test('any state comes back, or is said to be too long for a link', async () => {
  await fc.assert(
    fc.asyncProperty(state, async (written) => {
      const link = await writeLink(written);
      if (link.kind === 'tooLong') {
        expect(link.length).toBeGreaterThan(LINK_MOST);
        const { script: _, ...view } = written;
        expect(await readLink(link.view)).toEqual({ state: view, problems: [] });
        return;
      }
      expect(link.hash).toMatch(/^#v1[\w&=,./%-]*$/);
      expect(await readLink(link.hash)).toEqual({ state: written, problems: [] });
    }),
  );
});

test('an address in a browser is the same link', async () => {
  await fc.assert(
    fc.asyncProperty(state, async (written) => {
      const link = await writeLink(written);
      if (link.kind === 'link') {
        expect(new URL(link.hash, 'https://example.org/en/playground.html').hash).toBe(link.hash);
      }
    }),
  );
});

test('half of a character, which no file can hold, becomes the sign for that', async () => {
  const halves = fc.array(fc.constantFrom('\ud83d', '\udc68', 'a', '写'));
  await fc.assert(
    fc.asyncProperty(halves, async (units) => {
      const text = units.join('');
      const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
      expect(await unpack(await pack(text))).toEqual({ text: wellFormed, problem: null });
    }),
  );
});

test('what is packed is short: a scenario of 300 lines fits', async () => {
  const lines = Array.from({ length: 100 }, (_, i) => [
    `fork P C${i}`,
    `write C${i} heap[${i % 8}]`,
    `walk P heap[${i % 8}]`,
  ]).flat();
  const link = await writeLink({ script: lines.join('\n') });
  if (link.kind !== 'link') throw new Error(`${link.length} characters`);
  expect(link.hash.length).toBeLessThan(LINK_MOST);
});
