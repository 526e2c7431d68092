import type { Problem } from './problem.ts';

/** The lines between the two `---` that a text begins with, and what follows them. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** The line on which a name stands. */
  readonly lines: ReadonlyMap<string, number>;
  /** The text after it, with its lines where they were: the front matter's are empty. */
  readonly body: string;
}

/** Reads `name: value` lines; a comment begins with `#`. Names that are not `known` are problems. */
export function readFrontMatter(
  file: string,
  text: string,
  known: readonly string[],
  problems: Problem[],
): FrontMatter {
  const lines = text.split('\n');
  const values = new Map<string, string>();
  const places = new Map<string, number>();
  const problem = (line: number, column: number, message: string): void => {
    problems.push({ place: { file, line, column }, message });
  };
  if (lines[0] !== '---') {
    problem(1, 1, 'a text begins with a line "---", its title and the like, and another "---"');
    return { values, lines: places, body: text };
  }
  const end = lines.indexOf('---', 1);
  if (end < 0) {
    problem(1, 1, 'this "---" has no second one');
    return { values, lines: places, body: '' };
  }
  lines.slice(1, end).forEach((text, index) => {
    const line = index + 2;
    if (text.trim() === '' || text.startsWith('#')) return;
    const match = /^([a-z][a-z-]*):\s*(.*?)\s*$/.exec(text);
    const name = match?.[1];
    if (name === undefined) problem(line, 1, 'expected "name: value"');
    else if (!known.includes(name)) {
      problem(line, 1, `"${name}" is not known here; known are ${known.join(', ')}`);
    } else if (values.has(name)) problem(line, 1, `"${name}" stands here twice`);
    else if (match?.[2] === '') problem(line, name.length + 2, `"${name}" has no value`);
    else {
      values.set(name, match?.[2] ?? '');
      places.set(name, line);
    }
  });
  const body = [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n');
  return { values, lines: places, body };
}
