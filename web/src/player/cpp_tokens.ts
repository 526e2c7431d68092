/** What a piece of C++ is, as far as its colour goes. */
export type TokenKind = 'comment' | 'keyword' | 'string' | 'number' | 'plain';

/** A piece of one line. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const KEYWORDS: ReadonlySet<string> = new Set(
  `alignas auto bool break case class const constexpr continue default delete do else enum explicit false
  final for friend if inline int namespace new nullptr operator override private public requires return
  sizeof static static_cast struct switch template this true typename using virtual void while`.split(
    /\s+/,
  ),
);

const PATTERN =
  /(?<comment>\/\/.*$)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)+')|(?<directive>^\s*#\s*\w+)|(?<number>\b\d[\w']*\b)|(?<word>[A-Za-z_]\w*)/g;

/** Cuts one line of C++ into pieces. Enough for this code base, which has no block comments. */
export function tokenize(line: string): Token[] {
  const tokens: Token[] = [];
  const add = (kind: TokenKind, text: string): void => {
    const last = tokens.at(-1);
    if (text === '') return;
    if (last?.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + text };
    else tokens.push({ kind, text });
  };
  let at = 0;
  for (const match of line.matchAll(PATTERN)) {
    add('plain', line.slice(at, match.index));
    const [text] = match;
    const groups = match.groups ?? {};
    if (groups['comment'] !== undefined) add('comment', text);
    else if (groups['string'] !== undefined) add('string', text);
    else if (groups['directive'] !== undefined) add('keyword', text);
    else if (groups['number'] !== undefined) add('number', text);
    else add(KEYWORDS.has(text) ? 'keyword' : 'plain', text);
    at = match.index + text.length;
  }
  add('plain', line.slice(at));
  return tokens;
}
