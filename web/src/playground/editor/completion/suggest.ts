import type { Declaration } from '../../../engine/types.ts';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import { helpOfWord } from '../help/word_help.ts';
import { saysWhatItIs } from '../help/name_help.ts';
import { counted, formOf, forms, isVerb, questions, rights } from '../language/grammar.ts';
import type { QuestionName } from '../language/grammar.ts';
import { questionHelp } from '../help/question_help.ts';
import { verbHelp } from '../help/verb_help.ts';
import type { Expected } from './expected.ts';
import type { NamesAt } from './names.ts';
import { firstPage, statementSnippet } from './statement_snippets.ts';
import { place } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';

/** Pages that are named one by one in the list. */
const listedPages = 8;

/** How much text a line of the list surely has room for; a Chinese character takes two columns. */
const listedColumns = 40;
const han = /[\u3000-\u9fff\uff00-\uffef]/g;

/** Inside of a repeat C{i} alone: which of C1, C2 … there are, each turn has its own answer to. */
function best(all: readonly Declaration[]): Declaration[] {
  const patterns = new Set(all.filter(({ isPattern }) => isPattern).map(({ line }) => line));
  return all.filter(({ isPattern, line }) => isPattern || !patterns.has(line));
}

/** What can be written at a place, best first. */
export function suggest(expected: Expected, names: NamesAt, language: SiteLanguage): Suggestion[] {
  const named = (each: Declaration): Suggestion => ({
    label: each.name,
    brief: saysWhatItIs(each, language),
  });
  switch (expected.kind) {
    case 'verb':
      return Object.keys(forms)
        .filter(isVerb)
        .map((verb) => ({
          label: verb,
          brief: verbHelp[verb].brief[language],
          text: verbHelp[verb].text[language],
          snippet: statementSnippet(verb, names),
          goesOn: verb === 'expect',
        }));
    case 'process':
    case 'file':
      return best(names.of(expected.kind)).map(named);
    case 'variable':
      return names.of('variable').map(named);
    case 'region':
      return best(names.regionsLike(expected.process)).map(named);
    case 'page':
      return pagesOf(expected, names);
    case 'rights':
      return rights.map((word) => explained(word, `rights.${word}`, language));
    case 'option':
      return options(expected, language);
    case 'question':
      return [...questionsOf(names, language), ...names.of('variable').map(named)];
    case 'field':
      return questions[expected.question].map((field) =>
        explained(field, `${expected.question}.${field}`, language),
      );
    case 'counted':
      return kindsOf(expected.question).map((kind) =>
        explained(kind, `${expected.question}.${kind}`, language),
      );
    case 'nothing':
      return [];
  }
}

function explained(label: string, key: string, language: SiteLanguage): Suggestion {
  const text = helpOfWord(key)?.[language] ?? '';
  // Where the list has no room for all of it, it stands beside the list as well.
  return text.length + (text.match(han)?.length ?? 0) <= listedColumns
    ? { label, brief: text }
    : { label, brief: text, text };
}

const kindsOf = (question: QuestionName): readonly string[] =>
  question === 'count' || question === 'work' ? counted[question] : [];

function options(
  { verb, taken }: Expected & { kind: 'option' },
  language: SiteLanguage,
): Suggestion[] {
  const { options: all = [], hasRights = false } = formOf(verb);
  const words = all
    .filter(({ word }) => !taken.has(word))
    .map(({ word, value }) => {
      const goesOn = value === 'file';
      return { ...explained(word, `${verb}.${word}`, language), snippet: `${word} `, goesOn };
    });
  if (!hasRights || taken.has('rights')) return words;
  return [...words, ...rights.map((word) => explained(word, `rights.${word}`, language))];
}

function pagesOf(
  { process, region, several }: Expected & { kind: 'page' },
  names: NamesAt,
): Suggestion[] {
  const pages = names.find('region', region, process)?.pages ?? 1;
  const ranges = several ? ['*', ...(pages > 1 ? [`0..${pages - 1}`] : [])] : [];
  const single = Array.from({ length: Math.min(pages, listedPages) }, (_, page) => String(page));
  const variables = names.of('variable').map(({ name }) => `{${name}}`);
  return [...ranges, ...single, ...variables].map((label) => ({ label }));
}

function questionsOf(names: NamesAt, language: SiteLanguage): Suggestion[] {
  const { process, region } = firstPage(names);
  const page = `${place(1, process)} ${place(2, region)}[${place(3, '0')}]`;
  return (Object.keys(questions) as QuestionName[]).flatMap((question): Suggestion[] => {
    const { brief, text } = questionHelp[question];
    const asked = { label: `${question}(…)`, brief: brief[language], text: text[language] };
    const kinds = kindsOf(question);
    if (kinds.length > 0) {
      const snippet = `${question}(${place(1, kinds[0])}) ${place(2, '==')} ${place(3)}`;
      return [{ ...asked, snippet }];
    }
    const inside = question === 'anon_vma' ? place(1, '0') : page;
    const behind = `${place(4, '==')} ${place(5)}`;
    const fields: readonly string[] = questions[question];
    if (fields.length === 0) {
      return [{ ...asked, snippet: `${question}(${inside}) ${behind}` }];
    }
    return fields.map((field) => ({
      ...explained(`${question}(…).${field}`, `${question}.${field}`, language),
      snippet: `${question}(${inside}).${field} ${behind}`,
    }));
  });
}
