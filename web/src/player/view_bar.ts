import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ViewId } from '../diagram/view.ts';
import type { ViewRow } from '../diagram/views.ts';
import type { Say } from './messages.ts';

/** What the bar above the picture shows and can ask for. */
export interface ViewBar {
  readonly offered: readonly ViewRow[];
  readonly shown: ViewId;
  readonly choose: (view: ViewId) => void;
  /** The menu by which the picture is taken away, where there is one. */
  readonly takeAway: TemplateResult | '';
}

/**
 * The kinds of pictures that a reader can choose from, a menu to take the one that is shown away, and what the page puts
 * beside it (`slot="tools"`).
 */
export function viewBar(bar: ViewBar, say: Say): TemplateResult {
  return html`<div class="view-bar">
    ${choice(bar, say)} ${bar.takeAway}
    <slot name="tools"></slot>
  </div>`;
}

function choice({ offered, shown, choose }: ViewBar, say: Say): TemplateResult | '' {
  if (offered.length < 2) return '';
  return html`<div class="views" role="group" aria-label=${say('views')}>
    ${offered.map(
      ({ id }) =>
        html`<button
          type="button"
          data-view=${id}
          aria-pressed=${id === shown}
          title=${say(`view.${id}.title`)}
          @click=${() => choose(id)}
        >
          ${say(`view.${id}`)}
        </button>`,
    )}
  </div>`;
}
