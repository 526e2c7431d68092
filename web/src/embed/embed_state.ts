import { readLink } from '../link/read_link.ts';
import type { LinkProblem } from '../link/read_link.ts';
import type { SharedState } from '../link/shared_state.ts';

/** The attributes of an element that say what it shows, and the part of a link that each stands for. */
const parts = [
  ['figure', 'f'],
  ['design', 'd'],
  ['at', 'at'],
  ['view', 'w'],
  ['lang', 'l'],
  ['ui', 'ui'],
  ['theme', 'theme'],
] as const;

/** An attribute whose value means nothing; it was left out. */
export interface AttributeProblem {
  readonly code: 'attribute';
  readonly name: string;
  /** Its beginning, if it is long. */
  readonly value: string;
}

/** What the attributes of an element say, as far as they can be read, and what is wrong with them. */
export interface EmbedReading {
  readonly state: SharedState;
  readonly problems: readonly (LinkProblem | AttributeProblem)[];
}

/** An attribute's value; null where there is none. */
export type ReadAttribute = (name: string) => string | null;

/**
 * What an element is to show, by its attributes: those of its `link`, and what the others say instead. A scenario of
 * its own goes before a figure. Values are read as those of a link are. Never rejects.
 */
export async function readEmbed(attribute: ReadAttribute, script: string): Promise<EmbedReading> {
  const link = attribute('link') ?? '';
  const fromLink = await readLink(link.replace(/^[^#]*/, ''));
  const problems: (LinkProblem | AttributeProblem)[] = [...(fromLink?.problems ?? [])];
  if (link !== '' && fromLink === null) problems.push(wrong('link', link));
  const named = parts.flatMap(([name, part]) => {
    const value = name === 'lang' ? languagePart(attribute(name)) : attribute(name);
    return value === null || value === '' ? [] : [`&${part}=${encodeURIComponent(value)}`];
  });
  const read = await readLink(`#v1${named.join('')}`);
  for (const problem of read?.problems ?? []) {
    const name = parts.find(([, part]) => 'name' in problem && part === problem.name)?.[0];
    problems.push(name === undefined ? problem : wrong(name, attribute(name) ?? ''));
  }
  const state: SharedState = { ...fromLink?.state, ...read?.state };
  const own = attribute('scenario') ?? script;
  if (own.trim() === '') return { state, problems };
  const { figure: _, ...rest } = state;
  return { state: { ...rest, script: own }, problems };
}

const valueMost = 60;

function wrong(name: string, value: string): AttributeProblem {
  const isLong = value.length > valueMost;
  return { code: 'attribute', name, value: isLong ? `${value.slice(0, valueMost)}…` : value };
}

/** Pages say `zh-Hans-CN`, links `zh`. What is neither language says nothing. */
function languagePart(lang: string | null): string | null {
  const [, language = null] = /^(en|zh)\b/i.exec(lang ?? '') ?? [];
  return language?.toLowerCase() ?? null;
}
