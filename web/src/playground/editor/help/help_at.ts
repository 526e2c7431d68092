import type { SiteLanguage } from '../../../ui/catalogue.ts';
import type { NamesAt } from '../completion/names.ts';
import { isQuestion, isVerb } from '../language/grammar.ts';
import type { Role } from '../language/statement_reader.ts';
import { tokensOf } from '../language/tokens.ts';
import type { Token } from '../language/tokens.ts';
import { saysWhereItIs } from './name_help.ts';
import { questionHelp } from './question_help.ts';
import { verbHelp } from './verb_help.ts';
import { helpOfWord } from './word_help.ts';

/** What is said of a word, and where it stands in its line. */
export interface HelpCard {
  readonly from: number;
  readonly to: number;
  /** The word, as it is looked up: `walk(…).visited`. */
  readonly title: string;
  readonly text: string;
  /** Lines of the language; empty: none. */
  readonly example: string;
}

/** The last token before one that has a role. */
const before = (tokens: readonly Token[], at: number, role: Role): Token | undefined =>
  tokens.slice(0, at).findLast((each) => each.role === role);

/** The whole name of which a piece stands at a place, with its braces: C{i + 1}x. */
function wholeName(line: string, at: number): { from: number; to: number } {
  for (const { index, 0: name } of line.matchAll(/[A-Za-z_](?:\w|\{[^}]*\})*/g)) {
    if (index <= at && at < index + name.length) return { from: index, to: index + name.length };
  }
  return { from: at, to: at };
}

const nameAt = (line: string, at: number): string => {
  const { from, to } = wholeName(line, at);
  return line.slice(from, to);
};

/** What can be said of the word at a place of a line; null of nothing. */
export function helpAt(
  line: string,
  column: number,
  names: NamesAt,
  language: SiteLanguage,
): HelpCard | null {
  const tokens = tokensOf(line);
  // Where two words touch, the one behind the place is meant: the one under the pointer.
  const behind = tokens.findIndex(({ from, to }) => from <= column && column < to);
  const at = behind >= 0 ? behind : tokens.findIndex(({ to }) => to === column);
  const token = tokens[at];
  if (token === undefined) return null;
  // The braces of a name belong to it; a variable in them is a word of its own.
  const name = wholeName(line, token.from);
  if (token.role !== 'variable' && name.from < token.from) {
    return helpAt(line, name.from, names, language);
  }
  const { role, text, from, to } = token;
  const card = (title: string, says?: string, example = ''): HelpCard | null =>
    says === undefined ? null : { from, to, title, text: says, example };
  switch (role) {
    case 'verb':
      if (!isVerb(text)) return null;
      return card(text, verbHelp[text].text[language], verbHelp[text].example);
    case 'question':
      if (!isQuestion(text)) return null;
      return card(`${text}(…)`, questionHelp[text].text[language], questionHelp[text].example);
    case 'field': {
      const question = before(tokens, at, 'question')?.text ?? '';
      return card(`${question}(…).${text}`, helpOfWord(`${question}.${text}`)?.[language]);
    }
    case 'counted': {
      const question = before(tokens, at, 'question')?.text ?? '';
      return card(`${question}(${text})`, helpOfWord(`${question}.${text}`)?.[language]);
    }
    case 'option': {
      const verb = before(tokens, at, 'verb')?.text ?? '';
      return card(text, helpOfWord(`${verb}.${text}`)?.[language]);
    }
    case 'rights':
      return card(text, helpOfWord(`rights.${text}`)?.[language]);
    case 'process':
    case 'region':
    case 'file':
    case 'variable': {
      const whole = role === 'variable' ? { from, to } : name;
      const written = line.slice(whole.from, whole.to);
      const process = role === 'region' ? before(tokens, at, 'process') : undefined;
      const owner = process === undefined ? '' : nameAt(line, process.from);
      const declaration = names.find(role, written, owner);
      if (declaration === undefined) return null;
      return { ...whole, title: written, text: saysWhereItIs(declaration, language), example: '' };
    }
    default:
      return null;
  }
}
