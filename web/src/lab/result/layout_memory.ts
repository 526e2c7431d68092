import { scaleLinear } from 'd3-scale';
import { TEXT_SIZE, TITLE_LINE, markWidth, titleMarks } from './chart_scene.ts';
import type { ChartScene, Mark } from './chart_scene.ts';
import type { MemoryPart, MemoryStack } from './memory.ts';

/** What the stacks write. */
export interface MemoryWords {
  readonly title: string;
  readonly name: (design: string) => string;
  readonly structure: (part: MemoryPart) => string;
  readonly bytes: (value: number) => string;
  /** Under a design that keeps nothing. */
  readonly nothing: string;
}

const BAR = 20;
const LINE = 17;
const SWATCH = 15;

/** Bars of bytes on one linear scale, a part for each structure; the parts are named under their bar. */
export function layoutMemory(
  stacks: readonly MemoryStack[],
  width: number,
  words: MemoryWords,
): ChartScene {
  const marks: Mark[] = titleMarks(words.title, 0, 0, width);
  const totals = stacks.map(({ total }) => markWidth({ look: 'value', text: words.bytes(total) }));
  const most = Math.max(1, ...stacks.map(({ total }) => total));
  const x = scaleLinear([0, most], [0, Math.max(60, width - Math.max(...totals) - 14)]);
  let y = marks.length * TITLE_LINE + 12;
  for (const { design, total, parts } of stacks) {
    marks.push({ shape: 'text', look: 'name', x: 0, y: y + 12, text: words.name(design) });
    y += 19;
    let from = 0;
    for (const { look, bytes } of parts) {
      const place = { x: x(from), y, width: x(bytes), height: BAR };
      marks.push({ shape: 'rect', look: `bar s${look}`, ...place });
      from += bytes;
    }
    marks.push({
      shape: 'text',
      look: 'value',
      x: x(total) + 8,
      y: y + 15,
      text: words.bytes(total),
    });
    y += BAR + LINE - 2;
    const parted = partMarks(parts, y, width, words);
    marks.push(...parted.marks);
    y = parted.y + 16;
  }
  return { width, height: y, marks };
}

/** A swatch, a name and the bytes of each part, in as many lines as they need. */
function partMarks(
  parts: readonly MemoryPart[],
  top: number,
  width: number,
  words: MemoryWords,
): { readonly marks: Mark[]; readonly y: number } {
  const size = TEXT_SIZE - 1;
  if (parts.length === 0) {
    const mark: Mark = { shape: 'text', look: 'note', x: 0, y: top, text: words.nothing, size };
    return { marks: [mark], y: top };
  }
  const marks: Mark[] = [];
  let [x, y] = [0, top];
  for (const part of parts) {
    const text = `${words.structure(part)} ${words.bytes(part.bytes)}`;
    const room = SWATCH + markWidth({ look: 'note', text, size });
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE];
    marks.push({ shape: 'rect', look: `bar s${part.look}`, x, y: y - 9, width: 10, height: 10 });
    marks.push({ shape: 'text', look: 'note', x: x + SWATCH, y, text, size });
    x += room + 14;
  }
  return { marks, y };
}
