import type { Language } from '../../engine/types.ts';
import type { Examples } from '../files/examples.ts';
import type { Opening } from './seen.ts';

/** A scenario to start from, as the menu lists it. */
export interface FoundExample {
  readonly name: Readonly<Record<Language, string>>;
  readonly designs: readonly string[];
  readonly script: string;
}

/** What was found; `more` did not fit in. */
export interface FoundExamples {
  readonly lessons: readonly FoundExample[];
  readonly golden: readonly FoundExample[];
  readonly more: number;
}

/** Of hundreds of stories, as many as one looks through. */
const GOLDEN_MOST = 40;

/** The examples that have all words of a search in their name, their designs or their script. */
export function findExamples(examples: Examples, sought: string): FoundExamples {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = ({ name, designs, script }: FoundExample): boolean => {
    const all = `${name.en}\n${name.zh}\n${designs.join(' ')}\n${script}`.toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const golden = goldenOf(examples).filter(fits);
  return {
    lessons: lessonsOf(examples).filter(fits),
    golden: golden.slice(0, GOLDEN_MOST),
    more: Math.max(0, golden.length - GOLDEN_MOST),
  };
}

/** A step of a lesson by the name of its figure, `fork-story/first-fork`; null where there is none. */
export function findFigure({ lessons }: Examples, figure: string): Opening | null {
  const [lesson, id] = figure.split('/');
  const scenarios = lessons.find((each) => each.lesson === lesson)?.scenarios ?? [];
  for (const { script, steps } of scenarios) {
    const step = steps.find((each) => each.id === id);
    if (step === undefined) continue;
    return { script, designs: [step.design], place: { statement: step.done, step: null } };
  }
  return null;
}

function lessonsOf({ lessons }: Examples): readonly FoundExample[] {
  return lessons.flatMap(({ number, title, scenarios }) =>
    scenarios.map(({ script, designs }, index): FoundExample => {
      const which = scenarios.length === 1 ? '' : ` (${index + 1}/${scenarios.length})`;
      const before = number === null ? '' : `${number} `;
      const name = { en: `${before}${title.en}${which}`, zh: `${before}${title.zh}${which}` };
      return { name, designs: designs.slice(0, 1), script };
    }),
  );
}

function goldenOf({ golden }: Examples): readonly FoundExample[] {
  return golden.map(({ name, designs, script }) => ({
    name: { en: name, zh: name },
    designs: designs.slice(0, 1),
    script,
  }));
}
