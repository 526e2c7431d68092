import { readColour } from '../../src/player/export/colour.ts';

/** What `--name` stands for; undefined where there is no such variable. */
export type Variables = ReadonlyMap<string, string>;

/**
 * A value as a file of its own says it: variables filled in, mixed colours mixed. Throws where a variable has no
 * value, so that no picture is built that would be black where it should have a colour.
 */
export function resolveValue(value: string, variables: Variables): string {
  const [whole, name, fallback] = /var\((--[\w-]+)(?:,\s*([^()]*(?:\([^()]*\)[^()]*)*))?\)/.exec(
    value,
  ) ?? [undefined];
  if (whole === undefined) return mixColours(value);
  const known = variables.get(name ?? '') ?? fallback;
  if (known === undefined) throw new Error(`a picture’s style names ${name}, which has no value`);
  return resolveValue(value.replace(whole, known), variables);
}

/** `color-mix(in srgb, #ffffff 76%, #000000)` as one colour; any other value stays. */
function mixColours(value: string): string {
  const call = /^color-mix\(in srgb, (#[0-9a-f]{6}) (\d+)%, (#[0-9a-f]{6}|transparent)\)$/i.exec(
    value,
  );
  if (call === null) return value;
  const share = Number(call[2]) / 100;
  const first = channels(call[1] ?? '');
  if (call[3] === 'transparent') return `rgba(${first.join(', ')}, ${share})`;
  const second = channels(call[3] ?? '');
  const mixed = first.map((each, at) => each * share + (second[at] ?? 0) * (1 - share));
  return readColour(`rgb(${mixed.join(', ')})`)?.hex ?? value;
}

const channels = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
