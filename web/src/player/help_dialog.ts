import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyBindings, pointerBindings } from './keys.ts';
import type { KeyGroup } from './keys.ts';
import type { MessageKey, Say } from './messages.ts';
import { overviewKeys } from './overview_keys.ts';

const groups: readonly KeyGroup[] = ['steps', 'breakpoints', 'objects', 'pointers', 'player'];

/** All keys by what they are for, and what touch does, in a dialog of its own. */
export function helpDialog(say: Say): TemplateResult {
  const all = [...keyBindings, ...pointerBindings];
  return html`<dialog class="help" aria-label=${say('keys')}>
    <h2>${say('keys')}</h2>
    <div class="key-groups">
      ${groups.map((group) =>
        keyTable(
          say(`help.${group}`),
          all.filter((binding) => binding.group === group),
          group === 'breakpoints' ? say('help.source') : '',
          say,
        ),
      )}
      ${keyTable(say('keys.overview'), overviewKeys, '', say)}
      <section>
        <h3>${say('help.touch')}</h3>
        <p>${say('help.swipe')}</p>
      </section>
    </div>
    <form method="dialog"><button>${say('close')}</button></form>
  </dialog>`;
}

function keyTable(
  heading: string,
  keys: readonly { readonly cap: string; readonly help: MessageKey }[],
  note: string,
  say: Say,
): TemplateResult {
  return html`<section>
    <h3>${heading}</h3>
    <table>
      <tbody>
        ${keys.map(
          ({ cap, help }) =>
            html`<tr>
              <th scope="row"><kbd>${cap}</kbd></th>
              <td>${say(help)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${note === '' ? '' : html`<p>${note}</p>`}
  </section>`;
}
