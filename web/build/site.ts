import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { computeLesson } from './lesson.ts';
import type { Lesson } from './lesson.ts';
import { parseText } from './lesson_document.ts';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import { findMoment } from './moments.ts';
import { comparePair } from './lesson_pair.ts';
import { throwProblems } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { readWalkPanel } from './walk_panels.ts';
import type { WalkPanel } from './walk_panels.ts';
import { views } from '../src/diagram/views.ts';
import { withDesigns } from './scenario_runs.ts';
import type { ScenarioRuns } from './scenario_runs.ts';
import type { ScenarioEngine } from './scenario_engine.ts';

/** One text of the site in one language, with all that its page needs. */
export interface SiteText {
  /** `fork-story`; the home page is `home`. */
  readonly id: string;
  readonly language: SiteLanguage;
  readonly title: string;
  readonly description: string;
  readonly kernel: string;
  readonly design: string;
  readonly lesson: Lesson;
  readonly scenario: ScenarioRuns | undefined;
  /** The scenarios of its `player` blocks. */
  readonly players: ReadonlyMap<PlacedBlock, ScenarioRuns>;
  /** What its `walks` blocks show: one walk under each design. */
  readonly walks: ReadonlyMap<PlacedBlock, Walks>;
}

/** One walk under every design, and where it stands in its scenario. */
export interface Walks {
  readonly script: string;
  /** What has been executed by then; the walk comes last. */
  readonly statements: readonly string[];
  readonly panels: readonly WalkPanel[];
}

const frontNames = ['id', 'title', 'description', 'design', 'scenario', 'kernel'];
const homeId = 'home';

/** Where a text's page is. */
export function pathOf(id: string, language: SiteLanguage): string {
  if (id === homeId) return language === 'en' ? 'index.html' : `${language}/index.html`;
  return `${language}/${id}.html`;
}

/**
 * Reads all texts under `lessons/`, checks them, and computes their numbers. Throws a `ProblemsError`
 * that lists all that is wrong with them.
 * @param top the repository's folder
 */
export async function readSite(top: string, engine: ScenarioEngine): Promise<readonly SiteText[]> {
  const problems: Problem[] = [];
  const scripts = new Map<string, string>();
  const documents: { id: string; language: SiteLanguage; document: TextDocument }[] = [];
  for (const language of languages) {
    const folder = `lessons/${language}`;
    for (const name of (await readdir(join(top, folder))).sort()) {
      if (!name.endsWith('.md')) continue;
      const file = `${folder}/${name}`;
      const document = parseText(
        file,
        await readFile(join(top, file), 'utf8'),
        frontNames,
        problems,
      );
      const id = name.slice(0, -'.md'.length);
      checkFront(document, id, problems);
      documents.push({ id, language, document });
      for (const script of scenariosOf(document)) {
        const path = join(top, 'lessons', script);
        if (scripts.has(script) || !(await exists(path))) continue;
        scripts.set(script, await readFile(path, 'utf8'));
      }
    }
  }
  for (const { id, language, document } of documents) {
    const other = documents.find((each) => each.id === id && each.language !== language);
    if (other === undefined) {
      const message = `there is no lessons/${otherOf(language)}/${id}.md`;
      problems.push({ place: { file: document.file, line: 1, column: 1 }, message });
    } else if (language === 'en') comparePair(document, other.document, problems);
    checkLinks(document, new Set(documents.map((each) => each.id)), problems);
  }
  const texts = documents.map(({ id, language, document }): SiteText => {
    const front = (name: string): string => document.front.values.get(name) ?? '';
    const load = (script: string, design: string, place: Place): ScenarioRuns | undefined =>
      withDesigns(engine, `lessons/${script}`, scripts.get(script), design, place, problems);
    const frontPlace = (name: string): Place => {
      const line = document.front.lines.get(name) ?? 1;
      return { file: document.file, line, column: 1 };
    };
    const scenario = document.front.values.has('scenario')
      ? load(front('scenario'), front('design'), frontPlace('scenario'))
      : undefined;
    const players = new Map<PlacedBlock, ScenarioRuns>();
    for (const block of document.blocks.filter(({ block }) => block.name === 'player')) {
      const value = (name: string): string => block.block.attributes.get(name)?.value ?? '';
      const place = { ...block.place, column: block.block.columnOf('scenario') };
      checkView(block, problems);
      const runs = load(value('scenario'), value('design'), place);
      if (runs !== undefined) players.set(block, runs);
    }
    const walks = new Map<PlacedBlock, Walks>();
    for (const block of document.blocks.filter(({ block }) => block.name === 'walks')) {
      const value = (name: string): string => block.block.attributes.get(name)?.value ?? '';
      const place = { ...block.place, column: block.block.columnOf('scenario') };
      const [first] = engine.designs;
      const runs = load(value('scenario'), first?.id ?? '', place);
      const at = { ...block.place, column: block.block.columnOf('at') };
      if (runs === undefined) continue;
      const read = readWalks(engine, runs, value('at'), language, at, problems);
      if (read !== undefined) walks.set(block, read);
    }
    const asked = scenario ?? [...players.values()][0];
    return {
      id,
      language,
      title: front('title'),
      description: front('description'),
      kernel: front('kernel'),
      design: front('design'),
      lesson: computeLesson(document, asked, problems),
      scenario,
      players,
      walks,
    };
  });
  throwProblems(unique(problems));
  return texts;
}

