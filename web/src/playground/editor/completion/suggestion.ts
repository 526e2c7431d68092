/** Something that can be put where the cursor is. */
export interface Suggestion {
  /** What stands in the list, and what is typed to find it. */
  readonly label: string;
  /** A few words beside it. */
  readonly brief?: string;
  /** What it is for, in a sentence or two. */
  readonly text?: string;
  /** What is written for it, with places `${1:P}` to fill in; without: the label. */
  readonly snippet?: string;
  /** What comes next is suggested at once. */
  readonly goesOn?: boolean;
}

/** A place of a snippet that is to be filled, with what may stay there. */
export function place(number: number, content = ''): string {
  // A place cannot hold the braces of a name such as C{i}: that is written as it is.
  return content.includes('{') ? content : `\${${number}:${content}}`;
}
