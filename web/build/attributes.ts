/** A value in `{…}`, and the offset at which its name begins. */
export interface Attribute {
  readonly value: string;
  readonly offset: number;
}

export type Attributes = ReadonlyMap<string, Attribute>;

/** What was read, or what is wrong and where: offsets count from the text's begin. */
export type ParsedAttributes =
  | { readonly ok: true; readonly attributes: Attributes; readonly end: number }
  | { readonly ok: false; readonly offset: number; readonly message: string };

const nameAt = /[a-z][a-z0-9-]*/y;
const bareAt = /[^\s"{}=]+/y;
const quotedAt = /"([^"\n]*)"/y;

/**
 * Reads `{id=copy at="write C heap[1]" live}`, beginning at `offset` of `text`. A name alone has an
 * empty value.
 */
export function parseAttributes(text: string, offset: number): ParsedAttributes {
  const attributes = new Map<string, Attribute>();
  let at = offset + 1; // after the brace
  for (;;) {
    while (text[at] === ' ') at += 1;
    if (text[at] === '}') return { ok: true, attributes, end: at + 1 };
    if (at >= text.length) return { ok: false, offset, message: '"{" has no "}"' };
    const name = matchAt(nameAt, text, at)?.[0];
    if (name === undefined) return { ok: false, offset: at, message: 'an attribute has a name' };
    if (attributes.has(name)) {
      return { ok: false, offset: at, message: `the attribute "${name}" stands here twice` };
    }
    const nameOffset = at;
    at += name.length;
    let value = '';
    if (text[at] === '=') {
      at += 1;
      const match = matchAt(quotedAt, text, at) ?? matchAt(bareAt, text, at);
      if (match === null) {
        return { ok: false, offset: at, message: `"${name}=" has no value; quotes are "…"` };
      }
      value = match[1] ?? match[0];
      at += match[0].length;
    }
    attributes.set(name, { value, offset: nameOffset });
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
