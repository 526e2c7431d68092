import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { RECORDED_MOST } from '../../../web/src/share/packed_recording.ts';
import { readLink } from '../../../web/src/link/read_link.ts';
import { playerUis, themes } from '../../../web/src/link/shared_state.ts';
import type { SharedState } from '../../../web/src/link/shared_state.ts';
import {
  elementSnippet,
  fileSnippet,
  frameSnippet,
  linkSnippet,
  markdownSnippet,
  packageSnippet,
  recordedSnippet,
  sharedState,
} from '../../../web/src/share/snippets.ts';
import type { ShareOptions, Snippet } from '../../../web/src/share/snippets.ts';

const base = 'https://example.org/rmap/';
const plain: ShareOptions = { ui: 'steps', theme: null, language: 'en', isFromStart: false };

/** What readers type, and what somebody types who wants out of the snippet. */
const typed = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '</script>',
        '<script>',
        '<!--',
        '-->',
        '"',
        "'",
        '&quot;',
        '&#10;',
        '\n',
        '\r\n',
        '\t',
        '](x)',
        ')',
        '`',
        '\\',
        '${a}',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));
const word = fc.constantFrom('anon-vma', 'pte-chain', 'process-scan');
const place = fc.record({
  statement: fc.nat(9999),
  step: fc.option(fc.nat(99999)),
});
const look = {
  designs: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  place,
  view: fc.constantFrom('grid', 'boxes'),
};
const own: fc.Arbitrary<SharedState> = fc.record(
  { script: typed.filter((script) => script.trim() !== ''), ...look },
  { requiredKeys: ['script'] },
);
const figure: fc.Arbitrary<SharedState> = fc.record(
  { figure: fc.constantFrom('fork-story/first-fork', 'files/window'), ...look },
  { requiredKeys: ['figure'] },
);
const options: fc.Arbitrary<ShareOptions> = fc.record({
  ui: fc.constantFrom(...playerUis),
  theme: fc.constantFrom(null, ...themes),
  language: fc.constantFrom('en' as const, 'zh' as const),
  isFromStart: fc.boolean(),
});

const page = (snippet: Snippet): Document => {
  if (snippet.kind !== 'text') throw new Error('no snippet');
  return parseHTML(`<!doctype html><html><body>${snippet.text}</body></html>`).document;
};

/** The state that an embed reads off its attributes: each is a part of a link. */
async function elementState(element: Element | null): Promise<SharedState> {
  const names = {
    figure: 'f',
    design: 'd',
    at: 'at',
    view: 'w',
    lang: 'l',
    ui: 'ui',
    theme: 'theme',
  };
  const parts = Object.entries(names).flatMap(([name, part]) => {
    const value = element?.getAttribute(name) ?? null;
    return value === null ? [] : [`&${part}=${encodeURIComponent(value)}`];
  });
  const reading = await readLink(`#v1${parts.join('')}`);
  expect(reading?.problems).toEqual([]);
  const script =
    element?.getAttribute('scenario') ??
    element?.querySelector('script[type="text/plain"]')?.textContent ??
    '';
  return { ...reading?.state, ...(script === '' ? {} : { script }) };
}

