// Links to the playground: those that people have kept open what they opened, and those that are damaged, or made to
// harm, do nothing but say so.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { RmapCompare } from '../../web/src/player/compare/compare_element.ts';
import type { RmapPlayer } from '../../web/src/player/player.ts';
import { linkTexts } from '../../web/src/link/link_texts.ts';
import { readLink } from '../../web/src/link/read_link.ts';
import type { LinkReading } from '../../web/src/link/read_link.ts';
import type { SharedPlace } from '../../web/src/link/shared_state.ts';
import type { Examples } from '../../web/src/playground/files/examples.ts';
import { findFigure } from '../../web/src/playground/page/example_list.ts';
import { hostileLinks } from '../web/link/hostile_links.ts';
import { expect, test } from './support.ts';

/** How long anything may take on a machine that has other work as well. */
const patient = { timeout: 40_000, intervals: [50, 50, 100, 200, 500] };

const linkOf = (script: string): string => `#v1&t=${encodeURIComponent(script)}`;

interface KeptLink {
  readonly name: string;
  readonly hash: string;
  readonly reading: LinkReading;
}

async function keptLinks(): Promise<readonly KeptLink[]> {
  const folder = new URL('../web/link/links/', import.meta.url);
  const names = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (file) => {
      const name = file.replace(/\.txt$/, '');
      const hash = (await readFile(new URL(file, folder), 'utf8')).trimEnd();
      const reading = await readFile(new URL(`${name}.json`, folder), 'utf8');
      return { name, hash, reading: JSON.parse(reading) as LinkReading };
    }),
  );
}

const playground = (page: Page): Locator => page.locator('rmap-playground');

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./en/playground.html${hash}`);
  await expect(playground(page).locator('.cm-content')).toBeVisible(patient);
}

/** Follows a link within the page. @returns whether the browser lets an address be that */
const follow = (page: Page, hash: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const before = location.hash;
    try {
      location.hash = wanted;
    } catch {
      return false; // longer than this browser’s addresses may be
    }
    return location.hash !== before;
  }, hash);

/** What a reader sees. */
interface Seen {
  /** The editor’s lines that are in sight. */
  readonly lines: readonly string[];
  /** The script that the figure is of; null where there is none. */
  readonly figure: string | null;
  readonly isDrawn: boolean;
  readonly designs: readonly string[];
  /** Undefined is the end. */
  readonly place: SharedPlace | undefined;
  readonly view: string | null;
  /** What is said of the link. */
  readonly notes: readonly string[];
  /** What is said of the script. */
  readonly state: string;
  readonly isRunning: boolean;
}

const see = (page: Page): Promise<Seen> =>
  playground(page).evaluate((element): Seen => {
    const root = element.shadowRoot!;
    const texts = (selector: string): string[] =>
      [...root.querySelectorAll(selector)].map((each) =>
        (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      );
    const lines = [...root.querySelectorAll('.cm-line')].map((line) => line.textContent ?? '');
    const player = root.querySelector<RmapPlayer>('rmap-player');
    const compare = root.querySelector<RmapCompare>('rmap-compare');
    const figure = player ?? compare;
    const drawing = figure?.shadowRoot?.querySelector(
      '.drawing svg text, .drawing canvas, .panel svg text',
    );
    const statement = compare?.isAtEnd === false ? compare.statement : null;
    return {
      lines,
      figure: figure?.scenario ?? null,
      isDrawn: drawing !== null && drawing !== undefined,
      designs: player === null ? (compare?.designs.split(',') ?? []) : [player.design],
      place:
        player === null
          ? statement === null
            ? undefined
            : { statement: statement + 1, step: null }
          : player.place,
      view: player?.view ?? null,
      notes: texts('.note[role=alert] p'),
      state: texts('.state').join(' '),
      isRunning: root.querySelector('.state .is-late') !== null,
    };
  });

/** The codes of what is said of a link, whatever numbers and names stand in the words. */
function codesOf({ notes }: Seen): readonly string[] {
  const forms = Object.entries(linkTexts.en).map(([code, text]) => {
    const parts = text
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return { code, form: new RegExp(`^${parts.join('.*')}$`, 's') };
  });
  return notes.flatMap((note) => {
    const found = forms.find(({ form }) => form.test(note))?.code;
    return found === undefined ? [] : [found === 'lostScript' ? 'damagedScript' : found];
  });
}

/** CodeMirror knows one kind of line end. */
const linesOf = (script: string): readonly string[] => script.split(/\r?\n/);

/** A link of which it can be told that it was opened, whatever comes before it. */
async function followAway(page: Page, name: string): Promise<void> {
  const script = `process ${name}\n`;
  await follow(page, linkOf(script));
  await expect
    .poll(async () => {
      const { figure, isDrawn, isRunning, lines } = await see(page);
      return { figure, isDrawn, isRunning, line: lines[0] };
    }, patient)
    .toEqual({ figure: script, isDrawn: true, isRunning: false, line: script.trimEnd() });
}

test('each link that people have kept opens', async ({ page, browserName }) => {
  test.setTimeout(180_000);
  await open(page);
  const examples = (await (await page.request.get('./examples.json')).json()) as Examples;
  const kept = await keptLinks();
  expect(kept.length).toBeGreaterThanOrEqual(52);
  // Reading them is the same code everywhere; what a browser adds, unpacking and the page, every third one shows.
  const links = browserName === 'firefox' ? kept.filter((_, at) => at % 3 === 0) : kept;
  const begin = performance.now();
  for (const { name, hash, reading } of links) {
    const { script: written, figure: named, place, view, designs, language } = reading.state;
    const opening = named === undefined ? null : findFigure(examples, named);
    const script = written ?? opening?.script;
    await follow(page, hash);
    const wantedDesigns = designs ?? opening?.designs;
    const wantedPlace = place ?? opening?.place;
    const isCompared = (designs?.length ?? 1) > 1;
    await test.step(name, async () => {
      if (script === undefined || script === '') {
        const said = script === '' ? [] : ['noScenario'];
        await expect.poll(async () => codesOf(await see(page)), patient).toEqual(said);
        if (script === '') await expect(playground(page).locator('.empty')).toBeVisible();
        return;
      }
      await expect
        .poll(async () => {
          const seen = await see(page);
          return {
            // Of a long script an editor has the lines in sight alone.
            lines: seen.lines.every((line) => linesOf(script).includes(line)),
            figure: seen.figure === null ? null : linesOf(seen.figure),
            // Before all, there may be nothing to draw.
            isDrawn: seen.isDrawn || seen.place?.statement === 0,
            isRunning: seen.isRunning,
            codes: codesOf(seen),
            // A link that names none leaves those that are there.
            designs: wantedDesigns === undefined ? [] : [...seen.designs].sort(),
            // Side by side, all stand at the end of a statement.
            place: seen.place,
            view: isCompared || view === undefined ? view : seen.view,
          };
        }, patient)
        .toEqual({
          lines: true,
          figure: linesOf(script),
          isDrawn: true,
          isRunning: false,
          codes: [],
          // The page has them oldest first.
          designs: [...(wantedDesigns ?? [])].sort(),
          place: isCompared && wantedPlace ? { ...wantedPlace, step: null } : wantedPlace,
          view,
        });
      const offersLanguage = language === 'zh';
      await expect(playground(page).locator('.note[role=alert] a')).toHaveCount(
        offersLanguage ? 1 : 0,
      );
      const { state } = await see(page);
      expect(state).toMatch(
        name === 'with-mistakes' ? /Mistakes: 1/ : /Ran without a mistake|do not hold/,
      );
    });
  }
  console.log(`${links.length} links in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
});

