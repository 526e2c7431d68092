import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { readCheck } from './check.ts';
import type { Check } from './check.ts';
import { anchorsOf, checkCourse, checkExpects, checkTerms } from './course_rules.ts';
import { checkView, readFigures } from './figures.ts';
import type { Figures } from './figures.ts';
import { computeLesson } from './lesson.ts';
import type { Lesson } from './lesson.ts';
import { parseText } from './lesson_document.ts';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import { readFolderName } from './lesson_folder.ts';
import type { LessonFolder } from './lesson_folder.ts';
import { comparePair } from './lesson_pair.ts';
import { throwProblems } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { checkFacts, checkNumbers, countWords } from './prose.ts';
import type { ScenarioEngine } from './scenario_engine.ts';
import { Stages } from './stages.ts';
import type { ScenarioFiles, Stage } from './stages.ts';
import { checkText } from './text_rules.ts';

/** One text of the site in one language, with all that its page needs. */
export interface SiteText extends Figures {
  /** `fork-story`; the home page is `home`. */
  readonly id: string;
  /** Its place in the course: `5.2`; null where it is no part of it. */
  readonly number: string | null;
  readonly language: SiteLanguage;
  readonly title: string;
  readonly description: string;
  readonly kernel: string;
  readonly design: string;
  /** The picture that its figure shows where a step names none; undefined: the player's own. */
  readonly view: string | undefined;
  readonly lesson: Lesson;
  /** The first is the one that the text begins with. */
  readonly stages: readonly Stage[];
  readonly checks: ReadonlyMap<PlacedBlock, Check>;
  /** How many words it has; of Chinese, characters. */
  readonly words: number;
}

const frontNames = ['id', 'title', 'description', 'design', 'scenario', 'kernel', 'view'];
const homeId = 'home';
const glossaryId = 'glossary';

/** Where a text's page is. */
export function pathOf(id: string, language: SiteLanguage): string {
  if (id === homeId) return language === 'en' ? 'index.html' : `${language}/index.html`;
  return `${language}/${id}.html`;
}

interface PlacedText {
  readonly folder: LessonFolder;
  readonly language: SiteLanguage;
  readonly document: TextDocument;
}

/**
 * Reads all texts under `lessons/`, checks them, and computes their numbers. Throws a `ProblemsError`
 * that lists all that is wrong with them.
 * @param top the repository's folder
 */
export async function readSite(top: string, engine: ScenarioEngine): Promise<readonly SiteText[]> {
  const problems: Problem[] = [];
  const texts = await readTexts(top, engine, problems);
  throwProblems(unique(problems));
  return texts;
}

/** The same, in the order of the course, whatever is wrong with them: that is added to `problems`. */
export async function readTexts(
  top: string,
  engine: ScenarioEngine,
  problems: Problem[],
): Promise<readonly SiteText[]> {
  const files = { engine, scripts: await readScripts(join(top, 'lessons')) };
  const documents = await readDocuments(top, problems);
  const anchors = new Map(
    documents.map(({ folder, document }) => [folder.id, anchorsOf(document)]),
  );
  for (const { folder, language, document } of documents) {
    const other = documents.find(
      (each) => each.folder.name === folder.name && each.language !== language,
    );
    if (other === undefined) {
      const message = `there is no lessons/${folder.name}/${otherOf(language)}.md`;
      problems.push({ place: { file: document.file, line: 1, column: 1 }, message });
    } else if (language === 'en') comparePair(document, other.document, problems);
    checkLinks(document, anchors, problems);
    checkText(document, engine, problems);
    checkTerms(document, anchors.get(glossaryId) ?? new Set(), problems);
  }
  return documents.map((text) => readText(text, files, problems));
}

