import type { LabRequest } from '../engine/lab_types.ts';
import type { LabForm } from './lab_form.ts';

/** What a link asks for, as far as it could be read: each part as it would have been typed. */
export interface LabLink {
  readonly workload: string;
  readonly fields: Partial<Omit<LabForm, 'workload' | 'parameters'>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether to start at once. */
  readonly run: boolean;
  /** The link is of a later version of this page: parts of it may mean something else. */
  readonly isNewer: boolean;
  /** Parts that could not be read. */
  readonly damaged: readonly string[];
}

/** What the parts of a link mean; another number, and they mean something else. */
const VERSION = '1';

/** Chat programs cut longer addresses; a scenario beyond that is left out. */
export const SCRIPT_MOST = 3000;
const VALUE_MOST = 300;

const ownNames = new Set(['v', 'lab', 'sizes', 'designs', 'seed', 'seconds', 'script', 'run']);

/** A request as the part of an address from `#` on. */
export function writeLabLink(request: LabRequest): string {
  const parts: [string, string][] = [
    ['v', VERSION],
    ['lab', request.workload],
    ['sizes', request.sizes.join(',')],
    ...Object.entries(request.parameters).map(([id, value]): [string, string] => [
      id,
      String(value),
    ]),
    ['designs', request.designs.join(',')],
    ['seed', String(request.seed)],
    ['seconds', String(request.seconds)],
  ];
  const { script } = request;
  if (script !== undefined && encodeURIComponent(script).length <= SCRIPT_MOST) {
    parts.push(['script', script]);
  }
  return `#${parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&')}`;
}

/** Reads the part of an address from `#` on. Undefined where it is not about the lab at all. */
export function readLabLink(hash: string): LabLink | undefined {
  const found = new Map<string, string>();
  const damaged = new Set<string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [name = '', ...rest] = part.split('=');
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name)) {
      damaged.add(name.slice(0, 40));
      continue;
    }
    const value = decode(rest.join('='));
    const most = name === 'script' ? SCRIPT_MOST : VALUE_MOST;
    if (value === undefined || value.length > most || found.has(name)) damaged.add(name);
    else found.set(name, value);
  }
  const workload = found.get('lab');
  if (workload === undefined) return undefined;
  const text = (name: 'sizes' | 'seed' | 'seconds' | 'script'): Partial<LabForm> => {
    const value = found.get(name);
    return value === undefined ? {} : { [name]: value };
  };
  const designs = found
    .get('designs')
    ?.split(',')
    .filter((id) => id !== '');
  return {
    workload,
    fields: {
      ...text('sizes'),
      ...text('seed'),
      ...text('seconds'),
      ...text('script'),
      ...(designs !== undefined && { designs: [...new Set(designs)] }),
    },
    parameters: Object.fromEntries([...found].filter(([name]) => !ownNames.has(name))),
    run: found.has('run'),
    isNewer: (found.get('v') ?? VERSION) !== VERSION,
    damaged: [...damaged],
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // "%" and no two digits, or bytes that are no text
  }
}