function readWalks(
  engine: ScenarioEngine,
  runs: ScenarioRuns,
  at: string,
  language: SiteLanguage,
  place: Place,
  problems: Problem[],
): Walks | undefined {
  const found = runs.find(at);
  if (!found.ok) {
    problems.push({ place, message: found.message });
    return undefined;
  }
  const panels = engine.designs.flatMap((design) => {
    const run = runs.under(design.id);
    if (run === undefined) return [];
    const here = findMoment(run, at);
    return here.ok ? (readWalkPanel(design, run, here.moment, language) ?? []) : [];
  });
  if (panels.length < engine.designs.length) {
    problems.push({ place, message: `"${at}" is no walk` });
    return undefined;
  }
  const statements = runs.run.statements.slice(0, found.moment.done).map(({ text }) => text);
  return { script: runs.script, statements, panels };
}

/** A player may name the picture that it shows first. */
function checkView({ block, place }: PlacedBlock, problems: Problem[]): void {
  const view = block.attributes.get('view')?.value;
  if (view === undefined || views.some(({ id }) => id === view)) return;
  const known = views.map(({ id }) => id).join(', ');
  const message = `there is no picture "${view}"; there are ${known}`;
  problems.push({ place: { ...place, column: block.columnOf('view') }, message });
}

const otherOf = (language: SiteLanguage): SiteLanguage => (language === 'en' ? 'zh' : 'en');

/** A scenario that two texts share says what is wrong with it once. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function scenariosOf(document: TextDocument): string[] {
  const ofBlocks = document.blocks.map(({ block }) => block.attributes.get('scenario')?.value);
  return [document.front.values.get('scenario'), ...ofBlocks].flatMap((each) => each ?? []);
}

function checkFront({ file, front }: TextDocument, id: string, problems: Problem[]): void {
  const problem = (name: string, message: string): void => {
    problems.push({ place: { file, line: front.lines.get(name) ?? 1, column: 1 }, message });
  };
  const needed = ['id', 'title', 'description'];
  if (front.values.has('scenario')) needed.push('design', 'kernel');
  for (const name of needed) {
    if (!front.values.has(name)) problem(name, `"${name}" is missing at the top`);
  }
  const written = front.values.get('id');
  if (written !== undefined && written !== id) problem('id', `the file's name says "${id}"`);
}

function checkLinks(
  { links }: TextDocument,
  lessons: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const { href, place } of links) {
    if (href === '' || href.startsWith('https://') || /^#[a-z]/.test(href)) continue;
    const id = /^lesson:([a-z0-9-]+)$/.exec(href)?.[1];
    if (id !== undefined && lessons.has(id)) continue;
    const message =
      id === undefined
        ? `"${href}" is not https://…, lesson:… or #…`
        : `there is no lesson "${id}"; there are ${[...lessons].join(', ')}`;
    problems.push({ place, message });
  }
}
