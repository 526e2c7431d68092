import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from './icons.ts';
import type { Say } from './messages.ts';
import type { PlaygroundHref } from './parts/playground_link.ts';

/** What the way to the playground can ask for. */
export interface PlaygroundActions {
  /** The reader may be about to follow the link. */
  readonly near: () => void;
  readonly click: (event: MouseEvent) => void;
  readonly save: () => void;
}

/** The way to the playground; where the scenario is too long for a link, by way of a file. */
export function playgroundView(
  { href, tooLong }: PlaygroundHref,
  say: Say,
  act: PlaygroundActions,
): TemplateResult {
  const word = say(tooLong === null ? 'toPlayground' : 'emptyPlayground');
  return html`<div class="foot">
    ${
      tooLong === null
        ? ''
        : html`<p role="status">${say('tooLongForLink', { ...tooLong })}</p>
            <button type="button" @click=${act.save}>${say('saveScenario')}</button>`
    }
    <a
      class="to-playground"
      href=${href}
      target="_blank"
      rel="noopener"
      @pointerenter=${act.near}
      @pointerdown=${act.near}
      @focus=${act.near}
      @click=${act.click}
      >${word} ${icon('away')}</a
    >
  </div>`;
}
