import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyBindings, pointerBindings } from './keys.ts';
import type { KeyBinding, KeyGroup } from './keys.ts';
import type { Say } from './messages.ts';

const groups: readonly KeyGroup[] = ['steps', 'breakpoints', 'objects', 'pointers', 'player'];

/** All keys by what they are for, and what touch does, in a dialog of its own. */
export function helpDialog(say: Say): TemplateResult {
  const all = [...keyBindings, ...pointerBindings];
  return html`<dialog class="help" aria-label=${say('keys')}>
    <h2>${say('keys')}</h2>
    <div class="key-groups">
      ${groups.map((group) => keyTable(group, all, say))}
      <section>
        <h3>${say('help.touch')}</h3>
        <p>${say('help.swipe')}</p>
      </section>
    </div>
    <form method="dialog"><button>${say('close')}</button></form>
  </dialog>`;
}

function keyTable(group: KeyGroup, all: readonly KeyBinding[], say: Say): TemplateResult {
  return html`<section>
    <h3>${say(`help.${group}`)}</h3>
    <table>
      <tbody>
        ${all
          .filter((binding) => binding.group === group)
          .map(
            ({ cap, help }) =>
              html`<tr>
                <th scope="row"><kbd>${cap}</kbd></th>
                <td>${say(help)}</td>
              </tr>`,
          )}
      </tbody>
    </table>
    ${group === 'breakpoints' ? html`<p>${say('help.source')}</p>` : ''}
  </section>`;
}
