import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CompareKey } from '../../diagram/compare_texts.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { icon } from '../icons.ts';

/** What the reader can do with the place that all designs stand at. */
export type CompareCommand = 'first' | 'previous' | 'next' | 'last';

/** Where all designs stand. */
export interface CompareTransport {
  /** The statement that all stand behind, -1 before all. */
  readonly statement: number;
  readonly statements: number;
  readonly playing: boolean;
}

/** What the controls ask for. */
export interface CompareActions {
  readonly command: (command: CompareCommand) => void;
  readonly go: (statement: number) => void;
  readonly play: () => void;
}

const ICONS = { first: 'previous', previous: 'back', next: 'step', last: 'next' } as const;

/** The buttons and the slider over statements. */
export function compareTransport(
  { statement, statements, playing }: CompareTransport,
  text: Translate<CompareKey>,
  act: CompareActions,
): TemplateResult {
  const button = (command: CompareCommand, disabled: boolean) =>
    html`<button
      type="button"
      class=${command === 'next' ? 'main' : ''}
      data-command=${command}
      aria-label=${text(command)}
      title=${text(command)}
      aria-disabled=${disabled}
      @click=${() => !disabled && act.command(command)}
    >
      ${icon(ICONS[command])}${
        command === 'next'
          ? html`<span class="word" aria-hidden="true">${text('nextWord')}</span>`
          : ''
      }
    </button>`;
  const atStart = statement < 0;
  const atEnd = statement >= statements - 1;
  const at = statement < 0 ? text('start') : text('at', { statement: statement + 1, statements });
  const name = text(playing ? 'pause' : 'play');
  return html`<div class="transport" role="toolbar" aria-label=${text('statements')}>
    <div class="buttons">
      ${button('first', atStart)} ${button('previous', atStart)} ${button('next', atEnd)}
      ${button('last', atEnd)}
      <button type="button" data-command="play" aria-label=${name} title=${name} @click=${act.play}>
        ${icon(playing ? 'pause' : 'play')}
      </button>
    </div>
    <input
      type="range"
      min="0"
      max=${statements}
      step="1"
      .value=${`${statement + 1}`}
      aria-label=${text('slider')}
      aria-valuetext=${at}
      .style=${`--part:${statements === 0 ? 0 : (100 * (statement + 1)) / statements}%`}
      @input=${(event: Event) => act.go(Number((event.target as HTMLInputElement).value) - 1)}
    />
    <output class="count">${at}</output>
  </div>`;
}
