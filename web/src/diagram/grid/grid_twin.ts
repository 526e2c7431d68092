import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Picture } from './picture.ts';
import { pageOf } from '../graph.ts';
import type { Row } from '../scene_rows.ts';

/** The same content as the picture, as tables: for screen readers, print, and copying out. */
export function tableTwin(
  { scene, walk, words }: Picture,
  onSelect: (object: number) => void,
): TemplateResult {
  const text = words.table;
  const stopsOf = (row: Row) =>
    (walk?.stops ?? [])
      .filter(({ rowKey }) => rowKey === row.key)
      .map(({ order, verdict }) => `${order}: ${words.outcomes[verdict]}`)
      .join('; ');
  const lanesOf = (row: Row) =>
    scene.lanes
      .flatMap(({ label, crossings }) =>
        crossings
          .filter(({ rowKey }) => rowKey === row.key)
          .map(({ own }) =>
            scene.laneKind === 'list'
              ? label
              : `${label} (${own ? words.ownsLane : words.inheritsLane})`,
          ),
      )
      .join(', ');
  const chosen = (id: number, name: string) =>
    html`<button type="button" @click=${() => onSelect(id)}>${name}</button>`;
  const hasLanes = scene.lanes.length > 0;
  return html`<div class="twin">
    <table>
      <caption>
        ${text.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.vma}</th>
          <th scope="col">${text.rights}</th>
          ${hasLanes ? html`<th scope="col">${text.anonVmas}</th>` : ''}
          <th scope="col">${text.pages}</th>
          ${walk ? html`<th scope="col">${text.walk}</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${scene.rows.map(
          (row) =>
            html`<tr>
              <th scope="row">
                ${chosen(row.vma?.id ?? row.processId, row.label)}${row.ghost ? ` (${words.exited})` : ''}
              </th>
              <td>${row.vma === null ? words.noMemory : rightsText(row)}</td>
              ${hasLanes ? html`<td>${lanesOf(row)}</td>` : ''}
              <td>${row.cells.map((cell) => entryText(cell, words)).join(' ')}</td>
              ${walk ? html`<td>${stopsOf(row)}</td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>
    ${scene.hidden.rows === 0 ? '' : html`<p>${words.hiddenRows(scene.hidden.rows)}</p>`}
    ${scene.cards.length === 0 ? '' : pagesTable(scene, words, chosen)}
  </div>`;
}

/** `rw shared`: rights, and the kernel's word for memory whose writes go to the file. */
const rightsText = ({ rights, shared }: Row): string => (shared ? `${rights} shared` : rights);

/** `f4`, `sw0 (in swap)`, `–`. */
function entryText(cell: Row['cells'][number], words: Picture['words']): string {
  switch (cell.pte?.state) {
    case 'present':
      return cell.label;
    case 'swap':
      return `${cell.label} (${words.inSwap})`;
    case 'moving':
      return `${cell.label} (${words.moving})`;
    default:
      return '–';
  }
}

function pagesTable(
  scene: Picture['scene'],
  words: Picture['words'],
  chosen: (id: number, name: string) => TemplateResult,
): TemplateResult {
  const text = words.table;
  const mappedBy = (page: number) =>
    scene.rows
      .flatMap((row) => row.cells.filter(({ pte }) => pageOf(pte) === page).map(() => row.label))
      .join(', ');
  const hasMappings = scene.laneKind !== 'none' || scene.cards.some(({ mapping }) => mapping);
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${text.page}</th>
          ${hasMappings ? html`<th scope="col">${text.mapping}</th>` : ''}
          <th scope="col">${text.count}</th>
          <th scope="col">${text.mappedBy}</th>
        </tr>
      </thead>
      <tbody>
        ${scene.cards.map(
          ({ object, label, mapping, count }) =>
            html`<tr>
              <th scope="row">${chosen(object.id, label)}</th>
              ${hasMappings ? html`<td>${mapping?.label ?? '–'}</td>` : ''}
              <td>${count}</td>
              <td>${mappedBy(object.id)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${scene.hidden.cards === 0 ? '' : html`<p>${words.hiddenCards(scene.hidden.cards)}</p>`}`;
}
