import { readColour } from './colour.ts';
import { FONT, INITIAL, isInvisible, paintOf, plain } from './painted.ts';
import type { Attributes } from './painted.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a file of its own says about its picture. */
export interface SvgCaption {
  readonly title: string;
  readonly description: string;
  /** As `lang` says it: Chinese needs it to find its glyphs. */
  readonly locale: string;
}

/** A picture as one file. */
export interface StandaloneSvg {
  readonly text: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What may stand in a file: no scripts, no styles, nothing of HTML. */
const TAGS = new Set(
  `g defs path rect circle ellipse line polyline polygon text tspan title use symbol clipPath mask pattern
   linearGradient radialGradient stop image`.split(/\s+/),
);
/** Attributes that say where and how large. All others are left behind: styles say what they said. */
const PLACE = new Set(
  `x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height d points transform viewBox preserveAspectRatio
   textLength lengthAdjust rotate offset href clipPathUnits maskUnits patternUnits patternTransform
   patternContentUnits gradientUnits gradientTransform`.split(/\s+/),
);

/**
 * Writes a picture as a file that looks the same when it is opened alone: what style sheets say is written
 * to the elements, what is not seen is left out, and the ground that it stands on is painted. The picture
 * has to be in the document, under its style sheets.
 */
export function standaloneSvg(svg: SVGSVGElement, caption: SvgCaption): StandaloneSvg {
  const document = svg.ownerDocument.implementation.createDocument(SVG, 'svg', null);
  const root = document.documentElement;
  const { x, y, width, height } = svg.viewBox.baseVal;
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', [x, y, width, height].join(' '));
  root.setAttribute('role', 'img');
  root.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', caption.locale);
  const style = getComputedStyle(svg);
  for (const name of FONT.slice(0, 2)) root.setAttribute(name, plain(style.getPropertyValue(name)));
  const around = new Map([...INITIAL, ...FONT.slice(0, 2).map(fontOf(root))]);

  const add = (parent: Element, tag: string, text = ''): Element => {
    parent.append('\n');
    const element = document.createElementNS(SVG, tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add(root, 'title', caption.title);
  add(root, 'desc', caption.description);
  const ground = add(root, 'rect');
  const place = { x, y, width, height, fill: groundOf(svg) };
  for (const [name, value] of Object.entries(place)) ground.setAttribute(name, String(value));

  const ids = idsUsed(svg);
  for (const child of svg.children) copy(child, root, around, ids, false);
  root.append('\n');
  return { text: `${new XMLSerializer().serializeToString(document)}\n`, width, height };
}

const fontOf =
  (root: Element) =>
  (name: string): [string, string] => [name, root.getAttribute(name) ?? ''];

function copy(
  from: Element,
  into: Element,
  around: Attributes,
  ids: Set<string>,
  isHidden: boolean,
): void {
  const tag = from.localName;
  if (!TAGS.has(tag)) return;
  const style = getComputedStyle(from);
  const read = (name: string): string => style.getPropertyValue(name);
  const isDefinition = isHidden || tag === 'defs';
  if (!isDefinition && tag !== 'title' && isUnseen(from, tag, read)) return;

  const element = into.ownerDocument.createElementNS(SVG, tag);
  for (const { name, value } of from.attributes) {
    if (PLACE.has(name) && isOwn(name, value)) element.setAttribute(name, value);
    if (name === 'id' && ids.delete(value)) element.setAttribute(name, value);
  }
  const { attributes, now } = paintOf(tag, read, around);
  if (tag !== 'title') for (const [name, value] of attributes) element.setAttribute(name, value);
  if (tag === 'stop') element.setAttribute('stop-color', readColour(read('stop-color'))?.hex ?? '');
  const moved = read('transform');
  if (moved.startsWith('matrix') && !from.hasAttribute('transform')) {
    element.setAttribute('transform', moved);
  }

  const isText = tag === 'text' || tag === 'tspan' || tag === 'title';
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && isText) element.append(child.textContent ?? '');
    if (child instanceof Element) copy(child, element, now, ids, isDefinition);
  }
  const isGroup = tag === 'g' || tag === 'text';
  if (isGroup && !isDefinition && element.textContent === '' && element.childElementCount === 0)
    return;
  if (into.localName !== 'text') into.append('\n');
  into.append(element);
}

function isUnseen(from: Element, tag: string, read: (name: string) => string): boolean {
  if (read('display') === 'none' || Number(read('opacity')) === 0) return true;
  const isLeaf = from.childElementCount === 0 || tag !== 'g';
  if (isLeaf && read('visibility') !== 'visible') return true;
  return isInvisible(tag, read) || (tag === 'path' && !from.getAttribute('d'));
}

/** References may lead to something in the file, pictures may be in the file: nothing is fetched. */
const isOwn = (name: string, value: string): boolean =>
  name !== 'href' || value.startsWith('#') || value.startsWith('data:image/');

/** The ids that something in the picture refers to. Each is written once, at its first bearer. */
function idsUsed(svg: SVGSVGElement): Set<string> {
  const used = new Set<string>();
  for (const element of svg.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const places = ['fill', 'stroke', 'clip-path', 'mask'].map((name) =>
      style.getPropertyValue(name),
    );
    for (const place of [...places, element.getAttribute('href') ?? '']) {
      const id = /^(?:url\(["']?)?#([^"')]+)/.exec(place)?.[1];
      if (id !== undefined) used.add(id);
    }
  }
  return used;
}

/** The colour that is behind a picture on the page. */
function groundOf(svg: Element): string {
  for (let at: Element | null = svg; at !== null; at = parentOf(at)) {
    const colour = readColour(getComputedStyle(at).backgroundColor);
    if (colour !== null && colour.alpha === 1) return colour.hex;
  }
  return '#ffffff';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
