import type { TemplateResult } from 'lit';
import type { SharedState } from '../../link/shared_state.ts';
import { saveFile } from '../export/deliver.ts';
import type { Say } from '../messages.ts';
import { playgroundView } from '../playground_view.ts';
import type { PlayerModel } from '../player_model.ts';
import { PlaygroundLink } from './playground_link.ts';

/** The part of a player's element that says what the playground is to open with. */
export interface PlaygroundHost {
  /** The address of the playground's page; empty: no way leads there. */
  readonly playground: string;
  readonly scenario: string;
  readonly design: string;
  readonly view: string;
  readonly language: 'en' | 'zh';
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** The way from a player to the playground, with all that is on the screen. */
export class PlaygroundPart {
  readonly #host: PlaygroundHost;
  readonly #model: () => Pick<PlayerModel, 'sharedPlace'>;
  readonly #link: PlaygroundLink;

  constructor(host: PlaygroundHost, model: () => Pick<PlayerModel, 'sharedPlace'>) {
    this.#host = host;
    this.#model = model;
    this.#link = new PlaygroundLink(() => host.requestUpdate());
  }

  view(say: Say): TemplateResult | '' {
    const { playground, scenario } = this.#host;
    if (playground === '') return '';
    return playgroundView(this.#link.shown(playground), say, {
      near: () => void this.#link.write(this.#state()),
      click: (event) => {
        if (this.#link.isOf(this.#state())) return;
        event.preventDefault();
        void this.#follow(event);
      },
      save: () => {
        saveFile('scenario.rmap', new Blob([scenario], { type: 'text/plain;charset=utf-8' }));
      },
    });
  }

  /** Another scenario: what was said about the last one is no longer so. */
  clear(): void {
    this.#link.clear();
  }

  #state(): SharedState {
    const { scenario, design, view, language } = this.#host;
    const place = this.#model().sharedPlace;
    const state = { script: scenario, designs: [design], view, language };
    return place === undefined ? state : { ...state, place };
  }

  /** The address was not written yet, or of another place: the click goes on once it is. */
  async #follow({ ctrlKey, metaKey, shiftKey }: MouseEvent): Promise<void> {
    await this.#link.write(this.#state());
    await this.#host.updateComplete;
    const { playground, renderRoot } = this.#host;
    if (this.#link.shown(playground).tooLong !== null) return;
    const how = { bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey, shiftKey };
    renderRoot.querySelector('.to-playground')?.dispatchEvent(new MouseEvent('click', how));
  }
}
