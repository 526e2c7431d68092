import { readLink } from '../link/read_link.ts';
import type { LinkProblem, LinkReading } from '../link/read_link.ts';
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

/** An attribute's value; null where there is none. */
export type ReadAttribute = (name: string) => string | null;

/**
 * What an element is to show, by its attributes: those of its `link`, and what the others say instead. A scenario of
 * its own goes before a figure. Values are read as those of a link are, with the same problems. Never rejects.
 */
export async function readEmbed(attribute: ReadAttribute, script: string): Promise<LinkReading> {
  const link = attribute('link') ?? '';
  const fromLink = await readLink(link.replace(/^[^#]*/, ''));
  const problems: LinkProblem[] = [...(fromLink?.problems ?? [])];
  if (link !== '' && fromLink === null) problems.push({ code: 'damagedPart', name: 'link' });
  const named = parts.flatMap(([name, part]) => {
    const value = name === 'lang' ? languagePart(attribute(name)) : attribute(name);
    return value === null || value === '' ? [] : [`&${part}=${encodeURIComponent(value)}`];
  });
  const read = await readLink(`#v1${named.join('')}`);
  for (const problem of read?.problems ?? []) {
    const attributeName = parts.find(([, part]) => 'name' in problem && part === problem.name)?.[0];
    problems.push(
      attributeName === undefined ? problem : { code: 'damagedPart', name: attributeName },
    );
  }
  const state: SharedState = { ...fromLink?.state, ...read?.state };
  const own = attribute('scenario') ?? script;
  if (own.trim() === '') return { state, problems };
  const { figure: _, ...rest } = state;
  return { state: { ...rest, script: own }, problems };
}

/** Pages say `zh-Hans-CN`, links `zh`. What is neither language says nothing. */
function languagePart(lang: string | null): string | null {
  const [, language = null] = /^(en|zh)\b/i.exec(lang ?? '') ?? [];
  return language?.toLowerCase() ?? null;
}
