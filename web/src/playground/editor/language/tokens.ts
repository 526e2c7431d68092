import { StatementReader } from './statement_reader.ts';
import type { Role } from './statement_reader.ts';
import { wordsOf } from './words.ts';

/** A word of a line, and what it means there. */
export interface Token {
  readonly role: Role;
  readonly text: string;
  /** In UTF-16 units from the line's beginning. */
  readonly from: number;
  readonly to: number;
}

/** What a line says, word by word. */
export function tokensOf(line: string): Token[] {
  const reader = new StatementReader();
  return wordsOf(line).map((word) => {
    const { text, from } = word;
    return { role: reader.read(word), text, from, to: from + text.length };
  });
}
