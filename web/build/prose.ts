import type { Token } from 'markdown-it';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import type { Problem } from './problem.ts';

/**
 * What may stand in a text in digits: versions of the kernel, years and days, names that begin with a letter or
 * end in one, widths in bits. All else is counted by the engine (`:value`), or somebody's (`:fact`).
 */
const allowed = [
  /\b(?=\d*[a-f])[0-9a-f]{7,40}\b/g, // a commit's id
  // 2.6.34, 3.19-rc4; but 4.7 ms are a measurement
  /\b[2-7]\.\d{1,2}(?:\.\d+)*(?:-rc\d+)?\b(?!\.?\d|\s?(?:%|[kMGT]?B\b|[mµn]?s\b|seconds|minutes|times|秒|毫秒|分|倍))/g,
  /\b\d+\.x\b/g,
  /-rc\d+/g,
  /\b(?:19|20)\d\ds?\b/g,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?/g,
  /\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?/g,
  /\b(?:16|32|64)(?:-bit|\s?位)/g,
  /[A-Za-z_][A-Za-z_-]*\d+[A-Za-z\d_]*/g, // av0, C2, x86, POWER4
  /\bpages? \d+(?:(?:, \d+)* (?:and|or|to) \d+)?/gi, // which one, not how many
  /第\s?\d+(?:\s?(?:、|到第?|和第?)\s?\d+)*\s?页/g,
  /\bLWN \d+/g,
];

/** Numbers that a text types where they should be computed. What stands among its sources is theirs. */
export function checkNumbers(document: TextDocument, problems: Problem[]): void {
  const sources = document.blocks.find(({ id }) => id === 'sources');
  let line = 1; // a cell of a table has none of its own: its row's
  for (const [index, token] of document.tokens.entries()) {
    const isSource = sources !== undefined && index > sources.from && index < sources.to;
    line = (token.map?.[0] ?? line - 1) + 1;
    if (token.type !== 'inline' || isSource) continue;
    const rest = plainText(token.children ?? []);
    const found = /\d[\d.,]*/.exec(
      allowed.reduce((text, pattern) => text.replace(pattern, ' '), rest),
    );
    // The number in front of a choice is the choice's value, and is compared with the engine's.
    if (found === null) continue;
    problems.push({
      place: { file: document.file, line, column: 1 },
      message: `the number ${found[0]} is typed: :value[…] computes one, :fact[…] names who found it`,
    });
  }
}

/** The words of a line without its code, its links and its roles; and without the value of a choice. */
function plainText(children: readonly Token[]): string {
  let depth = 0;
  let text = '';
  for (const { type, content } of children) {
    if (type === 'link_open') depth += 1;
    else if (type === 'link_close') depth -= 1;
    else if (depth === 0 && type === 'text') text += content;
    else text += ' ';
  }
  return text.replace(/^\[-?\d+\]/, '');
}

/** Sources that a `fact` names and the text's own sources do not. */
export function checkFacts(document: TextDocument, problems: Problem[]): void {
  const block = document.blocks.find(({ id }) => id === 'sources');
  const sources = block === undefined ? '' : textOf(document, block);
  for (const { role, place } of document.roles) {
    const source = role.attributes.get('source')?.value;
    if (role.name !== 'fact' || source === undefined || sources.includes(source)) continue;
    problems.push({ place, message: `"${source}" is not among the sources of this text` });
  }
}

/** All that a block says, code and addresses too. */
export function textOf(document: TextDocument, { from, to }: PlacedBlock): string {
  return document.tokens
    .slice(from, to)
    .flatMap((token) => token.children ?? [])
    .map((token) => `${token.content} ${String(token.attrGet('href') ?? '')}`)
    .join(' ');
}

/** How many words a reader reads: of Chinese, characters. */
export function countWords(document: TextDocument): number {
  const text = document.tokens
    .flatMap((token) => (token.type === 'inline' ? (token.children ?? []) : []))
    .map(({ type, content, meta }) =>
      type === 'role'
        ? String((meta?.['role'] as { text?: string } | undefined)?.text ?? '')
        : content,
    )
    .join(' ');
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const words =
    text.replace(/[\u3400-\u9fff]/g, ' ').match(/[A-Za-z_]+(?:['’-]\w+)*/g)?.length ?? 0;
  return han + words;
}
