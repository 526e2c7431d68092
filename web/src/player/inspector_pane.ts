import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Do } from './actions.ts';
import type { Inspection } from './inspection.ts';
import type { MessageKey, Say } from './messages.ts';
import { fieldTables } from './objects/field_table.ts';
import type { FieldActions } from './objects/field_table.ts';
import { historyLine } from './objects/history_view.ts';
import type { Phrase } from './phrase.ts';
import { phraseView } from './phrase_view.ts';
import { pointerBar } from './pointers/pointer_bar.ts';

/** What the inspector shows. */
export interface InspectorView {
  readonly inspection: Inspection | undefined;
  /** Whether the reader chose the object, rather than the step. */
  readonly isChosen: boolean;
  /** Whether there is an object to go back to, or forward again. */
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Whether a breakpoint is set on the object. */
  readonly isWatched: boolean;
  /** Where a walk along pointers stands; null while there is none. */
  readonly pointers: Phrase | null;
  readonly stack: readonly { readonly phrase: Phrase }[];
  readonly statement: string;
}

/** What the inspector can ask for. */
export interface InspectorActions extends FieldActions {
  readonly do: Do;
}

/** One object with its history, its fields and who points at it; and the call stack. */
export function inspectorPane(
  view: InspectorView,
  say: Say,
  act: InspectorActions,
): TemplateResult {
  const { inspection, stack, statement } = view;
  return html`<div class="inspector" role="group" aria-label=${say('inspector')} tabindex="0">
    ${
      inspection === undefined
        ? html`<p class="aside">${say('nothingChosen')}</p>`
        : objectView(inspection, view, say, act)
    }
    <p class="heading">${say('callStack')}</p>
    <ol class="stack">
      ${statement === '' ? '' : html`<li><code>${statement}</code></li>`}
      ${stack.map(
        ({ phrase }, i) =>
          html`<li .style=${`padding-inline-start:${i + 1}ch`}>
            <code>${phraseView(phrase, act.select)}</code>
          </li>`,
      )}
    </ol>
  </div>`;
}

function objectView(
  object: Inspection,
  view: InspectorView,
  say: Say,
  act: InspectorActions,
): TemplateResult {
  const { stepsSinceBirth: age } = object;
  const born =
    age <= 0 ? say('createdNow') : say(age === 1 ? 'createdAgo.one' : 'createdAgo', { count: age });
  return html`
    <p class="heading what">
      <span class="type">${object.type}</span> ${phraseView(object.name)}
      <span class="aside">${object.alive ? born : `† ${say('freed')}`}</span>
    </p>
    ${tools(view, say, act.do)}
    ${view.pointers === null ? '' : pointerBar(view.pointers, say, act.do)}
    ${historyLine(object.history, say, act.go)} ${fieldTables(object, say, act)}
    ${relations(object, say, act)}
  `;
}

function tools(
  { canGoBack, canGoForward, isChosen, isWatched, pointers }: InspectorView,
  say: Say,
  act: Do,
): TemplateResult {
  const move = (
    sign: string,
    action: 'inspectBack' | 'inspectForward',
    key: MessageKey,
    can: boolean,
  ) =>
    html`<button
      type="button"
      data-command=${action}
      aria-label=${say(key)}
      title=${say(key)}
      aria-disabled=${!can}
      @click=${() => can && act(action)}
    >
      ${sign}
    </button>`;
  return html`<div class="tools">
    ${move('‹', 'inspectBack', 'inspect.back', canGoBack)}
    ${move('›', 'inspectForward', 'inspect.forward', canGoForward)}
    <button
      type="button"
      data-command="watch"
      aria-pressed=${isWatched}
      title=${say('break.watchTitle')}
      @click=${() => act('watch')}
    >
      <span class="dot" aria-hidden="true">${isWatched ? '●' : '○'}</span> ${say('break.watch')}
    </button>
    ${
      pointers !== null
        ? ''
        : html`<button
            type="button"
            data-command="pointers"
            title=${say('pointers')}
            @click=${() => act('pointers')}
          >
            ${say('pointers.short')} →
          </button>`
    }
    ${
      isChosen
        ? html`<button type="button" class="follow" @click=${() => act('unselect')}>
            ${say('followStep')}
          </button>`
        : ''
    }
  </div>`;
}

/** Who maps the object, and who points at it. */
function relations(object: Inspection, say: Say, { select }: FieldActions): TemplateResult | '' {
  if (object.mappedBy.length + object.pointers.length === 0) return '';
  return html`<table class="fields">
    <tbody>
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
              <td>${pointers(object, say, select)}</td>
            </tr>`
      }
    </tbody>
  </table>`;
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
