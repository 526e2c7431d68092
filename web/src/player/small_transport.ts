import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Command } from './commands.ts';
import { icon } from './icons.ts';
import type { MessageKey, Say } from './messages.ts';
import { slider } from './transport.ts';
import type { TransportActions, TransportView } from './transport.ts';

type Place = Pick<TransportView, 'stop' | 'stops'>;

/** Four buttons and a slider: through all steps, without a debugger's terms. */
export function stepsTransport(
  place: Place,
  say: Say,
  act: Pick<TransportActions, 'do' | 'scrub'>,
): TemplateResult {
  const [atStart, atEnd] = [place.stop <= 0, place.stop >= place.stops];
  const button = (
    name: Command & ('first' | 'back' | 'step' | 'last'),
    disabled: boolean,
    word: MessageKey | null = null,
  ): TemplateResult => {
    const title = say(`button.${name}`);
    return html`<button
      type="button"
      class=${word === null ? '' : 'main'}
      data-command=${name}
      aria-label=${word === null ? title : `${say(word)} – ${title}`}
      title=${title}
      aria-disabled=${disabled}
      @click=${() => !disabled && act.do(name)}
    >
      ${icon(name)}${word === null ? '' : html`<span aria-hidden="true">${say(word)}</span>`}
    </button>`;
  };
  return html`<div class="transport few" role="toolbar" aria-label=${say('transport')}>
    <div class="buttons">
      ${button('first', atStart)} ${button('back', atStart)} ${button('step', atEnd, 'word.step')}
      ${button('last', atEnd)}
    </div>
    ${slider(place, say, act)}
  </div>`;
}

/** One button: on to the end of the next statement, and from the end of all to the beginning. */
export function oneButton(
  { statement, statements }: { readonly statement: number; readonly statements: number },
  isAtEnd: boolean,
  say: Say,
  act: Pick<TransportActions, 'do'>,
): TemplateResult {
  const command = isAtEnd ? 'first' : 'next';
  return html`<div class="transport one">
    <button
      type="button"
      class="main"
      data-command=${command}
      title=${say(`button.${command}`)}
      @click=${() => act.do(command)}
    >
      ${icon(command)}<span>${say(isAtEnd ? 'word.again' : 'word.next')}</span>
    </button>
    <span class="count">${say('statementOf', { statement: statement + 1, statements })}</span>
  </div>`;
}
