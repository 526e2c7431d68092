import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Inspection } from './inspection.ts';
import type { Say } from './messages.ts';
import type { Phrase } from './phrase.ts';
import { phraseView } from './phrase_view.ts';

/** What the inspector shows. */
export interface InspectorView {
  readonly inspection: Inspection | undefined;
  /** Whether the reader chose the object, rather than the step. */
  readonly isChosen: boolean;
  readonly stack: readonly { readonly phrase: Phrase }[];
  readonly statement: string;
}

/** The fields of one object, who points at it, and the call stack. */
export function inspectorPane(
  { inspection, isChosen, stack, statement }: InspectorView,
  say: Say,
  onSelect: (object: number | null) => void,
): TemplateResult {
  return html`<div class="inspector" role="group" aria-label=${say('inspector')}>
    ${
      inspection === undefined
        ? html`<p class="aside">${say('nothingChosen')}</p>`
        : objectView(inspection, isChosen, say, onSelect)
    }
    <p class="heading">${say('callStack')}</p>
    <ol class="stack">
      ${statement === '' ? '' : html`<li><code>${statement}</code></li>`}
      ${stack.map(
        ({ phrase }, i) =>
          html`<li style="padding-inline-start:${i + 1}ch">
            <code>${phraseView(phrase, onSelect)}</code>
          </li>`,
      )}
    </ol>
  </div>`;
}

function objectView(
  object: Inspection,
  isChosen: boolean,
  say: Say,
  onSelect: (object: number | null) => void,
): TemplateResult {
  const { stepsSinceBirth: age } = object;
  const born =
    age <= 0 ? say('createdNow') : say(age === 1 ? 'createdAgo.one' : 'createdAgo', { count: age });
  return html`
    <p class="heading what">
      <span class="type">${object.type}</span> ${phraseView(object.name)}
      <span class="aside">${object.alive ? born : `† ${say('freed')}`}</span>
      ${
        isChosen
          ? html`<button type="button" class="follow" @click=${() => onSelect(null)}>
              ${say('followStep')}
            </button>`
          : ''
      }
    </p>
    <table>
      <tbody>
        ${object.fields.map(
          ({ name, gloss, value, before }) =>
            html`<tr class=${before === null ? '' : 'changed'}>
              <th scope="row" title=${gloss ?? ''}>${name}</th>
              <td>
                ${
                  before === null
                    ? ''
                    : html`<del>${phraseView(before)}</del><span aria-hidden="true"> → </span>`
                }${phraseView(value, onSelect)}
              </td>
            </tr>`,
        )}
        ${
          object.mappedBy.length === 0
            ? ''
            : html`<tr>
                <th scope="row" class="said">${say('mappedBy')}</th>
                <td>${object.mappedBy.join(say('list.join'))}</td>
              </tr>`
        }
        ${
          object.pointers.length === 0
            ? ''
            : html`<tr>
                <th scope="row" class="said">${say('pointedAtBy')}</th>
                <td>${pointers(object, say, onSelect)}</td>
              </tr>`
        }
      </tbody>
    </table>
  `;
}

function pointers(
  object: Inspection,
  say: Say,
  onSelect: (object: number) => void,
): (TemplateResult | string)[] {
  const shown = object.pointers.map((pointer) => html`<div>${phraseView(pointer, onSelect)}</div>`);
  if (object.morePointers === 0) return shown;
  return [...shown, say('andMore', { count: object.morePointers })];
}
