import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyBindings } from './commands.ts';
import type { Say } from './messages.ts';

/** All keys, in a dialog of its own. */
export function helpDialog(say: Say): TemplateResult {
  return html`<dialog class="help" aria-label=${say('keys')}>
    <h2>${say('keys')}</h2>
    <table>
      <tbody>
        ${keyBindings.map(
          ({ cap, help }) =>
            html`<tr>
              <th scope="row"><kbd>${cap}</kbd></th>
              <td>${say(help)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <form method="dialog"><button>${say('close')}</button></form>
  </dialog>`;
}
