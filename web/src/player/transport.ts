import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Command } from './commands.ts';
import { icon } from './icons.ts';
import type { MessageKey, Say } from './messages.ts';

/** What the transport shows. */
export interface TransportView {
  /** The number of the stop at the cursor, from 0, and of the last one. */
  readonly stop: number;
  readonly stops: number;
  readonly playing: boolean;
}

/** What it can ask for. */
export interface TransportActions {
  readonly command: (command: Command) => void;
  readonly scrub: (stop: number) => void;
  readonly play: () => void;
  readonly help: () => void;
}

/** The buttons of a debugger, each also backwards, and a slider over all steps. */
export function transport(
  { stop, stops, playing }: TransportView,
  say: Say,
  act: TransportActions,
): TemplateResult {
  const atStart = stop <= 0;
  const atEnd = stop >= stops;
  const button = (command: Command, key: MessageKey, disabled: boolean, word?: MessageKey) =>
    html`<button
      type="button"
      class=${command === 'step' ? 'main' : ''}
      data-command=${command}
      aria-label=${word ? `${say(word)} – ${say(key)}` : say(key)}
      title=${say(key)}
      aria-disabled=${disabled}
      @click=${() => !disabled && act.command(command)}
    >
      ${icon(command)}${word ? html`<span class="word" aria-hidden="true">${say(word)}</span>` : ''}
    </button>`;
  const playKey = playing ? 'button.pause' : 'button.play';
  const label = stop === 0 ? say('start') : say('stepOf', { step: stop, steps: stops });
  return html`<div class="transport" role="toolbar" aria-label=${say('transport')}>
    <div class="buttons">
      ${button('previous', 'button.previous', atStart)}
      ${button('backOver', 'button.backOver', atStart)} ${button('back', 'button.back', atStart)}
      ${button('step', 'button.step', atEnd, 'word.step')}
      ${button('over', 'button.over', atEnd, 'word.over')}
      ${button('out', 'button.out', atEnd, 'word.out')} ${button('next', 'button.next', atEnd)}
      <button
        type="button"
        data-command="play"
        aria-label=${say(playKey)}
        title=${say(playKey)}
        @click=${act.play}
      >
        ${icon(playing ? 'pause' : 'play')}
      </button>
      <button
        type="button"
        class="ask"
        aria-label=${say('button.help')}
        title=${say('button.help')}
        @click=${act.help}
      >
        ?
      </button>
    </div>
    <input
      type="range"
      min="0"
      max=${stops}
      step="1"
      .value=${`${stop}`}
      aria-label=${say('slider')}
      aria-valuetext=${label}
      style="--part:${stops === 0 ? 0 : (100 * stop) / stops}%"
      @input=${(event: Event) => act.scrub(Number((event.target as HTMLInputElement).value))}
    />
    <output class="count">${label}</output>
  </div>`;
}
