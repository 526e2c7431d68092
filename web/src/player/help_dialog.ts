import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyBindings } from './commands.ts';
import type { MessageKey, Say } from './messages.ts';
import { overviewKeys } from './overview_keys.ts';

/** All keys, in a dialog of its own. */
export function helpDialog(say: Say): TemplateResult {
  return html`<dialog class="help" aria-label=${say('keys')}>
    <h2>${say('keys')}</h2>
    ${keyTable(keyBindings, say)}
    <h2>${say('keys.overview')}</h2>
    ${keyTable(overviewKeys, say)}
    <form method="dialog"><button>${say('close')}</button></form>
  </dialog>`;
}

function keyTable(
  keys: readonly { readonly cap: string; readonly help: MessageKey }[],
  say: Say,
): TemplateResult {
  return html`<table>
    <tbody>
      ${keys.map(
        ({ cap, help }) =>
          html`<tr>
            <th scope="row"><kbd>${cap}</kbd></th>
            <td>${say(help)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