describe('what a snippet says, read back', () => {
  it('is the state: in a link', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(own, figure), options, async (state, chosen) => {
        const link = await linkSnippet(
          { base, state, whole: null, recorded: null, title: '' },
          chosen,
        );
        if (link.kind !== 'text') throw new Error('too long');
        const reading = await readLink(new URL(link.text).hash);
        const { ui: _, theme: __, ...shown } = sharedState(state, chosen);
        expect(reading).toEqual({ state: shown, problems: [] });
      }),
    );
  });

  it('is the state: in a frame, with nothing else on the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(own, figure), options, typed, async (state, chosen, title) => {
        const document = page(
          await frameSnippet({ base, state, whole: null, recorded: null, title }, chosen),
        );
        expect([...document.body.children].map(({ localName }) => localName)).toEqual([
          'iframe',
          'script',
        ]);
        const frame = document.querySelector('iframe');
        expect(frame?.getAttribute('title')).toBe(title);
        const [address, hash] = (frame?.getAttribute('src') ?? '').split('#');
        expect(address).toBe(`${base}embed.html`);
        const reading = await readLink(`#${hash}`);
        expect(reading).toEqual({ state: sharedState(state, chosen), problems: [] });
      }),
    );
  });

  it('is the state: in an element, with nothing else on the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(own, figure), options, async (state, chosen) => {
        const shared = { base, state, whole: state, recorded: null, title: '' };
        const file = fileSnippet(shared, chosen);
        expect(file === null).toBe(state.script === undefined);
        for (const snippet of [elementSnippet(shared, chosen), ...(file === null ? [] : [file])]) {
          const document = page(snippet);
          expect([...document.body.children].map(({ localName }) => localName)).toEqual([
            'script',
            'rmap-player',
          ]);
          const element = document.querySelector('rmap-player');
          expect(element?.querySelectorAll(':not(script[type="text/plain"])')).toHaveLength(0);
          expect(await elementState(element)).toEqual(sharedState(state, chosen));
        }
      }),
    );
  });

  it('is the state: beside a package, whose address and site are right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(own, figure), options, async (state, chosen) => {
        const snippet = packageSnippet(
          { base, state, whole: null, recorded: null, title: '' },
          chosen,
        );
        if (snippet.kind !== 'text') throw new Error('too long');
        const [, site, html = ''] =
          /^\/\/ npm install .*\/rmap-time-machine\.tgz\n.*\nawait defineElements\(\{ site: '(.*)' \}\);\n\n\/\/ In the page:\n(.*)$/s.exec(
            snippet.text,
          ) ?? [];
        expect(site).toBe(base);
        const document = page({ kind: 'text', text: html });
        expect([...document.body.children].map(({ localName }) => localName)).toEqual([
          'rmap-player',
        ]);
        const element = document.querySelector('rmap-player');
        expect(await elementState(element)).toEqual(sharedState(state, chosen));
      }),
    );
  });

  it('is a link around a picture: in Markdown, with the title as its words', async () => {
    const markdown = new MarkdownIt({ html: false });
    await fc.assert(
      fc.asyncProperty(fc.oneof(own, figure), options, typed, async (state, chosen, title) => {
        const snippet = await markdownSnippet(
          { base, state, whole: null, recorded: null, title },
          chosen,
        );
        if (snippet.kind !== 'text') throw new Error('too long');
        const html = markdown.render(snippet.text);
        const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
        expect(document.querySelectorAll('body > *')).toHaveLength(1);
        const image = document.querySelector('body > p > a > img');
        expect(image?.getAttribute('alt')).toBe(title.replace(/\s+/g, ' ').trim());
        const href = document.querySelector('a')?.getAttribute('href') ?? '';
        expect(href.startsWith(base)).toBe(true);
        if (state.figure !== undefined) return;
        const { ui: _, theme: __, ...shown } = sharedState(state, chosen);
        expect((await readLink(new URL(href).hash))?.state).toEqual(shown);
      }),
    );
  });
});

describe('a scenario that is too long for a link', () => {
  // No two lines are alike: what repeats itself would be packed to nothing.
  const lines = Array.from(
    { length: 3000 },
    (_, n) => `# ${((n * 7919) % 104_729).toString(36)}${n * n}`,
  );
  const state: SharedState = { script: lines.join('\n') };

  it('says so, with its length', async () => {
    const shared = { base, state, whole: null, recorded: null, title: '' };
    for (const write of [linkSnippet, frameSnippet, markdownSnippet]) {
      const snippet = await write(shared, plain);
      expect(snippet).toMatchObject({ kind: 'tooLong' });
      expect(snippet.kind === 'tooLong' && snippet.length).toBeGreaterThan(4000);
    }
  });

  it('is whole in an element', async () => {
    const document = page(
      elementSnippet({ base, state, whole: null, recorded: null, title: '' }, plain),
    );
    const read = await elementState(document.querySelector('rmap-player'));
    expect(read.script).toBe(state.script);
  });
});

describe('an element with its run', () => {
  it('has the run and how it is looked at, and neither scenario nor design beside it', async () => {
    await fc.assert(
      fc.asyncProperty(own, options, async (state, chosen) => {
        const snippet = recordedSnippet({ base, state, recorded: 'eJx-_0' }, chosen);
        if (snippet === null) throw new Error('no snippet');
        const element = page(snippet).querySelector('rmap-player');
        expect(element?.getAttribute('recorded')).toBe('eJx-_0');
        const { script: _, designs: __, ...look } = sharedState(state, chosen);
        expect(await elementState(element)).toEqual(look);
      }),
    );
  });

  it('is not written where the engine is smaller, nor without a run', () => {
    const long = 'A'.repeat(RECORDED_MOST + 1);
    expect(recordedSnippet({ base, state: {}, recorded: long }, plain)).toEqual({
      kind: 'tooLong',
      length: long.length,
    });
    expect(recordedSnippet({ base, state: {}, recorded: null }, plain)).toBeNull();
  });
});

it('a picture in Markdown is that of the figure, in the theme that was chosen', async () => {
  const state = { figure: 'fork-story/first-fork' };
  const shared = { base, state, whole: null, recorded: null, title: 'fork P C' };
  expect(await markdownSnippet(shared, { ...plain, theme: 'dark', language: 'zh' })).toEqual({
    kind: 'text',
    text: `[![fork P C](${base}i/fork-story/first-fork.zh.dark.svg)](${base}f/fork-story/first-fork.zh.html)\n`,
  });
});
