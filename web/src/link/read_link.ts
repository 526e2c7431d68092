import { LINK_READ_MOST, PART_MOST, SCRIPT_MOST } from './link_limits.ts';
import { unpack } from './packing.ts';
import { playerUis, themes } from './shared_state.ts';
import type { SharedPlace, SharedState } from './shared_state.ts';

/** What is wrong with a link. */
export type LinkProblem =
  /** It is of a later version of the site: nothing of it is used. `script` is what may be its scenario. */
  | { readonly code: 'newer'; readonly version: string }
  /** It is longer than any link that is read. */
  | { readonly code: 'oversized'; readonly length: number }
  /** The scenario ends too early, or is not the one that was packed. `saved`: characters that could be read. */
  | { readonly code: 'damagedScript'; readonly saved: number }
  /** It unpacks to more than a scenario may have; the beginning was kept. */
  | { readonly code: 'scriptTooBig'; readonly most: number }
  /** Two scenarios, or a scenario and a figure. */
  | { readonly code: 'ambiguous' }
  /** Parts that mean nothing, by name. */
  | { readonly code: 'damagedPart'; readonly name: string };

/** What a link says, as far as it can be read, and what is wrong with it. */
export interface LinkReading {
  readonly state: SharedState;
  readonly problems: readonly LinkProblem[];
}

/**
 * Reads the part of an address from `#` on. Null where that is no link of this kind: `#`, or the anchor of a heading.
 * Never rejects, and never takes long: the link may have been made to harm.
 */
export async function readLink(hash: string): Promise<LinkReading | null> {
  const head = readHead(hash);
  if (head === null) return null;
  const { version } = head;
  if (hash.length > LINK_READ_MOST) {
    return { state: {}, problems: [{ code: 'oversized', length: hash.length }] };
  }
  const problems: LinkProblem[] = [];
  // WordPress adds "#?secret=…" to the address of what it embeds.
  const own = hash.slice(head.length).replace(/#\?secret=.*$/s, '');
  const parts = readParts(own, problems);
  if (!head.isWhole) problems.push({ code: 'damagedPart', name: 'v1' });
  if (version !== '1') {
    problems.length = 0;
    problems.push({ code: 'newer', version });
    const script = await readScript(parts, []);
    return { state: script === undefined ? {} : { script }, problems };
  }
  const script = await readScript(parts, problems);
  const figure = parts.get('f');
  if (script !== undefined && figure !== undefined) problems.push({ code: 'ambiguous' });
  const named: SharedState = { ...readNamed(parts, problems) };
  return { state: script === undefined ? named : withScript(named, script), problems };
}

interface Head {
  readonly version: string;
  /** Characters before the first `&`, `#` included. */
  readonly length: number;
  /** Whether it says `#v1`; else it is damaged, and what follows tells that it is a link of ours. */
  readonly isWhole: boolean;
}

function readHead(hash: string): Head | null {
  const [whole, version] = /^#v([1-9]\d{0,8})(?=&|$)/.exec(hash) ?? [];
  if (whole !== undefined && version !== undefined) {
    return { version, length: whole.length, isWhole: true };
  }
  const isDamaged = /^#v\d|^#[^&]{0,20}&(?:.*&)?[ztf]=/s.test(hash);
  if (!isDamaged) return null;
  const end = hash.indexOf('&');
  return { version: '1', length: end < 0 ? hash.length : end, isWhole: false };
}

/** A scenario goes before a figure. */
function withScript({ figure: _, ...named }: SharedState, script: string): SharedState {
  return { ...named, script };
}

const known = new Set(['z', 't', 'f', 'd', 'at', 'w', 'l', 'ui', 'theme']);

function readParts(text: string, problems: LinkProblem[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const damaged = new Set<string>();
  for (const part of text.split('&')) {
    const [, name = '', written = ''] = /^(?:amp;)?([^=]*)=?(.*)$/s.exec(part) ?? [];
    // What is unknown may come from elsewhere: trackers add their parts to any address.
    if (!known.has(name)) continue;
    const isScript = name === 'z' || name === 't';
    const value = decode(written) ?? (isScript ? decodeWhatCanBe(written) : undefined);
    const isTooLong = !isScript && written.length > PART_MOST;
    if (value === undefined || isTooLong || parts.has(name)) damaged.add(name);
    else parts.set(name, value);
    if (name === 't' && decode(written) === undefined) {
      problems.push({ code: 'damagedScript', saved: value?.length ?? 0 });
    }
  }
  for (const name of damaged) problems.push({ code: 'damagedPart', name });
  return parts;
}

async function readScript(
  parts: ReadonlyMap<string, string>,
  problems: LinkProblem[],
): Promise<string | undefined> {
  const packed = parts.get('z');
  const plain = parts.get('t');
  if (packed !== undefined && plain !== undefined) problems.push({ code: 'ambiguous' });
  if (packed === undefined) return plain;
  const { text, problem } = await unpack(packed);
  if (problem === 'damaged') problems.push({ code: 'damagedScript', saved: text.length });
  if (problem === 'tooBig') problems.push({ code: 'scriptTooBig', most: SCRIPT_MOST });
  return text === '' && problem === 'damaged' ? undefined : text;
}

const word = /^[a-z0-9][a-z0-9-]*$/;

function readNamed(parts: ReadonlyMap<string, string>, problems: LinkProblem[]): SharedState {
  const read = <Value>(
    name: string,
    reader: (text: string) => Value | undefined,
  ): Value | undefined => {
    const text = parts.get(name);
    if (text === undefined) return undefined;
    const value = reader(text);
    if (value === undefined) problems.push({ code: 'damagedPart', name });
    return value;
  };
  const state = {
    figure: read('f', readFigure),
    designs: read('d', readDesigns),
    place: read('at', readPlace),
    view: read('w', (text) => (word.test(text) ? text : undefined)),
    language: read('l', oneOf(['en', 'zh'] as const)),
    ui: read('ui', oneOf(playerUis)),
    theme: read('theme', oneOf(themes)),
  };
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}

function readFigure(text: string): string | undefined {
  const names = text.split('/');
  return names.length === 2 && names.every((name) => word.test(name)) ? text : undefined;
}

function readDesigns(text: string): readonly string[] | undefined {
  const ids = [...new Set(text.split(','))];
  return ids.every((id) => word.test(id)) ? ids : undefined;
}

function readPlace(text: string): SharedPlace | undefined {
  const [, statement, step] = /^(\d{1,7})(?:\.(\d{1,8}))?$/.exec(text) ?? [];
  if (statement === undefined) return undefined;
  return { statement: Number(statement), step: step === undefined ? null : Number(step) };
}

function oneOf<Value extends string>(
  values: readonly Value[],
): (text: string) => Value | undefined {
  return (text) => values.find((value) => value === text);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // "%" and no two digits, or bytes that are no text
  }
}

/** For a damaged text: what was written wrong stays as it is, and what is no text becomes a sign for that. */
function decodeWhatCanBe(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (written) => {
    const bytes = written.match(/[0-9a-f]{2}/gi)?.map((digits) => parseInt(digits, 16)) ?? [];
    return new TextDecoder().decode(new Uint8Array(bytes));
  });
}
