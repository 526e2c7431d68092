import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { parseAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import type { ParseEnv } from './markdown_blocks.ts';
import type { Place } from './problem.ts';

/** `:name[text]{…}` within a line. */
export interface RoleMeta {
  readonly name: string;
  readonly text: string;
  readonly attributes: Attributes;
  /** Where it begins in the inline text, for `placeIn`. */
  readonly offset: number;
  /** What is wrong with it, if anything. */
  readonly mistake: string | undefined;
}

/** The role of a `role` token. */
export function roleOf(token: Token): RoleMeta {
  return token.meta?.['role'] as RoleMeta;
}

/** Teaches markdown-it roles; a role's text may hold brackets, in pairs. */
export function useRoles(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'rmap_role', readRole);
}

const start = /:([a-z][a-z-]*)\[/y;

function readRole(state: StateInline, silent: boolean): boolean {
  start.lastIndex = state.pos;
  const match = start.exec(state.src);
  if (match?.[1] === undefined) return false;
  const from = state.pos + match[0].length;
  const close = findClose(state.src, from, state.posMax);
  if (close === undefined) return false;
  let end = close + 1;
  let attributes: Attributes = new Map();
  let mistake: string | undefined;
  if (state.src[end] === '{') {
    const parsed = parseAttributes(state.src, end);
    if (parsed.ok) {
      attributes = parsed.attributes;
      end = parsed.end;
    } else {
      mistake = parsed.message;
    }
  }
  if (!silent) {
    const role: RoleMeta = {
      name: match[1],
      text: state.src.slice(from, close),
      attributes,
      offset: state.pos,
      mistake,
    };
    state.push('role', '', 0).meta = { role };
  }
  state.pos = end;
  return true;
}

function findClose(text: string, from: number, to: number): number | undefined {
  let depth = 1;
  for (let at = from; at < to; ++at) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** The place of an offset in an inline token's text. */
export function placeIn(env: ParseEnv, inline: Token, offset: number): Place {
  const before = inline.content.slice(0, offset).split('\n');
  const line = (inline.map?.[0] ?? 0) + before.length;
  const content = inline.content.split('\n')[before.length - 1] ?? '';
  const source = env.lines[line - 1] ?? '';
  const indent = Math.max(0, source.indexOf(content));
  const prefix = source.slice(0, indent) + (before.at(-1) ?? '');
  return { file: env.file, line, column: [...prefix].length + 1 };
}
