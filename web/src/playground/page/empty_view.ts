import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Translate } from '../../ui/catalogue.ts';
import { firstScripts } from './first_scripts.ts';
import type { Playground } from './playground.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** What stands where the figure will be: scripts to begin with, or that none of the script could be run yet. */
export function emptyView(
  playground: Playground,
  text: Translate<PlaygroundKey>,
): TemplateResult | typeof nothing {
  if (playground.live.shown !== null) return nothing;
  if (playground.script.trim() !== '') {
    return html`<p class="empty">${text('emptyWaiting')}</p>`;
  }
  return html`<div class="empty">
    <h2>${text('emptyHeading')}</h2>
    <ul>
      ${firstScripts.map(
        ({ name, what, script }) =>
          html`<li>
            <button type="button" @click=${() => playground.open({ script })}>
              <b>${text(name)}</b> <span>${text(what)}</span>
            </button>
          </li>`,
      )}
    </ul>
    <p>${text('emptyHint')}</p>
  </div>`;
}
