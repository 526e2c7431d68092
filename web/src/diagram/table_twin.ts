import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Picture } from './drawing/picture.ts';
import type { Row } from './scene_rows.ts';

/** The same content as the picture, as tables: for screen readers, print, and copying out. */
export function tableTwin(
  { scene, walk, words }: Picture,
  onSelect: (object: number) => void,
): TemplateResult {
  const text = words.table;
  const stopsOf = (row: Row) =>
    (walk?.stops ?? [])
      .filter(({ rowKey }) => rowKey === row.key)
      .map(({ order, outcome }) => `${order}: ${words.outcomes[outcome]}`)
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
              <td>${row.vma === null ? words.noMemory : row.rights}</td>
              ${hasLanes ? html`<td>${lanesOf(row)}</td>` : ''}
              <td>${row.cells.map(({ label }) => label || '–').join(' ')}</td>
              ${walk ? html`<td>${stopsOf(row)}</td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>
    ${scene.cards.length === 0 ? '' : pagesTable(scene, words, chosen)}
  </div>`;
}

function pagesTable(
  scene: Picture['scene'],
  words: Picture['words'],
  chosen: (id: number, name: string) => TemplateResult,
): TemplateResult {
  const text = words.table;
  const mappedBy = (page: number) =>
    scene.rows
      .flatMap((row) =>
        row.cells.filter(({ pte }) => pte?.present && pte.page === page).map(() => row.label),
      )
      .join(', ');
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text.page}</th>
        ${scene.laneKind === 'none' ? '' : html`<th scope="col">${text.mapping}</th>`}
        <th scope="col">${text.count}</th>
        <th scope="col">${text.mappedBy}</th>
      </tr>
    </thead>
    <tbody>
      ${scene.cards.map(
        ({ object, label, mapping, count }) =>
          html`<tr>
            <th scope="row">${chosen(object.id, label)}</th>
            ${scene.laneKind === 'none' ? '' : html`<td>${mapping?.label ?? '–'}</td>`}
            <td>${count}</td>
            <td>${mappedBy(object.id)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
