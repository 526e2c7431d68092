import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { parseAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import type { Problem } from './problem.ts';

/** What the rules need to know about the text, and where they put what is wrong with it. */
export interface ParseEnv {
  readonly file: string;
  readonly lines: readonly string[];
  readonly problems: Problem[];
}

/** A block `:::name {…}` as its opening token carries it. */
export interface BlockMeta {
  readonly name: string;
  readonly attributes: Attributes;
  /** Its `{…}` could not be read. */
  readonly broken: boolean;
  /** Counted from 1. */
  readonly line: number;
  /** The column at which an attribute's name begins, or the block's own. */
  readonly columnOf: (attribute?: string) => number;
}

const opening = /^:::\s*([a-z][a-z-]*)?/;

/** The block of an opening token. */
export function blockOf(token: Token): BlockMeta {
  return token.meta?.['block'] as BlockMeta;
}

/** Teaches markdown-it blocks: `:::name {…}` to a line `:::`. Their tokens are `block_open`, `block_close`. */
export function useBlocks(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'rmap_block', readBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function readBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const text = state.src.slice(start, state.eMarks[startLine]).trimEnd();
  if (!text.startsWith(':::')) return false;
  if (silent) return true;
  const env = state.env as unknown as ParseEnv;
  const line = startLine + 1;
  const column = start - (state.bMarks[startLine] ?? 0) + 1;
  const problem = (offset: number, message: string): void => {
    env.problems.push({ place: { file: env.file, line, column: column + offset }, message });
  };

  const close = findClose(state, startLine + 1, endLine);
  const name = opening.exec(text)?.[1];
  if (name === undefined) {
    problem(0, 'this ":::" ends no block');
    state.line = startLine + 1;
    return true;
  }
  let at = opening.exec(text)?.[0].length ?? 0;
  while (text[at] === ' ') at += 1;
  let attributes: Attributes = new Map();
  let broken = false;
  if (text[at] === '{') {
    const parsed = parseAttributes(text, at);
    if (parsed.ok) {
      attributes = parsed.attributes;
      at = parsed.end;
    } else {
      problem(parsed.offset, parsed.message);
      at = text.length;
      broken = true;
    }
  }
  if (at < text.length) problem(at, `":::${name}" is followed by {…} or nothing`);
  if (close === undefined) problem(0, `":::${name}" is never ended by a line ":::"`);

  const open = state.push('block_open', '', 1);
  const columnOf = (attribute?: string): number =>
    column + (attribute === undefined ? 0 : (attributes.get(attribute)?.offset ?? 0));
  const block: BlockMeta = { name, attributes, broken, line, columnOf };
  open.meta = { block };
  open.map = [startLine, close ?? endLine];
  state.md.block.tokenize(state, startLine + 1, close ?? endLine);
  state.push('block_close', '', -1).meta = { block };
  state.line = (close ?? endLine - 1) + 1;
  return true;
}

/** The line that ends a block: blocks may stand in blocks. */
function findClose(state: StateBlock, from: number, endLine: number): number | undefined {
  let depth = 1;
  for (let line = from; line < endLine; ++line) {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const text = state.src.slice(start, state.eMarks[line]).trimEnd();
    if (!text.startsWith(':::')) continue;
    depth += text === ':::' ? -1 : 1;
    if (depth === 0) return line;
  }
  return undefined;
}
