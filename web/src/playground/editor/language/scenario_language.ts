import {
  HighlightStyle,
  StreamLanguage,
  indentService,
  syntaxHighlighting,
} from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { Tag } from '@lezer/highlight';
import { indentationOf } from './indentation.ts';
import type { Role } from './statement_reader.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

const tags: Readonly<Record<Role, Tag>> = {
  verb: Tag.define(),
  process: Tag.define(),
  region: Tag.define(),
  file: Tag.define(),
  variable: Tag.define(),
  option: Tag.define(),
  rights: Tag.define(),
  question: Tag.define(),
  field: Tag.define(),
  counted: Tag.define(),
  number: Tag.define(),
  operator: Tag.define(),
  bracket: Tag.define(),
  comment: Tag.define(),
  unknown: Tag.define(),
};

// By names of our own: CodeMirror has a meaning for some of the plain ones.
const nameOf = (role: string): string => `scenario-${role}`;
const tokenTable = Object.fromEntries(
  Object.entries(tags).map(([role, tag]) => [nameOf(role), tag]),
);

/** The tokens of the line that is being read, and how many of them have been told. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly told: number;
}

/** The language as CodeMirror reads it: a statement is a line, so each line is read by itself. */
const scenarioLanguage = StreamLanguage.define<{ line: Reading }>({
  name: 'scenario',
  startState: () => ({ line: { tokens: [], told: 0 } }),
  copyState: ({ line }) => ({ line }),
  token: (stream, state) => {
    const { tokens, told } = stream.sol()
      ? { tokens: tokensOf(stream.string), told: 0 }
      : state.line;
    const next = tokens[told];
    if (next === undefined || next.from > stream.pos) {
      state.line = { tokens, told };
      stream.pos = next?.from ?? stream.string.length;
      return null;
    }
    state.line = { tokens, told: told + 1 };
    stream.pos = next.to;
    return nameOf(next.role);
  },
  tokenTable,
  languageData: { commentTokens: { line: '#' }, indentOnInput: /^\s*end$/ },
});

// The hues of the drawings: VMAs and pages have theirs here as well.
const colour = (name: string): string => `var(--rmap-${name})`;
const style = HighlightStyle.define([
  { tag: tags.verb, color: colour('ink'), fontWeight: '700' },
  { tag: tags.process, color: colour('hot-ink') },
  { tag: tags.region, color: colour('vma-ink') },
  { tag: tags.file, color: colour('vma-ink') },
  { tag: [tags.number, tags.variable], color: colour('page-ink') },
  { tag: [tags.option, tags.rights], color: colour('av-ink') },
  { tag: [tags.question, tags.field, tags.counted], color: colour('av-ink') },
  { tag: [tags.operator, tags.bracket, tags.comment], color: colour('soft') },
]);

/** Reads the language, colours it, and knows how far in a line stands. */
export const scenario: Extension = [
  scenarioLanguage,
  syntaxHighlighting(style),
  indentService.of(({ state }, position) =>
    indentationOf(state.doc, state.doc.lineAt(position).number),
  ),
];
