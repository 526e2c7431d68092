// Links that were damaged, or made to harm: nothing is thrown, nothing hangs, and what could be saved is there.
import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';

import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { SCRIPT_MOST } from '../../../web/src/link/link_limits.ts';
import { readLink } from '../../../web/src/link/read_link.ts';
import type { LinkReading } from '../../../web/src/link/read_link.ts';
import { unpack } from '../../../web/src/link/packing.ts';
import { writeLink } from '../../../web/src/link/write_link.ts';
import { hostileLinks, packed, packedZeros, story } from './hostile_links.ts';

const engine = await loadScenarioEngine();
const links = await hostileLinks();
const rows: string[] = [];

afterAll(async () => {
  const results = new URL('../../../build/results/', import.meta.url);
  await mkdir(results, { recursive: true });
  const head = [
    '| link | characters | problems | what is left of it | the engine |',
    '|---|---|---|---|---|',
  ];
  await writeFile(new URL('hostile-links.md', results), `${[...head, ...rows].join('\n')}\n`);
});

const problemWords = (reading: LinkReading): string =>
  reading.problems
    .map((problem) => {
      const { code, ...values } = problem;
      const said = Object.values(values).join(', ');
      return said === '' ? code : `${code} (${said})`;
    })
    .join(', ');

function whatIsLeft({ state: { script, ...named } }: LinkReading): string {
  const parts = Object.entries(named).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  if (script !== undefined) parts.unshift(`script of ${script.length} characters`);
  return parts.length === 0 ? 'nothing' : parts.join(', ').replaceAll('|', '\\|');
}

/** What the engine says of a script that came with a link. */
function run(script: string): string {
  const { diagnostics, statements } = engine.run(script, 'anon-vma-chain');
  const [first] = diagnostics;
  const ran = `${statements.length} statements`;
  return first === undefined ? ran : `${ran}, then ${first.code}, line ${first.line}`;
}

describe('a hostile link', () => {
  test.each(links)('$name', async ({ name, gets, hash }) => {
    const reading = await readLink(hash);
    if (reading === null) throw new Error('it is not taken for a link');
    expect(reading.problems.map(({ code }) => code).join(', ')).toBe(gets);
    const { script } = reading.state;
    expect(script?.length ?? 0).toBeLessThanOrEqual(SCRIPT_MOST);
    expect(reading.problems.length).toBeLessThanOrEqual(12);
    // Parts other than the script are words of ours, whatever the link says.
    const { script: _, ...named } = reading.state;
    expect(JSON.stringify(named)).toMatch(/^[\w{}[\]":,./-]*$/);
    expect(Object.getPrototypeOf(reading.state)).toBe(Object.prototype);
    const said = script === undefined ? '' : run(script);
    const words = [name, hash.length, problemWords(reading), whatIsLeft(reading), said];
    rows.push(`| ${words.join(' | ')} |`);
  });
});

describe('a link that is damaged at one place', async () => {
  const link = await writeLink({ script: story, designs: ['anon-vma-chain'], view: 'boxes' });
  const hash = link.kind === 'link' ? link.hash : '';
  const places = Array.from(hash, (_, at) => at);
  const replacements = [...'Aa9-_%&=#~.+ <"\u0000\ud83d写'];

  /** Never another text without a word about it. */
  async function isHonest(damaged: string): Promise<'whole' | 'told' | 'no scenario' | 'no link'> {
    const reading = await readLink(damaged);
    if (reading === null) return 'no link';
    const { state, problems } = reading;
    if (problems.length > 0) return 'told';
    if (state.script === undefined) return 'no scenario';
    expect(state.script).toBe(story);
    return 'whole';
  }

  test('each character changed, by a letter, a digit, a sign', async () => {
    const got = new Map<string, number>();
    for (const at of places) {
      for (const replacement of replacements) {
        if (hash[at] === replacement) continue;
        const found = await isHonest(hash.slice(0, at) + replacement + hash.slice(at + 1));
        got.set(found, (got.get(found) ?? 0) + 1);
      }
    }
    rows.push(
      `| one character changed, ${places.length * replacements.length} ways | ${hash.length} | ${JSON.stringify(Object.fromEntries(got))} | | |`,
    );
    expect(got.get('told')).toBeGreaterThan(100 * replacements.length);
  });

  test('each character left out', async () => {
    for (const at of places) await isHonest(hash.slice(0, at) + hash.slice(at + 1));
  });

  test('cut off behind each character: what is left of the text is its beginning', async () => {
    for (const at of places) {
      const reading = await readLink(hash.slice(0, at));
      const saved = reading?.state.script ?? '';
      expect(story.startsWith(saved.replace(/\ufffd+$/, ''))).toBe(true);
      if (saved !== '' && saved !== story) expect(reading?.problems).not.toEqual([]);
    }
  });

  test('two neighbours exchanged', async () => {
    for (const at of places) {
      const [a = '', b = ''] = [hash[at], hash[at + 1]];
      await isHonest(hash.slice(0, at) + b + a + hash.slice(at + 2));
    }
  });
});

describe('what unpacks to very much', () => {
  /** Bytes that left the decompression while this was read. */
  async function producedBy(text: string): Promise<{ bytes: number; left: number }> {
    let bytes = 0;
    const Real = DecompressionStream;
    vi.stubGlobal(
      'DecompressionStream',
      function Counting(format: CompressionFormat): GenericTransformStream {
        const { readable, writable } = new Real(format);
        const count = new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            bytes += chunk.length;
            controller.enqueue(chunk);
          },
        });
        return { writable, readable: readable.pipeThrough(count) };
      },
    );
    try {
      const { text: left, problem } = await unpack(text);
      expect(problem).toBe('tooBig');
      return { bytes, left: left.length };
    } finally {
      vi.unstubAllGlobals();
    }
  }

  test.each([1, 30, 1024])(
    'of %i MB no more is unpacked than a scenario may have, and a piece',
    async (megabytes) => {
      const { bytes, left } = await producedBy(await packedZeros(megabytes));
      expect(left).toBeLessThanOrEqual(SCRIPT_MOST);
      expect(bytes).toBeLessThan(2 * SCRIPT_MOST);
    },
  );

  test('a cut text ends with a whole line', async () => {
    const line = 'mmap P heap 100000\n';
    const { text } = await unpack(packed(line.repeat(20_000)));
    expect(text.length).toBeGreaterThan(SCRIPT_MOST - line.length);
    expect(text.endsWith(line)).toBe(true);
  });
});
