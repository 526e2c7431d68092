/** What a stretch of a line is by itself, wherever it stands. */
export type WordKind = 'word' | 'number' | 'symbol' | 'comment' | 'odd';

/** A stretch of a line that belongs together, as the engine's lexer cuts it. */
export interface Word {
  readonly kind: WordKind;
  readonly text: string;
  /** Where it begins in its line, in UTF-16 units from 0. */
  readonly from: number;
  /** No blank stands between it and what is before it. */
  readonly glued: boolean;
}

const pattern =
  /(?<comment>#.*$)|(?<word>[A-Za-z_]\w*)|(?<number>\d\w*)|(?<symbol>\.\.|[=!<>]=|[[\](){},.*+\-/%=<>])|(?<odd>[^\s])/gu;

/** Cuts one line into words; blanks are left out. Behind a closing brace a name goes on with digits, too: C{i}2. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    const [text] = match;
    const found = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined);
    const glued = words.length > 0 && match.index === end;
    const goesOn = glued && words.at(-1)?.text === '}' && found?.[0] === 'number';
    const kind = goesOn ? 'word' : ((found?.[0] ?? 'odd') as WordKind);
    words.push({ kind, text, from: match.index, glued });
    end = match.index + text.length;
  }
  return words;
}
