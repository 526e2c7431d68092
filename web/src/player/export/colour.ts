/** A colour as files say it: six digits, and how opaque it is. */
export interface PlainColour {
  readonly hex: string;
  readonly alpha: number;
}

/**
 * Reads a colour as browsers compute it (`rgb(1, 2, 3)`, `rgba(…)`, `color(srgb …)`, `#123456`). Null for anything
 * else: `none`, `url(…)`, another colour space.
 */
export function readColour(computed: string): PlainColour | null {
  const hex = /^#([0-9a-f]{6})$/i.exec(computed)?.[1];
  if (hex !== undefined) return { hex: `#${hex.toLowerCase()}`, alpha: 1 };
  const call = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(computed);
  if (call === null) return null;
  const scale = call[1] === 'color' ? 255 : 1;
  const [red, green, blue, alpha = 1] = (call[2] ?? '').split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  const parts = [red, green, blue].map((part) => Math.round(part * scale));
  if ([...parts, alpha].some(Number.isNaN)) return null;
  const digits = parts.map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${digits}`, alpha };
}
