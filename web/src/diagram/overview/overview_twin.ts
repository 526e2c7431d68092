import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select } from '../view.ts';
import type { OverviewPicture } from './picture.ts';

/** A table is not longer than this; what is left out is said. */
const MOST_TWIN_ROWS = 200;

/** The rows with what a walk costs, and the VMAs with what a fork costs. */
export function overviewTwin(
  { matrix, words, ownerOf }: OverviewPicture,
  select: Select,
): TemplateResult {
  const { say, number } = words;
  const chosen = (id: number | undefined, name: string) =>
    html`<button type="button" @click=${() => select(id ?? null)}>${name}</button>`;
  const rest = (count: number) =>
    count > MOST_TWIN_ROWS
      ? html`<p>${say('twin.first', { shown: number(MOST_TWIN_ROWS), count: number(count) })}</p>`
      : '';
  const head = (...names: string[]) =>
    html`<thead>
      <tr>
        ${names.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>`;
  const rows = matrix.rows.slice(0, MOST_TWIN_ROWS);
  const columns = matrix.columns.slice(0, MOST_TWIN_ROWS);
  const hasOwners = matrix.linkKind !== 'entry';
  return html`<div class="twin">
    <table>
      <caption>
        ${say('twin.rows')}
      </caption>
      ${hasOwners ? head(say('twin.row'), say('twin.owner'), say('twin.walk')) : head(say('twin.row'), say('twin.walk'))}
      <tbody>
        ${rows.map(({ id, walk, exact }, i) => {
          const cost = exact ? number(walk) : say('twin.upTo', { count: number(walk) });
          return html`<tr>
            <th scope="row">${chosen(id, words.row(i))}</th>
            ${hasOwners ? html`<td>${ownerOf(i)}</td>` : ''}
            <td>${cost}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${rest(matrix.rows.length)}
    <table>
      <caption>
        ${say('twin.columns')}
      </caption>
      ${head(say('twin.vma'), say('twin.links'), say('twin.fork'))}
      <tbody>
        ${columns.map(
          ({ vma, links, fork }, i) =>
            html`<tr>
              <th scope="row">${chosen(vma.id, words.column(i))}</th>
              <td>${number(links)}</td>
              <td>${number(fork)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rest(matrix.columns.length)}
  </div>`;
}
