import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CompareKey } from '../../diagram/compare_texts.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { Say } from '../messages.ts';
import type { CompareModel } from './compare_model.ts';
import { compareViews, shownLanes } from './compare_pictures.ts';
import type { CompareView } from './compare_pictures.ts';
import { mappedPlaces } from './compare_places.ts';

/** What the reader can choose for all designs. */
export interface ChoiceActions {
  /** Which page is walked; null leaves that to the statement. */
  readonly ask: (place: string | null) => void;
  readonly view: (view: CompareView) => void;
}

/** Which page is walked, and by which picture the designs are compared. */
export function compareChoices(
  { place, lanes, isUnmapped }: CompareModel,
  chosen: CompareView,
  text: Translate<CompareKey>,
  say: Say,
  act: ChoiceActions,
): TemplateResult {
  const [first] = shownLanes(lanes);
  const places = new Set(first === undefined ? [] : mappedPlaces(first.shown));
  if (place !== null) places.add(place);
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    act.ask(value === '' ? null : value);
  };
  return html`<div class="choices">
    <label
      >${text('page')}
      <select @change=${choose}>
        <option value="" ?selected=${place === null}>${text('pageOfStatement')}</option>
        ${[...places].map(
          (each) => html`<option value=${each} ?selected=${each === place}>${each}</option>`,
        )}
      </select></label
    >
    <div class="views" role="group" aria-label=${text('views')}>
      ${compareViews.map(
        (view) =>
          html`<button
            type="button"
            data-view=${view}
            aria-pressed=${view === chosen}
            title=${say(`view.${view}.title`)}
            @click=${() => act.view(view)}
          >
            ${say(`view.${view}`)}
          </button>`,
      )}
    </div>
    ${isUnmapped && place !== null ? html`<p class="note">${text('notMapped', { place })}</p>` : ''}
  </div>`;
}
