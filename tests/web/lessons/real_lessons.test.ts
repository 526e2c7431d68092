import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePages } from '../../../web/build/pages.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { ScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { pathOf, readSite } from '../../../web/build/site.ts';
import type { SiteText } from '../../../web/build/site.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));

let engine: ScenarioEngine;
let texts: readonly SiteText[];
let pages: ReadonlyMap<string, string>;
// Every step is drawn in both languages: that takes its time on a busy machine.
beforeAll(async () => {
  engine = await loadScenarioEngine();
  texts = await readSite(top, engine); // throws when anything at all is wrong
  pages = await writePages(texts);
}, 300_000);

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

describe('the course', () => {
  const course = (): readonly SiteText[] => texts.filter(({ number }) => number !== null);
  const count = (of: (text: SiteText) => number): number =>
    course().reduce((sum, text) => sum + of(text), 0);
  const blocks = (name: string) => (text: SiteText) =>
    text.lesson.document.blocks.filter(({ block }) => block.name === name).length;

  it('is as large as it has been: lessons, figures, predictions, checks, numbers', () => {
    const lessons = course().length;
    const figures = count(blocks('step'));
    const predictions = count(({ lesson }) => lesson.predictions.size);
    const checks = count(({ checks }) => checks.size);
    const numbers = count(({ lesson }) => lesson.values.size + lesson.predictions.size);
    console.log(
      `course: ${lessons / 2} lessons in two languages, ${figures} figures, ${predictions} predictions, ` +
        `${checks} checks, ${numbers} numbers evaluated`,
    );
    expect(lessons).toBeGreaterThanOrEqual(30);
    expect(figures).toBeGreaterThanOrEqual(450);
    expect(predictions).toBeGreaterThanOrEqual(110);
    expect(checks).toBeGreaterThanOrEqual(28);
    expect(numbers).toBeGreaterThanOrEqual(950);
  });

  it('asks the same numbers in both languages, passage by passage', () => {
    const asked = ({ lesson }: SiteText): string[] =>
      [...lesson.predictions]
        .map(([{ id }, { answer, choices, moment }]) => {
          const values = choices.map(({ value }) => value).sort((a, b) => a - b);
          return `${id} of stage ${moment.stage.index}: ${answer} of ${values.join(', ')}`;
        })
        .concat(
          lesson.document.roles.flatMap(({ role, step, token }) => {
            const value = lesson.values.get(token);
            return role.name === 'value'
              ? [`${step?.id ?? ''}: ${role.text} = ${value?.value}`]
              : [];
          }),
        )
        .sort();
    for (const text of course().filter(({ language }) => language === 'en')) {
      const zh = course().find(({ id, language }) => id === text.id && language === 'zh');
      expect(zh && asked(zh), text.id).toEqual(asked(text));
      expect(zh?.stages.map(({ scenario, runs }) => `${scenario} ${runs.design}`)).toEqual(
        text.stages.map(({ scenario, runs }) => `${scenario} ${runs.design}`),
      );
    }
  });

  it('runs every design: each is shown, each check proved, each free try played', () => {
    const designs = new Set(
      course().flatMap(({ stages }) => stages.map(({ runs }) => runs.design)),
    );
    for (const { lesson } of course()) {
      for (const { design } of lesson.values.values())
        if (design !== undefined) designs.add(design);
    }
    for (const { id } of [...engine.designs, ...engine.otherKernels]) expect(designs).toContain(id);
    for (const { lesson, checks, stages } of course()) {
      const { file } = lesson.document;
      for (const { runs } of stages) expect(runs.run.steps, file).toBeGreaterThan(0);
      for (const { solution, start, goals } of checks.values()) {
        expect(goals.length, file).toBeGreaterThan(0);
        expect(solution, file).not.toBe(start);
      }
    }
    expect(count(blocks('try'))).toBeGreaterThanOrEqual(28);
  });

  it('gives a wrong choice a reason of its own', () => {
    for (const { lesson } of course()) {
      for (const [{ place }, { choices }] of lesson.predictions) {
        const reasons = choices.map(({ why }) =>
          why
            .map(({ content }) => content)
            .join('')
            .trim(),
        );
        const where = `${place.file}:${place.line}`;
        expect(new Set(reasons).size, where).toBe(choices.length);
        for (const reason of reasons) expect(reason.length, where).toBeGreaterThan(3);
      }
    }
  });

  it('has no source that says nothing', () => {
    for (const { lesson } of course()) {
      const { tokens, blocks, file } = lesson.document;
      const sources = blocks.find(({ id }) => id === 'sources');
      const inside = tokens.slice(sources?.from ?? 0, sources?.to ?? 0);
      for (const [at, { type }] of inside.entries()) {
        if (type !== 'list_item_open') continue;
        const words = inside.slice(at).find((token) => token.type === 'inline');
        expect(words?.content.trim().length, file).toBeGreaterThan(3);
      }
    }
  });

  it('has a picture with each step: whole, of its own, and told in words', () => {
    for (const text of course()) {
      const page = pages.get(pathOf(text.id, text.language)) ?? '';
      const drawn = [...page.matchAll(/<noscript class="drawing">([^]*?)<\/noscript>/g)].map(
        ([, html = '']) => html,
      );
      expect(drawn, page).toHaveLength(blocks('step')(text));
      for (const html of drawn) {
        const where = `${text.language}/${text.id}: ${/<figcaption>.*?<\/figcaption>/.exec(html)?.[0] ?? ''}`;
        expect(html.match(/<svg /g), where).toHaveLength(1);
        expect(html, where).toMatch(/<svg (?:[a-z-]+="[^"]*" )*role="img"/i);
        expect(/aria-label="([^"]*)"/.exec(html)?.[1]?.length, where).toBeGreaterThan(20);
        expect(html, where).not.toMatch(/NaN|undefined|Infinity|\[object /);
        // Nothing from outside: no address but the name of SVG itself, no reference but into the page.
        expect(html, where).not.toMatch(
          /(?:href|src)="(?!#)|url\((?!#)|@import|<(?:image|script|foreignObject)/,
        );
        for (const [, id = ''] of html.matchAll(/(?:href="#|url\(#)([^")]*)/g)) {
          expect(page, where).toContain(`id="${id}"`);
        }
      }
    }
  });

  it('uses every scenario that lies beside a lesson', async () => {
    const used = new Set(course().flatMap(({ stages }) => stages.map(({ scenario }) => scenario)));
    for (const { lesson, checks } of course()) {
      const folder = lesson.document.file.split('/')[1] ?? '';
      for (const { id } of checks.keys()) {
        for (const kind of ['start', 'solution', 'wrong']) used.add(`${folder}/${id}.${kind}.rmap`);
      }
    }
    const files = await readdir(join(top, 'lessons'), { recursive: true });
    const lying = files.filter((file) => file.endsWith('.rmap') && /^[0-9A-Z]/.test(file));
    expect(lying.filter((file) => !used.has(file))).toEqual([]);
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
