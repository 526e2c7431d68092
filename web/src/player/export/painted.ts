import { readColour } from './colour.ts';

/** Attributes by name. */
export type Attributes = ReadonlyMap<string, string>;

/** How computed styles are asked for: `getPropertyValue` of one element. */
export type ReadStyle = (property: string) => string;

/** What an <svg> paints with where nothing says otherwise. */
export const INITIAL: Attributes = new Map([
  ['fill', '#000000'],
  ['fill-opacity', '1'],
  ['fill-rule', 'nonzero'],
  ['stroke', 'none'],
  ['stroke-opacity', '1'],
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-dashoffset', '0'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
  ['font-family', ''],
  ['font-size', ''],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['letter-spacing', 'normal'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
]);

/** Not inherited: they hold for one element and all that is in it. */
const OWN: Attributes = new Map([
  ['opacity', '1'],
  ['clip-path', 'none'],
  ['mask', 'none'],
  ['vector-effect', 'none'],
]);

/** What a stroke has beside its colour. */
const STROKE = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
];
/** What words have. The first two are what a file says once for all of it. */
export const FONT = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
];

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use']);
const TEXTS = new Set(['text', 'tspan']);

/** What an element paints with, that it would not paint with by what stands around it. */
export function paintOf(
  tag: string,
  read: ReadStyle,
  around: Attributes,
): { readonly attributes: Map<string, string>; readonly now: Attributes } {
  const attributes = new Map<string, string>();
  const now = new Map(around);
  for (const [name, value] of [...valuesOf(tag, read)]) {
    if (value === around.get(name)) continue;
    now.set(name, value);
    attributes.set(name, value);
  }
  for (const [name, initial] of OWN) {
    const value = read(name) || initial;
    if (value !== initial) attributes.set(name, plain(value));
  }
  return { attributes, now };
}

/** Whether a shape leaves any trace. */
export function isInvisible(tag: string, read: ReadStyle): boolean {
  if (!SHAPES.has(tag) || tag === 'use') return false;
  const isClear = (paint: string) => {
    const value = read(paint);
    return value === 'none' || readColour(value)?.alpha === 0;
  };
  return isClear('fill') && isClear('stroke');
}

function* valuesOf(tag: string, read: ReadStyle): Generator<[string, string]> {
  const isText = TEXTS.has(tag);
  if (!isText && !SHAPES.has(tag)) return;
  const others = isText ? [...FONT] : [];
  for (const paint of tag === 'line' ? ['stroke'] : ['fill', 'stroke']) {
    const value = read(paint);
    const colour = readColour(value);
    yield [paint, colour?.hex ?? plain(value)];
    if (value === 'none') continue;
    yield [`${paint}-opacity`, String(Number(read(`${paint}-opacity`)) * (colour?.alpha ?? 1))];
    others.push(...(paint === 'fill' ? ['fill-rule'] : STROKE));
  }
  for (const name of others) yield [name, plain(read(name))];
}

/** A computed value as an attribute says it: lengths without `px`, names in single quotes. */
export const plain = (value: string): string =>
  value.replace(/(\d)px\b/g, '$1').replaceAll('"', "'");
