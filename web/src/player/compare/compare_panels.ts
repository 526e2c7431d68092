import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CompareKey } from '../../diagram/compare_texts.ts';
import { pagesLegendOf } from '../../diagram/pages/pages_legend.ts';
import type { PagesPicture } from '../../diagram/pages/pages_picture.ts';
import { tallyOf } from '../../diagram/tally.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { CompareLane } from './compare_model.ts';
import { composeAs, laneName, shownLanes } from './compare_pictures.ts';
import type { CompareLook, CompareView } from './compare_pictures.ts';
import { placeOfKey } from './compare_places.ts';
import { panelWords } from './compare_words.ts';

/** What the reader can do with one panel. */
export interface PanelActions {
  readonly open: (design: string) => void;
  readonly retry: (design: string) => void;
  /** Asks for the page at a place, or, with null, for none. */
  readonly choose: (place: string | null) => void;
}

/** All designs side by side, and below them the tally of their walks and the legend. */
export function comparePanels(
  lanes: readonly CompareLane[],
  view: CompareView,
  text: Translate<CompareKey>,
  look: CompareLook,
  act: PanelActions,
): TemplateResult {
  return html`<div
      class="panels ${view === 'grid' ? 'has-grid' : ''}"
      tabindex="0"
      role="group"
      aria-label=${text('panels')}
    >
      ${lanes.map((lane) => panel(lane, text, look, act))}
    </div>
    ${tally(lanes, text, look)}
    <div class="below">${legend(lanes, view, look)}</div>`;
}

function panel(
  lane: CompareLane,
  text: Translate<CompareKey>,
  { say, language }: CompareLook,
  act: PanelActions,
): TemplateResult {
  const { id, design, shown, error } = lane;
  const name = laneName(lane);
  const words = shown && panelWords(shown, text, language);
  return html`<figure class="panel" data-design=${id}>
    <figcaption>
      <b>${name}</b> <span class="kernels">${design?.kernels ?? ''}</span>
      ${
        shown === null
          ? ''
          : html`<button
              type="button"
              class="open"
              aria-label=${text('openPlayerOf', { design: name })}
              title=${say('player')}
              @click=${() => act.open(id)}
            >
              ${text('openPlayer')}
            </button>`
      }
    </figcaption>
    ${
      error === null
        ? ''
        : html`<div class="problems" role="alert">
            <p>${text('panelFailed', { reason: error.message })}</p>
            <button type="button" class="main" @click=${() => act.retry(id)}>
              ${text('retry')}
            </button>
          </div>`
    }
    ${design === undefined ? html`<p>${text('unknownDesign', { design: id })}</p>` : ''}
    <div class="drawing" @click=${(event: Event) => act.choose(placeHit(event, lane))}></div>
    <p class="facts">${words?.did ?? ''}</p>
    <p class="kept">${words?.kept ?? ''}</p>
  </figure>`;
}

/** The place whose entry was clicked; null on the ground. */
function placeHit(event: Event, { shown }: CompareLane): string | null {
  const hit = event.target instanceof Element ? event.target.closest('[data-key^="pte:"]') : null;
  const key = hit instanceof SVGElement ? (hit.dataset['key'] ?? '') : '';
  return shown === null ? null : placeOfKey(shown, key);
}

/** All walks in a few lines, for a column too narrow to show their pictures side by side. */
function tally(
  lanes: readonly CompareLane[],
  text: Translate<CompareKey>,
  { language }: CompareLook,
): TemplateResult | '' {
  const walks = shownLanes(lanes).flatMap(({ lane, shown: { moment } }) =>
    moment.walk === null ? [] : [{ name: laneName(lane), visited: moment.walk.stops.length }],
  );
  if (walks.length === 0) return '';
  return html`<ol class="tally" aria-label=${text('tally')}>
    ${tallyOf(walks).map(
      ({ name, visited, percent }) =>
        html`<li>
          <span>${name}</span><i .style=${`width:${percent}%`}></i
          ><b>${formatCount(visited, language)}</b>
        </li>`,
    )}
  </ol>`;
}

function legend(
  lanes: readonly CompareLane[],
  view: CompareView,
  look: CompareLook,
): TemplateResult | '' {
  const pictures = shownLanes(lanes).map(({ shown }) => composeAs(view, shown, look));
  const [first] = pictures;
  if (first === undefined) return '';
  return view === 'pages'
    ? pagesLegendOf(pictures.map(({ picture }) => picture as PagesPicture))
    : first.view.legend(pictures.at(-1)?.picture);
}
