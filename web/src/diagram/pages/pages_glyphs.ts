import type { Translate } from '../../ui/catalogue.ts';
import type { Mark } from '../change.ts';
import { markClass } from '../marks.ts';
import { glyph, rectOf, textAt } from './glyphs.ts';
import type { Glyph, GlyphSheet, Shape } from './glyphs.ts';
import type { PlacedBlock, PlacedCell, PlacedVma } from './layout/layout_pages.ts';
import type { Visit } from './layout/sheet.ts';
import { sizes } from './layout/sizes.ts';
import type { PagesPicture } from './pages_picture.ts';
import type { PagesKey } from './pages_texts.ts';

const MARKS: Readonly<Record<Mark, string>> = { new: '+', changed: '≠', freed: '†' };

/** What is drawn of a picture. */
export function pagesGlyphs({ layout, sheet, text }: PagesPicture): GlyphSheet {
  const cells = layout.blocks.flatMap((block) => block.cells);
  const vmas = layout.blocks.flatMap((block) => block.vmas);
  return {
    width: layout.width,
    height: layout.height,
    label: text('figure', {
      processes: sheet.columns.length,
      pages: sheet.blocks.reduce((sum, { rows }) => sum + rows.length, 0),
      entries: sheet.walk?.visited ?? 0,
      hits: sheet.walk?.found ?? 0,
    }),
    layers: [
      { name: 'asked', glyphs: layout.blocks.flatMap(askedRows) },
      { name: 'vmas', glyphs: vmas.map(vmaGlyph) },
      { name: 'cells', glyphs: cells.map((cell) => cellGlyph(cell, text)) },
      { name: 'names', glyphs: layout.blocks.flatMap(nameGlyphs) },
      {
        name: 'badges',
        glyphs: [
          ...cells.flatMap((cell) => visitBadge(cell)),
          ...vmas.flatMap((vma) => outsideBadge(vma, text)),
        ],
      },
      {
        name: 'caption',
        glyphs: layout.caption.map((line, i) =>
          glyph(`caption:${i}`, 'caption', line.x, line.y, [
            textAt(0, 0, line.text, 'start', 'caption-line', sizes.captionFont),
          ]),
        ),
      },
    ],
  };
}

function askedRows({ rows }: PlacedBlock): Glyph[] {
  return rows
    .filter(({ row }) => row.asked)
    .map(({ row, box }) =>
      glyph(`asked:${row.key}`, 'asked', box.x - 4, box.y, [rectOf(box.width + 6, box.height, 6)]),
    );
}

function vmaGlyph({ vma, box }: PlacedVma): Glyph {
  const isVain = vma.outside.length > 0 ? ' is-outside' : '';
  const isSelected = vma.selected ? ' is-selected' : '';
  const name = `range${isVain}${isSelected}${markClass(vma.mark)}`;
  const shapes = [rectOf(box.width, box.height, 6, 'vma')];
  return glyph(vma.key, name, box.x, box.y, shapes, vma.id, vma.label);
}

function cellGlyph({ cell, box, label }: PlacedCell, text: Translate<PagesKey>): Glyph {
  const states = [
    'cell',
    cell.state === 'present' ? '' : `is-${cell.state}`,
    cell.visit === null ? '' : `is-visited is-${cell.visit.outcome}`,
    cell.selected ? 'is-selected' : '',
  ].filter((state) => state !== '');
  const shapes: Shape[] = [rectOf(box.width, box.height, 4)];
  if (label !== null && label.text !== '') {
    const [x, y] = [label.x - box.x, label.y - box.y];
    shapes.push(textAt(x, y, label.text, 'middle', 'frame', sizes.small));
  }
  if (cell.mark !== undefined) {
    shapes.push(textAt(1.5, 4.5, MARKS[cell.mark], 'start', 'sign', sizes.sign));
  }
  const content = [
    cell.label === '' ? text('nothing') : cell.label,
    ...(cell.visit === null ? [] : [visitText(cell.visit, text)]),
  ].join('; ');
  const title = text('cellTitle', { place: cell.place, content });
  const name = `${states.join(' ')}${markClass(cell.mark)}`;
  return glyph(cell.key, name, box.x, box.y, shapes, cell.object, title);
}

/** `3: not this page`. */
export function visitText({ orders, outcome }: Visit, text: Translate<PagesKey>): string {
  const key = outcome === 'looking' ? 'miss' : outcome;
  return text(key, { order: orders.join(', ') });
}

function nameGlyphs({ block, title, heads, rows }: PlacedBlock): Glyph[] {
  return [
    glyph(`title:${block.key}`, 'title', title.x, title.y, [
      textAt(0, 0, title.text, 'start', 'family', sizes.font),
    ]),
    ...heads.map(({ column, at }) =>
      glyph(
        block.key === 'processes' ? `${column.key}` : `${column.key}@${block.key}`,
        `head${markClass(column.mark)}`,
        at.x,
        at.y,
        [
          textAt(
            0,
            0,
            `${column.mark ? MARKS[column.mark] : ''}${at.text}`,
            'middle',
            'process',
            sizes.font,
          ),
        ],
        column.processId,
        column.label,
      ),
    ),
    ...rows.map(({ row, at }) =>
      glyph(row.key, `line${row.asked ? ' is-asked' : ''}${row.gap ? ' is-gap' : ''}`, at.x, at.y, [
        textAt(0, 0, `${row.asked ? '▸ ' : ''}${at.text}`, 'end', 'index', sizes.small),
      ]),
    ),
  ];
}

/** The number of a visit, solid where the page was found; of many visits, how many. */
function visitBadge({ cell: { key, visit }, badge }: PlacedCell): Glyph[] {
  if (visit === null) return [];
  const kind = visit.outcome === 'hit' ? 'hit' : 'miss';
  const shapes = badgeShapes(kind, visit.orders);
  return [glyph(`stop:${key}`, `stop is-${kind}`, badge.x, badge.y, shapes)];
}

/** The same for a VMA that was visited though the page is not in its range. */
function outsideBadge({ vma, badge }: PlacedVma, text: Translate<PagesKey>): Glyph[] {
  if (vma.outside.length === 0) return [];
  const title = text('outOfRange', { order: vma.outside.join(', ') });
  const shapes = badgeShapes('outside', vma.outside);
  return [glyph(`stop:${vma.key}`, 'stop is-outside', badge.x, badge.y, shapes, vma.id, title)];
}

/** A number in a circle; in a square where no entry was read. */
export function badgeShapes(kind: 'hit' | 'miss' | 'outside', orders: readonly number[]): Shape[] {
  const r = kind === 'outside' ? sizes.vain : sizes.badge;
  const ground: Shape =
    kind === 'outside'
      ? { tag: 'rect', attributes: { x: -r, y: -r, width: 2 * r, height: 2 * r, rx: 3 } }
      : { tag: 'circle', attributes: { r } };
  const [first = 0] = orders;
  const written = orders.length === 1 ? `${first}` : `×${orders.length}`;
  const isLong = written.length > (kind === 'outside' ? 1 : 2);
  const name = isLong ? 'order is-long' : 'order';
  return [ground, textAt(0, 0, written, 'middle', name, isLong ? sizes.tiny : sizes.small)];
}
