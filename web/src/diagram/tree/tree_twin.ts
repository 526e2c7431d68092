import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select } from '../view.ts';
import type { TreeItem } from './model/items.ts';
import type { Picture, TreePicture } from './picture.ts';

/** The same content as the picture, as tables. */
export function treeTwin(picture: Picture, onSelect: Select): TemplateResult {
  if (picture.scene === null) return html`<div class="twin"><p>${picture.text}</p></div>`;
  const { scene, say } = picture;
  const chosen = (id: number, name: string) =>
    html`<button type="button" @click=${() => onSelect(id)}>${name}</button>`;
  const isInterval = scene.tree.owner.kind.shape === 'interval';
  const hasSets = scene.items.some(({ set }) => set.length > 0);
  const searched = scene.question !== null;
  const heads = [
    say('columnNode'),
    say('columnRange'),
    ...(isInterval ? [say('columnReach'), say('columnColour')] : []),
    say('columnParent'),
    say('columnLeft'),
    say('columnRight'),
    ...(hasSets ? [say('columnSet')] : []),
    ...(searched ? [say('columnOrder'), say('columnWhy')] : []),
  ];
  return html`<div class="twin">
    <p>${scene.title}</p>
    ${scene.answer === '' ? '' : html`<p>${scene.answer}</p>`}
    ${scene.choices.length > 1 ? choicesTable(picture, chosen) : ''}
    <table>
      <caption>
        ${say('tableCaption')}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${scene.items.map(
          (item) =>
            html`<tr>
              <th scope="row">${chosen(item.object, nameOf(item, picture))}</th>
              ${cellsOf(item, picture, { isInterval, searched }).map((text) => html`<td>${text}</td>`)}
              ${hasSets ? html`<td>${item.set.map(({ object, title }) => chosen(object, title))}</td>` : ''}
              ${searched ? searchCells(item, picture) : ''}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      scene.reasons.length === 0
        ? ''
        : html`<ul>
            ${scene.reasons.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`
    }
  </div>`;
}

function nameOf(item: TreeItem, { say }: TreePicture): string {
  const [name = item.title] = item.node === null ? [item.title] : item.title.split(': start ');
  return item.loose ? `${name} (${say('loose')})` : name;
}

function cellsOf(
  { node, range, reach, colour }: TreeItem,
  { scene, say }: TreePicture,
  { isInterval }: { readonly isInterval: boolean; readonly searched: boolean },
): string[] {
  const link = (id: number | undefined): string => {
    if (id === undefined || id === 0) return '–';
    const target = scene.items.find(({ object }) => object === id);
    return target?.name ?? '…';
  };
  return [
    range.slice(1, -1).replace(',', ', '),
    ...(isInterval ? [`${reach ?? ''}`, colour === null ? '' : say(`${colour}Word`)] : []),
    link(node?.parent),
    link(node?.left),
    link(node?.right),
  ];
}

function searchCells(item: TreeItem, { say }: TreePicture): TemplateResult {
  const why = item.leftOut ? say('notRead') : item.rangeNote || item.reachNote;
  return html`<td>${item.order ?? '–'}</td>
    <td>${why}</td>`;
}

function choicesTable(
  { scene, say }: TreePicture,
  chosen: (id: number, name: string) => TemplateResult,
): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${say('columnTree')}</th>
        <th scope="col">${say('columnCount')}</th>
      </tr>
    </thead>
    <tbody>
      ${scene.choices.map(
        ({ object, label, count }) =>
          html`<tr>
            <th scope="row">${chosen(object, label)}</th>
            <td>${count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
