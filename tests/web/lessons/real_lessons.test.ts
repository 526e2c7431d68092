import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePages } from '../../../web/build/pages.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { ScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readSite } from '../../../web/build/site.ts';
import type { SiteText } from '../../../web/build/site.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));

let engine: ScenarioEngine;
let texts: readonly SiteText[];
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  engine = await loadScenarioEngine();
  texts = await readSite(top, engine); // throws when anything at all is wrong
  pages = await writePages(texts);
});

describe('the texts of the site', () => {
  it('are there in both languages, with the same blocks', () => {
    const ids = (language: string): string[] =>
      texts
        .filter((text) => text.language === language)
        .flatMap(({ id, lesson }) => lesson.document.blocks.map((block) => `${id}#${block.id}`));
    expect(ids('en').length).toBeGreaterThan(15);
    expect(ids('zh')).toEqual(ids('en'));
  });

  it('ask the engine for every number and every answer', () => {
    for (const { id, lesson } of texts) {
      const asked = lesson.document.roles.filter(({ role }) => role.name === 'value').length;
      const questions = lesson.document.blocks.filter(({ block }) => block.name === 'predict');
      expect([id, lesson.values.size]).toEqual([id, asked]);
      expect([id, lesson.predictions.size]).toEqual([id, questions.length]);
    }
  });

  it('have the same numbers in both languages', () => {
    const numbers = (text: SiteText | undefined): string[] =>
      [...(text?.lesson.values.values() ?? [])].map(
        ({ expression, moment, value }) => `${expression} after ${moment.done} = ${value}`,
      );
    for (const { id } of texts) {
      const [en, zh] = ['en', 'zh'].map((language) =>
        numbers(texts.find((text) => text.id === id && text.language === language)),
      );
      expect(zh?.sort()).toEqual(en?.sort());
    }
  });

  it('type no number where the engine could count it', () => {
    for (const { lesson } of texts) {
      const steps = lesson.document.blocks.filter(({ block }) => block.name === 'step');
      for (const { from, to, place } of steps) {
        const words = lesson.document.tokens
          .slice(from, to)
          .flatMap((token) => token.children ?? [])
          .filter(({ type }) => type === 'text')
          .map(({ content }) => content)
          .join(' ');
        const counts = /\d+ (VMAs?|entries|entry|squares?|chains?)|\d+ ?个/.exec(words);
        expect(counts?.[0], `${place.file}:${place.line}`).toBeUndefined();
      }
    }
  });

  it('name the anon_vmas as the engine does', () => {
    const lesson = texts.find(({ id }) => id === 'fork-story');
    const run = lesson?.stages[0]?.runs.run;
    const end = run?.statements.length ?? 0;
    const owners = { av0: 'P heap[0]', av1: 'C heap[1]', av2: 'C2 heap[2]', av3: 'GC heap[2]' };
    for (const [name, page] of Object.entries(owners)) {
      const serial = run?.evaluate(`page(${page}).anon_vma`, end);
      expect(serial, name).toEqual({ ok: true, value: Number(name.slice(2)) });
    }
  });

  it('have a page each that says its language, and names no other host but in links', () => {
    for (const [path, html] of pages) {
      expect(html).toContain(`<html lang="${path.startsWith('zh/') ? 'zh-Hans' : 'en'}">`);
      expect(html).not.toMatch(/(src|srcset)="(https?:)?\/\//);
      expect(html).not.toMatch(/<link[^>]+href="(https?:)?\/\//);
      expect(html).not.toMatch(/href=""|<a [^>]*><\/a>/);
    }
  });
});

describe('the page of figures', () => {
  it.each(['en', 'zh'])('has each figure to step through, and as text (%s)', (language) => {
    const page = pages.get(`${language}/figures.html`) ?? '';
    expect(page.match(/class="player-mount"[^>]* data-view="boxes" data-lazy/g)).toHaveLength(11);
    const texts = [...page.matchAll(/<pre tabindex="0">([^]*?)<\/pre>/g)].map(
      ([, text = '']) => text,
    );
    expect(texts).toHaveLength(11);
    for (const text of texts) expect(text).toMatch(/\+-+\+[^]*(anon_vma|degree)/);
  });
});

describe('the table of designs on the home page', () => {
  it.each(['en', 'zh'])('says the truth about each (%s)', (language) => {
    const page = pages.get(language === 'en' ? 'index.html' : 'zh/index.html') ?? '';
    const rows = [
      ...page.matchAll(/<tr>\s*<td><code>([a-z-]+)<\/code><\/td>\s*<td>([^<]+)<\/td>/g),
    ];
    const written = rows.map(([, id, kernels]) => ({ id, kernels: kernels?.trim() }));
    expect(written).toEqual(engine.designs.map(({ id, kernels }) => ({ id, kernels })));
  });
});
