import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isPlace } from './layout/boxes.ts';
import type { WalkPicture } from './walk_picture.ts';
import type { Line, PlaceLine } from './walk_reading.ts';

/** The same content as tables: the page, and a row for each place. */
export function walkTwin(
  { reading, say }: WalkPicture,
  onSelect: (object: number | null) => void,
): TemplateResult {
  const chosen = (id: number, name: string) =>
    id === 0 ? name : html`<button type="button" @click=${() => onSelect(id)}>${name}</button>`;
  const { page, lead, lines, notes, example, formula } = reading;
  const forward = reading.mode === 'forward';
  const row = (line: Line) =>
    isPlace(line)
      ? placeRow(line)
      : html`<tr>
          <td colspan="7">${line.text}</td>
        </tr>`;
  const placeRow = (place: PlaceLine) =>
    html`<tr>
      ${forward ? '' : html`<td>${place.order}</td>`}
      <th scope="row">${chosen(place.choose, place.holder.name)}</th>
      <td>${place.holder.range}</td>
      <td>${place.formula}</td>
      <td>${levelsText(place, say('noTableRead'), say('noTable'), say('notRead'))}</td>
      <td>${place.found?.label ?? ''}</td>
      ${forward ? '' : html`<td>${place.text}</td>`}
    </tr>`;
  return html`<div class="twin">
    ${
      page === null
        ? ''
        : html`<table>
            <caption>
              ${say('twinPage')}
            </caption>
            <tbody>
              <tr>
                <th scope="row">${chosen(page.gone ? 0 : page.id, page.label)}</th>
                <td>
                  ${lead === null ? '' : html`→ ${chosen(lead.object, lead.label)} (${lead.note})`}
                </td>
              </tr>
              ${page.fields.map(
                ({ name, value }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    <td>${value}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      lines.length === 0
        ? ''
        : html`<table>
            <caption>
              ${say(forward ? 'twinPlaces' : 'twinStops')}
            </caption>
            <thead>
              <tr>
                ${forward ? '' : html`<th scope="col">${say('twinOrder')}</th>`}
                <th scope="col">${say('headLooked')}</th>
                <th scope="col">${say('twinRange')}</th>
                <th scope="col">${formula}</th>
                <th scope="col">${say('twinLevels')}</th>
                <th scope="col">${say('headFound')}</th>
                ${forward ? '' : html`<th scope="col">${say('headVerdict')}</th>`}
              </tr>
            </thead>
            <tbody>
              ${lines.map(row)}
            </tbody>
          </table>`
    }
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${example === null ? '' : html`<p><code>${example}</code></p>`}
  </div>`;
}

/** `pgd0[0] → pud0[0] → pmd0[0] → pt0[17]`, or where the way ends. */
function levelsText(place: PlaceLine, none: string, missing: string, unread: string): string {
  if (place.levels === null) return none;
  return place.levels
    .map(({ name, table, index, read }) => {
      if (table === null) return `${name}: ${missing}`;
      return read ? `${table}[${index}]` : `${name}: ${unread}`;
    })
    .join(' → ');
}
