import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select } from '../view.ts';
import { visitText } from './pages_glyphs.ts';
import type { PagesPicture } from './pages_picture.ts';

/** The same content as the picture, as a table for each family of VMAs. */
export function pagesTwin(picture: PagesPicture, onSelect: Select): TemplateResult {
  const { sheet, layout, text } = picture;
  const words = layout.caption.map((line) => line.text).join(' ');
  return html`<div class="twin">
    ${sheet.blocks
      .filter(({ vmas }) => vmas.length > 0)
      .map((block, i) => blockTable(picture, block, i === 0 ? words : '', onSelect))}
    ${sheet.blocks.length === 0 ? html`<p>${text('empty')}</p>` : ''}
  </div>`;
}

function blockTable(
  { sheet, text }: PagesPicture,
  { title, rows, vmas, cells }: PagesPicture['sheet']['blocks'][number],
  words: string,
  onSelect: Select,
): TemplateResult {
  const used = sheet.columns.flatMap((column, at) =>
    vmas.some((vma) => vma.column === at) ? [{ column, at }] : [],
  );
  const content = (row: number, column: number) => {
    const cell = cells.find((each) => each.row === row && each.column === column);
    if (cell === undefined) return '';
    const name = cell.label === '' ? '–' : cell.label;
    const visit = cell.visit === null ? '' : ` (${visitText(cell.visit, text)})`;
    return html`<button type="button" @click=${() => onSelect(cell.object)}>${name}</button
      >${visit}`;
  };
  const outside = vmas.filter((vma) => vma.outside.length > 0);
  return html`<table>
      <caption>
        ${text('caption')}: ${title} ${words}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text('tablePage')}</th>
          ${used.map(({ column }) => html`<th scope="col">${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, i) =>
            html`<tr>
              <th scope="row">
                ${row.gap ? text('gap', { count: row.pages }) : row.label}${row.asked ? ' ▸' : ''}
              </th>
              ${used.map(({ at }) => html`<td>${content(i, at)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      outside.length === 0
        ? ''
        : html`<p>
            ${text('tableOutside')}:
            ${outside.map(({ label, outside: orders }) => `${label} (${orders.join(', ')})`).join('; ')}
          </p>`
    }`;
}
