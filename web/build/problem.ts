/** A place in a text of ours. Lines and columns count from 1. */
export interface Place {
  /** From the repository's top: `lessons/en/fork-story.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong at a place. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
}

/** `lessons/en/fork-story.md:12:3: message` */
export function formatProblem({ place, message }: Problem): string {
  return `${place.file}:${place.line}:${place.column}: ${message}`;
}

/** Ends a build: every problem that was found, a line each, in the order of the texts. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

/** Throws a `ProblemsError` when there is anything to say. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}
