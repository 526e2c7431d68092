import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepDrawings } from '../../../web/build/kept_drawings.ts';
import { writePages } from '../../../web/build/pages.ts';
import { writeFigureFiles } from '../../../web/build/pictures/figure_files.ts';
import { figuresOf } from '../../../web/build/pictures/step_figure.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readSite } from '../../../web/build/site.ts';
import type { SiteText } from '../../../web/build/site.ts';
import { drawStepsOf } from '../../../web/build/step_drawing.ts';
import { readLink } from '../../../web/src/link/read_link.ts';
import { xmlProblems } from './xml_form.ts';

const address = 'https://example.org/rmap/';
const top = new URL('../../..', import.meta.url).pathname;
let texts: readonly SiteText[];
let files: ReadonlyMap<string, string>;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  texts = await readSite(top, await loadScenarioEngine());
  const draw = keepDrawings(drawStepsOf);
  files = await writeFigureFiles(texts, draw, address);
  pages = await writePages(texts, draw, address);
});

const pictures = (): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.startsWith('i/'));

describe('the pictures of the lessons’ steps', () => {
  it('are four of each figure: two languages, two themes', () => {
    const names = new Set(texts.flatMap(figuresOf).map(({ name }) => name));
    expect(names.size).toBeGreaterThan(200);
    const missing = [...names].flatMap((name) =>
      ['en.light', 'en.dark', 'zh.light', 'zh.dark']
        .map((kind) => `i/${name}.${kind}.svg`)
        .filter((path) => !files.has(path)),
    );
    expect(missing).toEqual([]);
    expect(pictures()).toHaveLength(4 * names.size);
  });

  it('are well-formed XML', () => {
    const broken = pictures().flatMap(([path, svg]) =>
      xmlProblems(svg).map((problem) => `${path}: ${problem}`),
    );
    expect(broken).toEqual([]);
  });

  it('are checked for their form', () => {
    expect(xmlProblems('<svg a="1"><g/>x &amp; y</svg>')).toEqual([]);
    expect(xmlProblems('<svg><g></svg>')).not.toEqual([]);
    expect(xmlProblems('<svg>a < b &nbsp;</svg>')).toHaveLength(2);
  });

  it('need nothing but themselves: no script, no address, no open variable', () => {
    const outside =
      /<script|<image|<foreignObject|\bhref=|url\(|@import|\son\w+=|var\(|color-mix|javascript:/i;
    const found = pictures().filter(([, svg]) => outside.test(svg));
    expect(found.map(([path]) => path)).toEqual([]);
    const hosts = pictures().filter(([, svg]) =>
      /https?:/.test(svg.replace('http://www.w3.org/2000/svg', '')),
    );
    expect(hosts.map(([path]) => path)).toEqual([]);
  });

  it('say their size, their title and what happens in them', () => {
    for (const [path, svg] of pictures()) {
      const [, width, height] =
        /<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="([\d.]+)" height="([\d.]+)" viewBox="0 0 \1 \2"/.exec(
          svg,
        ) ?? [];
      expect(Number(width), path).toBeGreaterThan(100);
      expect(Number(height), path).toBeGreaterThan(50);
      expect(svg, path).toMatch(/<title>[^<]{5,}<\/title>\n<desc>[^<]{20,}<\/desc>/);
    }
  });

  it('say where they come from', () => {
    const said = files.get('i/fork-story/first-fork.en.light.svg') ?? '';
    expect(said).toContain('>Rmap Time Machine · fork-story · anon-vma-chain</text>');
    expect(said).toContain('>fork P C</text>');
    expect(files.get('i/fork-story/first-fork.zh.light.svg')).toContain(
      '>反向映射时光机 · fork-story',
    );
  });

  it('differ between the themes by their colours alone', () => {
    const colour = /#[0-9a-f]{6}|rgba\([^)]*\)/g;
    for (const [path, light] of pictures().filter(([each]) => each.endsWith('.light.svg'))) {
      const dark = files.get(path.replace('.light.', '.dark.')) ?? '';
      expect(dark, path).not.toBe(light);
      expect(dark.replace(colour, ''), path).toBe(light.replace(colour, ''));
    }
  });

  it('have words that can be read on their ground', () => {
    for (const theme of ['light', 'dark']) {
      for (const name of [
        'fork-story/first-fork',
        'fork-story/drawn-reuse',
        'files/window',
        'files/search',
      ]) {
        const svg = files.get(`i/${name}.en.${theme}.svg`) ?? '';
        const weak = textColours(svg).filter(
          (colour) => Math.max(...grounds(svg).map((ground) => contrast(colour, ground))) < 4.5,
        );
        expect(weak, `${name} ${theme}`).toEqual([]);
      }
    }
  });
});

describe('the page of a figure', () => {
  it('stands in both languages, and leads to the lesson and to the playground', async () => {
    for (const { name, text, block, moment } of texts.flatMap(figuresOf)) {
      const page = files.get(`f/${name}.${text.language}.html`) ?? '';
      const { document } = parseHTML(page);
      const links = [...document.querySelectorAll('main a')].map(
        (a) => a.getAttribute('href') ?? '',
      );
      expect(links, name).toContain(`../../${text.language}/${text.id}.html#${block.id}`);
      const playground = links.find((href) => href.includes('playground.html#')) ?? '';
      const reading = await readLink(playground.slice(playground.indexOf('#')));
      expect(reading?.problems, name).toEqual([]);
      expect(reading?.state, name).toMatchObject({
        script: moment.stage.runs.script,
        designs: [moment.stage.runs.design],
        place: { statement: moment.done, step: null },
      });
    }
  });

  it('has no script, and names only files that there are', () => {
    for (const [path, page] of [...files].filter(([each]) => each.endsWith('.html'))) {
      expect(page, path).not.toContain('<script');
      const { document } = parseHTML(page);
      const named = [
        ...[...document.querySelectorAll('img')].map((each) => each.getAttribute('src')),
        ...[...document.querySelectorAll('source')].map((each) => each.getAttribute('srcset')),
        ...[...document.querySelectorAll('a, link')].map((each) => each.getAttribute('href')),
      ].map((href) => new URL(href ?? '', address + path).href.replace(/#.*/, ''));
      const missing = named.filter((href) => {
        if (!href.startsWith(address)) return false;
        const there = href.slice(address.length).replace(/^(zh\/)?$/, '$1index.html');
        return !files.has(there) && !pages.has(there) && !there.endsWith('/playground.html');
      });
      expect(missing, path).toEqual([]);
    }
  });

  it('says who it is to those who preview links', () => {
    const { document } = parseHTML(files.get('f/fork-story/first-fork.en.html') ?? '');
    const meta = (name: string): string =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    expect(meta('og:title')).toBe('“fork P C”: A child forks: who may map my page?');
    expect(meta('og:description')).toMatch(/^P forks C\..* …$/);
    expect(meta('og:url')).toBe(`${address}f/fork-story/first-fork.en.html`);
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      meta('og:url'),
    );
  });
});

describe('oEmbed', () => {
  it('answers with a sandboxed frame of the figure, and a link to its page in front', async () => {
    const path = 'oembed/fork-story/first-fork.en.json';
    const answer = JSON.parse(files.get(path) ?? '') as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: address });
    const { document } = parseHTML(
      `<!doctype html><html><body>${String(answer['html'])}</body></html>`,
    );
    expect([...document.body.children].map(({ tagName }) => tagName)).toEqual([
      'BLOCKQUOTE',
      'IFRAME',
    ]);
    const link = document.querySelector('blockquote.wp-embedded-content > a');
    const figurePage = link?.getAttribute('href') ?? '';
    expect(files.has(figurePage.slice(address.length)), figurePage).toBe(true);
    expect(link?.textContent).toBe(answer['title']);
    const frame = document.querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('allow-scripts');
    expect(Number(frame?.getAttribute('height'))).toBe(answer['height']);
    expect(frame?.getAttribute('width')).toBe('100%');
    const [page, hash] = (frame?.getAttribute('src') ?? '').split('#');
    expect(page).toBe(`${address}embed.html`);
    expect((await readLink(`#${hash}`))?.state).toEqual({
      figure: 'fork-story/first-fork',
      language: 'en',
      ui: 'steps',
    });
    expect(files.has(String(answer['thumbnail_url']).slice(address.length))).toBe(true);
  });

  it('is found from the figure’s page and from the lesson', () => {
    const find = (page: string | undefined): string =>
      parseHTML(page ?? '')
        .document.querySelector('link[type="application/json+oembed"]')
        ?.getAttribute('href')
        ?.slice(address.length) ?? '';
    expect(files.has(find(files.get('f/fork-story/first-fork.zh.html')))).toBe(true);
    expect(find(pages.get('en/fork-story.html'))).toBe('oembed/fork-story/promise.en.json');
  });

  it('is not offered where nobody said where the site stands', async () => {
    const [text] = texts.filter(({ id }) => id === 'pte-chain');
    const here = text === undefined ? [] : [text];
    const plain = await writeFigureFiles(here, drawStepsOf, null);
    expect([...plain.keys()].filter((path) => path.startsWith('oembed/'))).toEqual([]);
    expect([...plain.values()].join('')).not.toContain('json+oembed');
    expect([...(await writePages(here)).values()].join('')).not.toContain('json+oembed');
  });
});

function textColours(svg: string): readonly string[] {
  const rules = svg.match(/^\.[^{]*\{[^}]*font-size[^}]*\}$/gm) ?? [];
  return rules.flatMap((rule) => /fill:(#[0-9a-f]{6})/.exec(rule)?.[1] ?? []);
}

/** What words stand on: the picture’s ground, and the discs of a walk. */
const grounds = (svg: string): readonly string[] =>
  [/\.ground\{fill:(#\w+)/, /badge circle\{fill:(#\w+)/].flatMap(
    (each) => each.exec(svg)?.[1] ?? [],
  );

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [first, second].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
