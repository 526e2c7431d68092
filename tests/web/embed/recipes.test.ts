// The recipes for other programs, filled in by the least that stands in for each of them; tests/recipes has themselves.
import { readFile } from 'node:fs/promises';
import { runInThisContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { transformWithOxc } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLink } from '../../../web/src/link/read_link.ts';
import { readRecipes, standIn } from './recipe_blocks.ts';
import type { RecipeBlock } from './recipe_blocks.ts';

const story = 'process P\n\n# "heap" & <b>, &amp;';
const figure = 'fork-story/first-fork';
const languages = ['en', 'zh'] as const;
let recipes: Readonly<Record<'en' | 'zh', readonly RecipeBlock[]>>;

beforeAll(async () => {
  recipes = { en: await readRecipes('en'), zh: await readRecipes('zh') };
});

const find = (language: 'en' | 'zh', section: string, kind: string): string => {
  const block = recipes[language].find((each) => each.section === section && each.kind === kind);
  if (block === undefined) throw new Error(`there is no ${kind} in ${section}`);
  return block.code;
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;');

/**
 * Go's templates, as far as the shortcode uses them: `with` on a parameter or the inside, `trim`, `{{ . }}`, `{{-`. The
 * inside is HTML to them, from which an attribute gets the words between tags; what a function returns is a text.
 */
function fillHugo(template: string, parameters: Readonly<Record<string, string>>): string {
  return template
    .replace(/\s*\{\{-/g, '{{')
    .replace(
      /\{\{ with (?:\.Get "(\w+)"|(trim )?\.Inner(?: "\\n")?) \}\}(.*?)\{\{ end \}\}/g,
      (_, name: string | undefined, trim: string | undefined, body: string) => {
        const inside = parameters['Inner'] ?? '';
        const asText = trim === undefined ? inside.replace(/<[^>]*>/g, '') : inside;
        const value =
          name === undefined ? asText.replace(/^\n+|\n+$/g, '') : (parameters[name] ?? '');
        return value === '' ? '' : body.replaceAll('{{ . }}', escaped(value));
      },
    );
}

/** Liquid's filters, as far as the include uses them. */
const filters: Readonly<Record<string, (text: string, ...options: string[]) => string>> = {
  strip: (text) => text.trim(),
  escape: escaped,
  newline_to_br: (text) => text.replaceAll('\n', '<br />\n'),
  strip_newlines: (text) => text.replaceAll('\n', ''),
  replace: (text, from = '', to = '') => text.replaceAll(from, to),
};

/** Liquid, as far as the include uses it: `if`, a value, filters. */
function fillJekyll(template: string, include: Readonly<Record<string, string>>): string {
  const value = (name: string): string => include[name] ?? '';
  return template
    .replace(/\{% if include\.(\w+) %\}(.*?)\{% endif %\}/g, (_, name: string, body: string) =>
      value(name) === '' ? '' : body,
    )
    .replace(/\{\{ include\.(\w+)(.*?) \}\}/g, (_, name: string, calls: string) =>
      [...calls.matchAll(/\| (\w+)(?:: '(.*?)', '(.*?)')?/g)].reduce(
        (text, [, filter = '', ...options]) =>
          filters[filter]?.(text, ...options) ?? `{{${filter}}}`,
        value(name),
      ),
    );
}

/** What a template became: one script of the site, and one player. */
function playerIn(html: string): Element {
  expect(html).not.toMatch(/\{[{%]|[%}]\}/);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect([...document.body.children].map(({ localName }) => localName)).toEqual([
    'script',
    'rmap-player',
  ]);
  expect(document.querySelector('script')?.getAttribute('src')).toBe(`${standIn}embed/rmap.js`);
  const player = document.querySelector('rmap-player');
  if (player === null) throw new Error('there is no player');
  return player;
}

describe.each(languages)('the recipes in %s', (language) => {
  // Out of a scenario in Hugo, words in angle brackets were lost, and an empty line stood before it.
  it('have a shortcode for Hugo that becomes a player', () => {
    const shortcode = find(language, 'hugo', 'go-html-template');
    const named = playerIn(fillHugo(shortcode, { figure }));
    expect(named.getAttribute('figure')).toBe(figure);
    expect(named.hasAttribute('scenario') || named.hasAttribute('design')).toBe(false);
    const own = playerIn(fillHugo(shortcode, { design: 'anon-vma', Inner: `\n${story}\n` }));
    expect(own.getAttribute('scenario')).toBe(story);
    expect(own.getAttribute('design')).toBe('anon-vma');
    expect(own.hasAttribute('figure')).toBe(false);
  });

  // In Jekyll, a scenario might have no empty line: to Markdown it ends HTML.
  it('have an include for Jekyll that becomes a player on one line', () => {
    const include = find(language, 'jekyll', 'liquid');
    const named = playerIn(fillJekyll(include, { figure }));
    expect(named.getAttribute('figure')).toBe(figure);
    expect(named.hasAttribute('scenario') || named.hasAttribute('design')).toBe(false);
    const filled = fillJekyll(include, { design: 'anon-vma', scenario: `\n${story}\n` });
    expect(filled.trim().split('\n')).toHaveLength(2);
    const own = playerIn(filled);
    expect(own.getAttribute('scenario')).toBe(story);
    expect(own.getAttribute('design')).toBe('anon-vma');
  });

  it('have a component for Docusaurus that compiles, and becomes a player', async () => {
    const source = find(language, 'docusaurus', 'jsx');
    const { code } = await transformWithOxc(source, 'Rmap.jsx', { jsx: { runtime: 'classic' } });
    const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
    const attributes = { figure, ui: 'steps' };
    render(code, attributes, document);
    render(code, attributes, document); // a second one brings no second script
    const scripts = [...document.querySelectorAll('head script')];
    expect(scripts.map((script) => script.getAttribute('src'))).toEqual([
      `${standIn}embed/rmap.js`,
    ]);
    for (const player of document.querySelectorAll('rmap-player')) {
      expect(player.getAttribute('figure')).toBe(figure);
      expect(player.getAttribute('ui')).toBe('steps');
      expect(player.getAttribute('theme')).toBe('dark'); // as the page's switch says
    }
    expect(document.querySelectorAll('rmap-player')).toHaveLength(2);
  });

  it('have a configuration for VitePress that is JavaScript', async () => {
    const code = find(language, 'vitepress', 'js');
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      default: {
        head: [string, Record<string, string>][];
        vue: { template: { compilerOptions: { isCustomElement: (tag: string) => boolean } } };
      };
    };
    const { head, vue } = module.default;
    expect(head[0]?.[1]['src']).toBe(`${standIn}embed/rmap.js`);
    const { isCustomElement } = vue.template.compilerOptions;
    expect([isCustomElement('rmap-player'), isCustomElement('h1')]).toEqual([true, false]);
  });

  it('name frames whose address is a sound link', async () => {
    const frames = recipes[language]
      .filter(({ kind }) => kind === 'html')
      .flatMap(({ code }) => [
        ...parseHTML(`<!doctype html><html><body>${code}</body></html>`).document.querySelectorAll(
          'iframe',
        ),
      ]);
    expect(frames.length).toBeGreaterThan(1);
    for (const frame of frames) {
      const url = new URL(frame.getAttribute('src') ?? '');
      expect(url.href.startsWith(`${standIn}embed.html#`)).toBe(true);
      expect(frame.getAttribute('sandbox')).toMatch(/^allow-scripts\b/);
      expect(frame.getAttribute('sandbox')).not.toContain('same-origin');
      expect(await readLink(url.hash)).toMatchObject({ state: { figure }, problems: [] });
    }
  });
});

// What was tried is what `tests/recipes/run` installs; of Debian's packages it names the version itself.
it.each(languages)('the page says which versions were tried: %s', async (language) => {
  const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
  const page = await read(`../../../lessons/embedding/${language}.md`);
  const commands = await read('../../recipes/run');
  for (const [, name, version] of page.matchAll(/^\| (Docusaurus|VitePress) ([\d.]+)/gm)) {
    const known = { Docusaurus: '@docusaurus/core', VitePress: 'vitepress' }[name ?? ''];
    expect(commands).toContain(` ${known}@${version}`);
  }
  const [, react] = /React ([\d.]+)/.exec(page) ?? [];
  expect(commands).toContain(` react@${react} `);
});

it('the recipes are the same in both languages, but for words and the language asked for', () => {
  const plain = (blocks: readonly RecipeBlock[]): readonly string[] =>
    blocks.map(({ section, kind }) => `${section} ${kind}`);
  expect(plain(recipes.zh)).toEqual(plain(recipes.en));
});

/** The least of React that the component needs. It draws nothing but the one element. */
function render(code: string, attributes: object, document: Document): void {
  const effects: (() => void)[] = [];
  const React = {
    createElement: (tag: string, { ref }: { ref: { current: Element | null } }) => {
      ref.current = document.body.appendChild(document.createElement(tag));
    },
    useEffect: (effect: () => void) => effects.push(effect),
    useRef: (current: unknown) => ({ current }),
    useColorMode: () => ({ colorMode: 'dark' }),
  };
  const body = code
    .replace(/^import React.*$/m, 'const { useColorMode, useEffect, useRef } = React;')
    .replace(/^import \{ useColorMode \} from .*$/m, '')
    .replace('export default function', 'return function');
  const make = runInThisContext(`(function (React, document) {${body}})`) as (
    react: object,
    document: Document,
  ) => (props: object) => void;
  make(React, document)(attributes);
  for (const effect of effects) effect();
}
