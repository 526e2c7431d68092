import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Action, Do } from '../actions.ts';
import type { MessageKey, Say } from '../messages.ts';
import type { Phrase } from '../phrase.ts';
import { phraseView } from '../phrase_view.ts';

const buttons: readonly (readonly [sign: string, action: Action, key: MessageKey])[] = [
  ['←', 'pointerReturn', 'pointer.return'],
  ['↑', 'pointerPrevious', 'pointer.previous'],
  ['↓', 'pointerNext', 'pointer.next'],
  ['→', 'pointerFollow', 'pointer.follow'],
  ['✕', 'pointers', 'pointer.done'],
];

/** Where the walk along pointers stands, and its keys as buttons. */
export function pointerBar(sentence: Phrase, say: Say, act: Do): TemplateResult {
  return html`<div class="pointer-bar" role="group" aria-label=${say('pointers.bar')}>
    <p>${phraseView(sentence)}</p>
    <div class="tools">
      ${buttons.map(
        ([sign, action, key]) =>
          html`<button
            type="button"
            data-command=${action}
            aria-label=${say(key)}
            title=${say(key)}
            @click=${() => act(action)}
          >
            ${sign}
          </button>`,
      )}
    </div>
  </div>`;
}
