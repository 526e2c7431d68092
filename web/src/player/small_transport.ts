import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlayerUi } from '../link/shared_state.ts';
import type { Command } from './commands.ts';
import { icon } from './icons.ts';
import type { MessageKey, Say } from './messages.ts';
import type { Moment, Story } from './moment.ts';
import { slider, transport } from './transport.ts';
import type { TransportActions, TransportView } from './transport.ts';

type Place = Pick<TransportView, 'stop' | 'stops'>;

/** The buttons of a player that shows so much, at a moment of its story. */
export function transportOf(
  ui: PlayerUi,
  { stepper, recording }: Story,
  { position, statement }: Moment,
  playing: Omit<TransportView, 'stop' | 'stops'>,
  say: Say,
  act: TransportActions,
): TemplateResult {
  const place = { stop: stepper.indexOf(position), stops: stepper.stops.length - 1 };
  switch (ui) {
    case 'minimal': {
      const statements = recording.statements.length;
      return oneButton({ statement, statements }, position === stepper.end, say, act);
    }
    case 'steps':
      return stepsTransport(place, say, act);
    case 'full':
      return transport({ ...place, ...playing }, say, act);
  }
}

/** Four buttons and a slider: through all steps, without a debugger's terms. */
function stepsTransport(
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
function oneButton(
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
