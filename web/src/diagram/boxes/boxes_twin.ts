import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select } from '../view.ts';
import { boxesText } from './boxes_texts.ts';
import { readEmphasis } from './drawing/emphasis.ts';
import type { LatticeBox } from './layout/lattice.ts';
import type { BoxesPicture } from './picture.ts';

/** The boxes as a table: what each holds, and the objects that it points at or is pointed at by. */
export function boxesTwin(picture: BoxesPicture, select: Select): TemplateResult {
  const { layout, walk, words, language, below } = picture;
  const text = boxesText(language);
  const { stopsAt } = readEmphasis(picture);
  const chosen = (id: number, name: string) =>
    html`<button type="button" @click=${() => select(id)}>${name}</button>`;
  const found = (box: LatticeBox) =>
    stopsAt(box)
      .map(({ order, verdict }) => `${order}: ${words.outcomes[verdict]}`)
      .join('; ');
  return html`<div class="twin">
    <table>
      <caption>
        ${text('tableBoxes')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text('tableBox')}</th>
          <th scope="col">${text('tableFields')}</th>
          ${walk ? html`<th scope="col">${text('tableWalk')}</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${layout.boxes.map(
          (box) =>
            html`<tr>
              <th scope="row">${chosen(box.object, nameOf(box))}</th>
              <td>${[fieldsOf(box, picture), ...(box.words ?? [])].filter(Boolean).join('. ')}</td>
              ${walk ? html`<td>${found(box)}</td>` : ''}
            </tr>`,
        )}
        ${below.map(
          ({ object, label, mapping }) =>
            html`<tr>
              <th scope="row">${chosen(object.id, label)}</th>
              <td>${mapping === null ? '' : `mapping = ${mapping.label}`}</td>
              ${walk ? html`<td></td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A page is called by its first field; an entry by the place that it maps. */
const nameOf = ({ kind, name, fields }: LatticeBox): string => {
  const [first] = fields[0] ?? [];
  return kind === 'page' || kind === 'entry' || kind === 'block' ? (first?.text ?? name) : name;
};

function fieldsOf(box: LatticeBox, { scene }: BoxesPicture): string {
  if (box.kind === 'avc') {
    const lane = scene.lanes.find(({ crossings }) => crossings.some(({ key }) => key === box.key));
    const crossing = lane?.crossings.find(({ key }) => key === box.key);
    const row = scene.rows.find(({ key }) => key === crossing?.rowKey);
    return `anon_vma = ${lane?.label ?? 'null'}, vma = ${row?.label ?? 'null'}`;
  }
  if (box.kind === 'vma') {
    const lane = scene.lanes.find(({ crossings }) =>
      crossings.some(({ rowKey, own }) => own && rowKey === box.key),
    );
    const row = scene.rows.find(({ key }) => key === box.key);
    const cells = (row?.cells ?? []).map(({ place, label }) => `${place} ${label || '–'}`);
    return [...(lane === undefined ? [] : [`anon_vma = ${lane.label}`]), ...cells].join(', ');
  }
  if (box.kind === 'page') {
    const card = scene.cards.find(({ key }) => key === box.key);
    return card?.mapping ? `mapping = ${card.mapping.label}` : '';
  }
  return box.fields
    .map((line) => line.map(({ text }) => text).join(' = '))
    .filter((line) => line !== '')
    .join(', ');
}
