import type { Token } from 'markdown-it';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import type { Problem } from './problem.ts';

/** One answer that a reader may choose: `- [1] One` and, on the lines below, why it is right or wrong. */
export interface Choice {
  readonly value: number;
  readonly label: readonly Token[];
  readonly why: readonly Token[];
}

/** The parts of a `predict` block. */
export interface Prediction {
  readonly question: readonly Token[];
  readonly choices: readonly Choice[];
  /** What is said when the reader has chosen. */
  readonly after: readonly Token[];
}

/** Takes a `predict` block apart. */
export function readPrediction(
  document: TextDocument,
  block: PlacedBlock,
  problems: Problem[],
): Prediction {
  const tokens = document.tokens.slice(block.from + 1, block.to);
  const begin = tokens.findIndex(({ type }) => type === 'bullet_list_open');
  const level = tokens[begin]?.level;
  const end = tokens.findIndex(
    (token) => token.type === 'bullet_list_close' && token.level === level,
  );
  const problem = (line: number | undefined, message: string): void => {
    const place = { file: document.file, line: line ?? block.place.line, column: 1 };
    problems.push({ place, message });
  };
  if (begin < 0) problem(undefined, 'a prediction has a list of choices: "- [1] One"');
  if (begin === 0) problem(undefined, 'a prediction begins with its question');

  const choices: Choice[] = [];
  for (const inline of tokens.slice(begin, end)) {
    if (inline.type !== 'inline') continue;
    const line = (inline.map?.[0] ?? 0) + 1;
    const match = /^\[(-?\d+)\]\s*/.exec(inline.content);
    const children = inline.children ?? [];
    const [first, ...others] = children;
    const breakAt = children.findIndex(({ type }) => type === 'softbreak');
    if (match === null || first?.type !== 'text') {
      problem(line, 'a choice begins with its value: "- [1] One"');
    } else if (breakAt < 0) {
      problem(line, 'a choice says why on the line below it');
    } else if (choices.some(({ value }) => value === Number(match[1]))) {
      problem(line, `the value ${match[1]} was a choice before`);
    } else {
      const label = Object.assign(Object.create(Object.getPrototypeOf(first) as object), first, {
        content: first.content.slice(match[0].length),
      }) as Token;
      choices.push({
        value: Number(match[1]),
        label: [label, ...others.slice(0, breakAt - 1)],
        why: children.slice(breakAt + 1),
      });
    }
  }
  if (begin >= 0 && choices.length < 2) problem(undefined, 'a prediction has at least two choices');
  return {
    question: tokens.slice(0, Math.max(0, begin)),
    choices,
    after: tokens.slice(end + 1),
  };
}
