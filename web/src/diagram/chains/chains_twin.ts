import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { markText } from '../marks.ts';
import type { ChainsPicture } from './chains_picture.ts';
import type { ChainBlock, ChainPage, ChainSlot } from './chains_reading.ts';

/** The same content as a table: a row for each block, or for each page without any. */
export function chainsTwin(
  { reading, words, say }: ChainsPicture,
  onSelect: (object: number | null) => void,
): TemplateResult {
  const chosen = (id: number, name: string) =>
    html`<button type="button" @click=${() => onSelect(id)}>${name}</button>`;
  const marked = (mark: ChainSlot['mark']) => (mark === null ? '' : ` (${markText(mark, words)})`);
  const entry = (slot: ChainSlot) => `${slot.label ?? say('free')}${marked(slot.mark)}`;
  const walked = (slots: readonly ChainSlot[]) =>
    slots
      .flatMap(({ order, verdict }) =>
        order === null || verdict === null ? [] : `${order}: ${words.outcomes[verdict]}`,
      )
      .join('; ');
  const pageCell = (page: ChainPage, rows: number) =>
    html`<th scope="row" rowspan=${rows}>
      ${chosen(page.id, page.label)} ${page.place}
      (${say('count', { count: page.count })})${marked(page.mark)}
    </th>`;
  const plain = (page: ChainPage) =>
    html`<tr>
      ${pageCell(page, 1)}
      <td>${page.direct === null ? '–' : say('direct')}</td>
      <td></td>
      <td></td>
      <td>${page.direct === null ? say('nobody') : entry(page.direct)}</td>
      <td>${page.direct === null ? '' : walked([page.direct])}</td>
    </tr>`;
  const row = (page: ChainPage, block: ChainBlock, i: number) =>
    html`<tr>
      ${i === 0 ? pageCell(page, page.blocks.length) : ''}
      <td>${chosen(block.id, block.label)}${block.mark === 'new' ? marked(block.mark) : ''}</td>
      <td>${block.next}</td>
      <td>${block.idx.now}</td>
      <td>${block.slots.map((slot) => `${slot.index}: ${entry(slot)}`).join(', ')}</td>
      <td>${walked(block.slots)}</td>
    </tr>`;
  const { cache } = reading;
  return html`<div class="twin">
    <table>
      <caption>
        ${say('twinPages')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('twinPage')}</th>
          <th scope="col">${say('twinHolder')}</th>
          <th scope="col">${say('twinNext')}</th>
          <th scope="col">${say('twinIdx')}</th>
          <th scope="col">${say('twinSlots')}</th>
          <th scope="col">${say('twinWalk')}</th>
        </tr>
      </thead>
      <tbody>
        ${reading.pages.map((page) =>
          page.blocks.length === 0
            ? plain(page)
            : page.blocks.map((block, i) => row(page, block, i)),
        )}
      </tbody>
    </table>
    ${
      cache === null
        ? ''
        : html`<p>
            ${chosen(cache.id, say('cache'))}:
            ${
              cache.spare === null
                ? say('noSpare')
                : say('spare', { name: cache.spare.label, slots: reading.slotsPerBlock })
            }${marked(cache.mark)}
          </p>`
    }
    ${reading.notes.map((note) => html`<p>${note}</p>`)}
  </div>`;
}