test('a hostile link does nothing, and what is wrong with it is said', async ({
  page,
  browserName,
}) => {
  test.setTimeout(240_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page);
  const rows: string[] = [];
  for (const [i, { name, hash }] of (await hostileLinks()).entries()) {
    await followAway(page, `Away${i}`);
    await test.step(name, async () => {
      const reading = await readLink(hash);
      if (!(await follow(page, hash))) {
        // Only those that no browser has to take.
        expect(hash.length).toBeGreaterThan(900_000);
        rows.push(`| ${name} | ${hash.length} | the browser takes no such address | |`);
        return;
      }
      // What each browser unpacks comes to what node's unpacking comes to.
      const expected = reading?.problems.map(({ code }) => code) ?? [];
      const { script } = reading?.state ?? {};
      const first = linesOf(script ?? `process Away${i}`)[0] ?? '';
      await expect
        .poll(async () => {
          const seen = await see(page);
          const codes = codesOf(seen).filter((code) => !ofThePage.has(code));
          return { codes, isRunning: seen.isRunning, line: shown(seen.lines[0] ?? '') };
        }, patient)
        .toEqual({ codes: expected, isRunning: false, line: shown(first) });
      const { notes, state } = await see(page);
      rows.push(`| ${[name, hash.length, notes.join(' '), state].map(cell).join(' | ')} |`);
      if (script === undefined) expect(notes).not.toEqual([]);
      else expect(state).not.toBe('');
    });
  }
  await followAway(page, 'AtLast');
  expect(dialogs).toEqual([]);
  expect(
    await playground(page).evaluate(
      (element) => element.shadowRoot!.querySelectorAll('img, script, iframe').length,
    ),
  ).toBe(0);
  const results = new URL('../../build/results/', import.meta.url);
  await mkdir(results, { recursive: true });
  const head = [
    '| link | characters | said of the link | said of its script |',
    '|---|---|---|---|',
  ];
  await writeFile(
    new URL(`hostile-links-${browserName}.md`, results),
    `${[...head, ...rows].join('\n')}\n`,
  );
});

/** Said by the page, which knows what there is; not by the reader of links. */
const ofThePage: ReadonlySet<string> = new Set([
  'noScenario',
  'unknownFigure',
  'unknownDesign',
  'unknownView',
]);

/** The beginning of a line, as far as an editor shows it as it is: it puts signs for what cannot be seen. */
const shown = (line: string): string => (/^[\w ]{0,40}/.exec(line) ?? [''])[0];

const cell = (words: string | number): string =>
  String(words).slice(0, 600).replaceAll('|', '\\|').replaceAll('\n', ' ');
