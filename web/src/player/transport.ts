import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Action, Do } from './actions.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { MessageKey, Say } from './messages.ts';
import { speedText, speeds } from './speed.ts';
import type { Speed } from './speed.ts';

/** What the transport shows. */
export interface TransportView {
  /** The number of the stop at the cursor, from 0, and of the last one. */
  readonly stop: number;
  readonly stops: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Whether a breakpoint stops before or behind this place; null where there are no breakpoints. */
  readonly breaks: { readonly before: boolean; readonly behind: boolean } | null;
}

/** What it can ask for. */
export interface TransportActions {
  readonly do: Do;
  /** Goes to a stop; `isDone` is false while the slider is still being dragged. */
  readonly scrub: (stop: number, isDone: boolean) => void;
  readonly setSpeed: (speed: Speed) => void;
}

type Button = (
  name: Action & IconName,
  key: MessageKey,
  disabled: boolean,
  word?: MessageKey,
) => TemplateResult;

/** The buttons of a debugger, each also backwards, the speed, and a slider over all steps. */
export function transport(view: TransportView, say: Say, act: TransportActions): TemplateResult {
  const { stop, stops, breaks } = view;
  const button: Button = (name, key, disabled, word) =>
    html`<button
      type="button"
      class=${name === 'step' ? 'main' : ''}
      data-command=${name}
      aria-label=${word ? `${say(word)} – ${say(key)}` : say(key)}
      title=${say(key)}
      aria-disabled=${disabled}
      @click=${() => !disabled && act.do(name)}
    >
      ${icon(name)}${word ? html`<span class="word" aria-hidden="true">${say(word)}</span>` : ''}
    </button>`;
  return html`<div class="transport" role="toolbar" aria-label=${say('transport')}>
    <div class="buttons">
      ${stepButtons(button, stop <= 0, stop >= stops)}
      ${
        breaks === null
          ? ''
          : html`${button('previousBreak', 'button.previousBreak', !breaks.before)}
            ${button('nextBreak', 'button.nextBreak', !breaks.behind)}`
      }
      ${playControls(view, say, act)}
    </div>
    ${slider(view, say, act)}
  </div>`;
}

function stepButtons(button: Button, atStart: boolean, atEnd: boolean): TemplateResult {
  return html`${button('previous', 'button.previous', atStart)}
  ${button('backOut', 'button.backOut', atStart)} ${button('backOver', 'button.backOver', atStart)}
  ${button('back', 'button.back', atStart)} ${button('step', 'button.step', atEnd, 'word.step')}
  ${button('over', 'button.over', atEnd, 'word.over')}
  ${button('out', 'button.out', atEnd, 'word.out')} ${button('next', 'button.next', atEnd)}`;
}

function playControls(
  { playing, speed }: TransportView,
  say: Say,
  act: TransportActions,
): TemplateResult {
  const playKey = playing ? 'button.pause' : 'button.play';
  const choose = (event: Event): void => {
    const chosen = Number((event.target as HTMLSelectElement).value);
    act.setSpeed(speeds.find((each) => each === chosen) ?? 1);
  };
  return html`<button
      type="button"
      data-command="play"
      aria-label=${say(playKey)}
      title=${say(playKey)}
      @click=${() => act.do('play')}
    >
      ${icon(playing ? 'pause' : 'play')}
    </button>
    <select class="speed" aria-label=${say('speed')} title=${say('speed')} @change=${choose}>
      ${speeds.map(
        (each) =>
          html`<option value=${each} .selected=${each === speed}>${speedText(each)}</option>`,
      )}
    </select>
    <button
      type="button"
      class="ask"
      aria-label=${say('button.help')}
      title=${say('button.help')}
      @click=${() => act.do('help')}
    >
      ?
    </button>`;
}

/** All steps, to be dragged along, and the number of this one. */
export function slider(
  { stop, stops }: Pick<TransportView, 'stop' | 'stops'>,
  say: Say,
  act: Pick<TransportActions, 'scrub'>,
): TemplateResult {
  const label = stop === 0 ? say('start') : say('stepOf', { step: stop, steps: stops });
  const scrub = (isDone: boolean) => (event: Event) => {
    act.scrub(Number((event.target as HTMLInputElement).value), isDone);
  };
  return html`<input
      type="range"
      min="0"
      max=${stops}
      step="1"
      .value=${`${stop}`}
      aria-label=${say('slider')}
      aria-valuetext=${label}
      .style=${`--part:${stops === 0 ? 0 : (100 * stop) / stops}%`}
      @input=${scrub(false)}
      @change=${scrub(true)}
    />
    <output class="count">${label}</output>`;
}
