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
}

/** The kinds of pictures that a reader can choose from; nothing where there is no choice. */
export function viewBar({ offered, shown, choose }: ViewBar, say: Say): TemplateResult | '' {
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
