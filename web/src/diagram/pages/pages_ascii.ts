import { TextCanvas } from '../text_canvas.ts';
import type { SheetCell } from './layout/sheet.ts';
import type { PagesPicture } from './pages_picture.ts';

/** `f4`; `f4 *2` where the walk found it at its second stop, `f4 o2` where it looked in vain. */
function cellText({ label, visit }: SheetCell): string {
  const name = label === '' ? '.' : label;
  if (visit === null) return name;
  const sign = visit.outcome === 'hit' ? '*' : 'o';
  const [first = 0] = visit.orders;
  return `${name} ${sign}${visit.orders.length === 1 ? first : `x${visit.orders.length}`}`;
}

/**
 * The grid as text: a line for each page, a column for each process. `*` is a stop of the walk that found
 * the page, `o` one that did not, `~` one at a VMA that does not hold the page; each with its number.
 */
export function pagesAscii({ sheet, layout }: PagesPicture): string {
  const canvas = new TextCanvas();
  let y = 0;
  for (const { title, rows, cells, vmas } of sheet.blocks) {
    const left = Math.max(title.length, ...rows.map(({ label }) => label.length + 2)) + 2;
    const texts = cells.map((cell) => ({ cell, text: cellText(cell) }));
    const widths = sheet.columns.map(({ label }, at) =>
      Math.max(
        label.length,
        ...texts.filter(({ cell }) => cell.column === at).map(({ text }) => text.length),
        ...vmas.filter((vma) => vma.column === at).map((vma) => `~${vma.outside.join(',')}`.length),
      ),
    );
    const columnX = widths.map((_, at) =>
      widths.slice(0, at).reduce((sum, width) => sum + width + 3, left),
    );
    canvas.write(0, y, title);
    sheet.columns.forEach(({ label }, at) => {
      if (vmas.some((vma) => vma.column === at)) canvas.write(columnX[at] ?? 0, y, label);
    });
    y += 1;
    rows.forEach((row, i) => {
      canvas.write(0, y, `${row.asked ? '>' : ' '} ${row.gap ? `...${row.pages}` : row.label}`);
      for (const { cell, text } of texts) {
        if (cell.row === i) canvas.write(columnX[cell.column] ?? 0, y, text);
      }
      y += 1;
    });
    const outside = vmas.filter((vma) => vma.outside.length > 0);
    for (const vma of outside)
      canvas.write(columnX[vma.column] ?? 0, y, `~${vma.outside.join(',')}`);
    y += outside.length > 0 ? 2 : 1;
  }
  return `${[canvas.toString(), ...layout.caption.map(({ text }) => text)].join('\n')}\n`;
}