function readText(
  { folder, language, document }: PlacedText,
  files: ScenarioFiles,
  problems: Problem[],
): SiteText {
  const front = (name: string): string => document.front.values.get(name) ?? '';
  const frontPlace: Place = {
    file: document.file,
    line: document.front.lines.get('scenario') ?? 1,
    column: 1,
  };
  const stages = new Stages(folder.name, files, problems);
  const own = document.front.values.has('scenario')
    ? stages.get(front('scenario'), front('design'), frontPlace)
    : undefined;
  const stageOf = ({ block, place }: PlacedBlock): Stage | undefined => {
    const read = (name: string): string => block.attributes.get(name)?.value ?? front(name);
    const column = block.columnOf(block.attributes.has('scenario') ? 'scenario' : 'design');
    return stages.get(read('scenario'), read('design'), { ...place, column });
  };
  const figures = readFigures(document, stages, files.engine, language, problems);
  const first = own ?? [...figures.players.values()][0];
  const lesson = computeLesson(document, first, stageOf, problems);
  for (const step of lesson.moments.keys()) checkView(step, problems);
  const checks = new Map<PlacedBlock, Check>();
  for (const block of document.blocks.filter(({ block }) => block.name === 'check')) {
    const check = readCheck(document, block, folder.name, files, problems);
    if (check !== undefined) checks.set(block, check);
  }
  checkCourse(folder, document, lesson, problems);
  if (folder.number !== null) {
    checkExpects(lesson, problems);
    checkNumbers(document, problems);
    checkFacts(document, problems);
  }
  return {
    ...figures,
    id: folder.id,
    number: folder.number,
    language,
    title: front('title'),
    description: front('description'),
    kernel: front('kernel'),
    design: front('design'),
    view: document.front.values.get('view'),
    lesson,
    stages: own === undefined ? [] : stages.all,
    checks,
    words: countWords(document),
  };
}

/** All scenarios under `lessons/`, by their path from there. */
async function readScripts(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const scripts = names.filter((name) => name.endsWith('.rmap')).sort();
  return new Map(
    await Promise.all(
      scripts.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}

/** The texts in the order of the course; what is no part of it comes last. */
async function readDocuments(top: string, problems: Problem[]): Promise<readonly PlacedText[]> {
  const found: PlacedText[] = [];
  for (const name of (await readdir(join(top, 'lessons'))).sort()) {
    const folder = readFolderName(name);
    const at = { file: `lessons/${name}`, line: 1, column: 1 };
    if (folder === undefined) {
      problems.push({ place: at, message: 'a lesson’s folder is "05-2-fork-story", or "home"' });
      continue;
    }
    const inside = await readdir(join(top, 'lessons', name));
    for (const language of languages) {
      if (!inside.includes(`${language}.md`)) continue;
      const file = `lessons/${name}/${language}.md`;
      const text = await readFile(join(top, file), 'utf8');
      const document = parseText(file, text, frontNames, problems);
      checkFront(document, folder.id, problems);
      found.push({ folder, language, document });
    }
  }
  const ids = found.filter(({ language }) => language === 'en').map(({ folder }) => folder.id);
  for (const { folder, document } of found) {
    if (ids.indexOf(folder.id) === ids.lastIndexOf(folder.id)) continue;
    const message = `two folders have the id "${folder.id}"`;
    problems.push({ place: { file: document.file, line: 1, column: 1 }, message });
  }
  return found;
}

const otherOf = (language: SiteLanguage): SiteLanguage => (language === 'en' ? 'zh' : 'en');

/** A scenario that two texts share says what is wrong with it once. */
export function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
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
  if (written !== undefined && written !== id) problem('id', `the folder's name says "${id}"`);
}

function checkLinks(
  { links }: TextDocument,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  problems: Problem[],
): void {
  for (const { href, place } of links) {
    if (href === '' || href.startsWith('https://') || /^#[a-z]/.test(href)) continue;
    const [, id, anchor] = /^lesson:([a-z0-9-]+)(?:#([a-z0-9-]+))?$/.exec(href) ?? [];
    const there = id === undefined ? undefined : anchors.get(id);
    if (there !== undefined && (anchor === undefined || there.has(anchor))) continue;
    const message =
      id === undefined
        ? `"${href}" is not https://…, lesson:… or #…`
        : there === undefined
          ? `there is no lesson "${id}"; there are ${[...anchors.keys()].join(', ')}`
          : `the lesson "${id}" has no block "${anchor ?? ''}"`;
    problems.push({ place, message });
  }
}
