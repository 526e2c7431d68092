/** Something is not what it must be; `path` says where: `statements[3].line`. Caught by `readRecording`. */
export class Mismatch extends Error {
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.name = 'Mismatch';
    this.path = path;
  }
}

/** Reads a value that came from elsewhere. Throws a Mismatch with its path. */
export type Reader<Value> = (value: unknown, path: string) => Value;

/** A text. */
export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') throw new Mismatch(path);
  return value;
};

/** A whole number, from `least` on. */
export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, path) => {
    const isSound = Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
    if (!isSound) throw new Mismatch(path);
    return Number(value);
  };
}

/** Yes or no. */
export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Mismatch(path);
  return value;
};

/** One of some texts. */
export function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value, path) => {
    const found = values.find((each) => each === value);
    if (found === undefined) throw new Mismatch(path);
    return found;
  };
}

/** A list, in which every item is read the same way. */
export function list<Value>(item: Reader<Value>): Reader<Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Mismatch(path);
    return value.map((each: unknown, index) => item(each, `${path}[${index}]`));
  };
}

/** An object with these members; what else it has is left out. */
export function members<Shape extends object>(readers: {
  readonly [Name in keyof Shape]: Reader<Shape[Name]>;
}): Reader<Shape> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null) throw new Mismatch(path);
    const read = Object.entries<Reader<unknown>>(readers).map(([name, reader]) => {
      const member: unknown = Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined;
      return [name, reader(member, path === '' ? name : `${path}.${name}`)] as const;
    });
    return Object.fromEntries(read) as Shape;
  };
}
