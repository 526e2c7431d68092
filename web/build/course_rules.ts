import type { Lesson } from './lesson.ts';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import { isLesson } from './lesson_folder.ts';
import type { LessonFolder } from './lesson_folder.ts';
import type { Place, Problem } from './problem.ts';

/** Lessons that have no design before them to race against, and why. */
const withoutRace: ReadonlyMap<string, string> = new Map([
  ['why', 'it asks the question; nothing has answered yet'],
  ['first-fault', 'the first part of a lesson: the race stands in its second'],
  ['the-oops', 'a story of one release, told by its own repair'],
]);

/** What a numbered lesson must have, and has not. */
export function checkCourse(
  folder: LessonFolder,
  document: TextDocument,
  lesson: Lesson,
  problems: Problem[],
): void {
  if (!isLesson(folder)) return;
  const problem = (message: string): void => {
    problems.push({ place: { file: document.file, line: 1, column: 1 }, message });
  };
  const count = (name: string): number =>
    document.blocks.filter(({ block }) => block.name === name).length;
  const needs: [string, number][] = [
    ['step', 5],
    ['predict', 2],
    ['check', 1],
    ['try', 1],
    ['race', withoutRace.has(folder.id) ? 0 : 1],
  ];
  for (const [name, least] of needs) {
    if (count(name) < least) {
      problem(`a lesson has at least ${least} ":::${name}", this one ${count(name)}`);
    }
  }
  for (const id of ['next', 'sources']) {
    if (!document.blocks.some((block) => block.id === id)) problem(`there is no section "${id}"`);
  }
  const first = document.blocks.find(({ block }) => block.name === 'step');
  const hook = document.tokens.slice(0, first?.from ?? 0).filter(({ type }) => type === 'inline');
  if (hook.length === 0) problem('a lesson begins with what makes one want to know');
  checkSources(document, problem);
  checkNames(document, lesson, problems);
}

function checkSources(document: TextDocument, problem: (message: string) => void): void {
  const sources = document.blocks.find(({ id }) => id === 'sources');
  if (sources === undefined) return;
  const links = document.tokens
    .slice(sources.from, sources.to)
    .flatMap((token) => token.children ?? [])
    .filter(({ type }) => type === 'link_open');
  if (links.length === 0) problem('the sources have no link');
}

/** `:av[av3]` is an anon_vma that is there at the moment of its step. */
function checkNames(document: TextDocument, { moments }: Lesson, problems: Problem[]): void {
  for (const { role, place, step } of document.roles) {
    const number = role.name === 'av' ? /^av(\d+)$/.exec(role.text)?.[1] : undefined;
    const moment = step === undefined ? undefined : moments.get(step);
    if (number === undefined || moment === undefined) continue;
    const asked = moment.stage.runs.run.evaluate(`anon_vma(${number}).linked`, moment.done);
    if (!asked.ok)
      problems.push({ place, message: `${role.text}: ${asked.diagnostic.message.en}` });
  }
}

/** The glossary's entries that a text names must be there. */
export function checkTerms(
  document: TextDocument,
  entries: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const { role, place } of document.roles) {
    const of = role.attributes.get('of')?.value;
    if (role.name !== 'term' || of === undefined || entries.has(of)) continue;
    problems.push({ place, message: `the glossary has no entry "${of}"` });
  }
}

/** Every expectation of a scenario holds under each design that a text shows it with. */
export function checkExpects({ moments }: Lesson, problems: Problem[]): void {
  const stages = new Set([...moments.values()].map(({ stage }) => stage));
  for (const { runs, scenario } of stages) {
    const { expects } = runs.run;
    const place = (line = 1, column = 1): Place => ({ file: `lessons/${scenario}`, line, column });
    if (expects.length === 0) problems.push({ place: place(), message: 'it expects nothing' });
    for (const { line, column, text, held, left, right } of expects) {
      if (held) continue;
      const message = `"${text}" does not hold under ${runs.design}: ${left} and ${right}`;
      problems.push({ place: place(line, column), message });
    }
  }
}

/** Blocks that a link may lead to. */
export function anchorsOf({ blocks }: TextDocument): ReadonlySet<string> {
  return new Set(blocks.map(({ id }: PlacedBlock) => id));
}
