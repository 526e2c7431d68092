import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { MarkdownIt as Markdown, Token } from 'markdown-it';
import { readFrontMatter } from './front_matter.ts';
import type { FrontMatter } from './front_matter.ts';
import { blockOf, useBlocks } from './markdown_blocks.ts';
import type { BlockMeta, ParseEnv } from './markdown_blocks.ts';
import { placeIn, roleOf, useRoles } from './markdown_roles.ts';
import type { RoleMeta } from './markdown_roles.ts';
import type { Place, Problem } from './problem.ts';

/** A block of a text, with its place and the block it stands in. */
export interface PlacedBlock {
  readonly block: BlockMeta;
  readonly id: string;
  readonly place: Place;
  /** Its tokens, from `block_open` to `block_close`. */
  readonly from: number;
  readonly to: number;
}

/** A role of a text, with its place and the `step` it belongs to: the last one begun before it. */
export interface PlacedRole {
  readonly role: RoleMeta;
  readonly token: Token;
  readonly place: Place;
  readonly step: PlacedBlock | undefined;
}

export interface PlacedLink {
  readonly href: string;
  readonly place: Place;
}

/** A text of the site as it was written: nothing in it has been looked up or computed yet. */
export interface TextDocument {
  readonly file: string;
  readonly front: FrontMatter;
  readonly env: ParseEnv;
  readonly tokens: readonly Token[];
  readonly blocks: readonly PlacedBlock[];
  readonly roles: readonly PlacedRole[];
  readonly links: readonly PlacedLink[];
}

/** Which attributes a block or role takes. */
export interface Shape {
  readonly needs: readonly string[];
  readonly takes: readonly string[];
}

export const blockShapes: Readonly<Record<string, Shape>> = {
  step: { needs: ['id', 'at'], takes: ['scenario', 'design', 'view'] },
  predict: { needs: ['id', 'expr'], takes: ['at', 'since'] },
  // The element itself says what is wrong with the values.
  race: {
    needs: ['id'],
    takes: ['workload', 'size', 'children', 'pages', 'group', 'designs', 'autoplay'],
  },
  lab: { needs: ['id'], takes: ['workload', 'sizes', 'designs', 'seconds'] },
  playground: { needs: ['id'], takes: [] },
  player: { needs: ['id', 'scenario', 'design', 'at'], takes: ['view'] },
  section: { needs: ['id'], takes: [] },
  walks: { needs: ['id', 'scenario', 'at'], takes: [] },
  try: { needs: ['id', 'design'], takes: [] },
  check: { needs: ['id', 'design', 'goal'], takes: [] },
  contents: { needs: ['id'], takes: [] },
};

/**
 * `value` is computed, `fact` is a number that others found, `term` leads to the glossary; the others are names
 * of things in the picture, in the picture's colours.
 */
export const roleShapes: Readonly<Record<string, Shape>> = {
  value: { needs: [], takes: ['at', 'since', 'live', 'design'] },
  fact: { needs: ['source'], takes: [] },
  term: { needs: ['of'], takes: [] },
  av: { needs: [], takes: [] },
  avc: { needs: [], takes: [] },
  vma: { needs: [], takes: [] },
  page: { needs: [], takes: [] },
};

/** A parser of the site's Markdown. HTML in a text stays text. */
export function createMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.use(cjkFriendly); // **…。** ends a stress before a Chinese character, too
  useBlocks(markdown);
  useRoles(markdown);
  return markdown;
}

/** Reads a text. What is wrong with its form is added to `problems`. */
export function parseText(
  file: string,
  text: string,
  knownFront: readonly string[],
  problems: Problem[],
): TextDocument {
  const front = readFrontMatter(file, text, knownFront, problems);
  const env: ParseEnv = { file, lines: text.split('\n'), problems };
  const tokens = createMarkdown().parse(front.body, { ...env });
  const blocks = collectBlocks(env, tokens);
  const roles: PlacedRole[] = [];
  const links: PlacedLink[] = [];
  tokens.forEach((inline, index) => {
    if (inline.type !== 'inline') return;
    const step = blocks.findLast(({ block, from }) => block.name === 'step' && from < index);
    for (const [at, token] of (inline.children ?? []).entries()) {
      if (token.type === 'role') {
        const role = roleOf(token);
        const place = placeIn(env, inline, role.offset);
        checkRole(role, place, problems);
        roles.push({ role, token, place, step });
      } else if (token.type === 'link_open') {
        const href = String(token.attrs?.find(([name]) => name === 'href')?.[1] ?? '');
        const empty = inline.children?.[at + 1]?.type === 'link_close';
        const place = placeIn(env, inline, Math.max(0, inline.content.indexOf(`](${href}`)));
        if (href === '') problems.push({ place, message: 'a link without an address' });
        if (empty) problems.push({ place, message: 'a link without a text' });
        links.push({ href, place });
      }
    }
  });
  return { file, front, env, tokens, blocks, roles, links };
}

function collectBlocks(env: ParseEnv, tokens: readonly Token[]): readonly PlacedBlock[] {
  const found: PlacedBlock[] = [];
  const open: number[] = [];
  const ids = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.type === 'block_open') open.push(index);
    if (token.type !== 'block_close') return;
    const from = open.pop() ?? 0;
    const block = blockOf(token);
    const place = (attribute?: string): Place => ({
      file: env.file,
      line: block.line,
      column: block.columnOf(attribute),
    });
    const id = block.attributes.get('id')?.value ?? '';
    if (!block.broken) {
      checkShape(
        'block',
        `:::${block.name}`,
        blockShapes[block.name],
        block.attributes,
        place,
        env,
      );
    }
    if (id !== '' && ids.has(id)) {
      env.problems.push({ place: place('id'), message: `the id "${id}" was used before` });
    } else if (id !== '' && !/^[a-z][a-z0-9-]*$/.test(id)) {
      env.problems.push({ place: place('id'), message: 'an id is lower case: "first-fork"' });
    }
    ids.add(id);
    found.push({ block, id, place: place(), from, to: index });
  });
  return found.sort((a, b) => a.from - b.from);
}

function checkRole(role: RoleMeta, place: Place, problems: Problem[]): void {
  if (role.mistake !== undefined) problems.push({ place, message: role.mistake });
  else if (role.text.trim() === '') problems.push({ place, message: `":${role.name}[]" is empty` });
  const env = { problems };
  checkShape('role', `:${role.name}[…]`, roleShapes[role.name], role.attributes, () => place, env);
}

function checkShape(
  kind: 'block' | 'role',
  written: string,
  shape: Shape | undefined,
  attributes: ReadonlyMap<string, unknown>,
  place: (attribute?: string) => Place,
  { problems }: { readonly problems: Problem[] },
): void {
  if (shape === undefined) {
    const known = Object.keys(kind === 'block' ? blockShapes : roleShapes).join(', ');
    problems.push({ place: place(), message: `"${written}" is not known; known are ${known}` });
    return;
  }
  for (const name of shape.needs) {
    if (!attributes.has(name)) {
      problems.push({ place: place(), message: `"${written}" needs ${name}=…` });
    }
  }
  for (const name of attributes.keys()) {
    if (!shape.needs.includes(name) && !shape.takes.includes(name)) {
      problems.push({ place: place(name), message: `"${written}" does not take "${name}"` });
    }
  }
}
