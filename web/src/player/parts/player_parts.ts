import type { Select, ViewId } from '../../diagram/view.ts';
import type { PlayerUi } from '../../link/shared_state.ts';
import type { Action } from '../actions.ts';
import type { Debugger } from '../debugger/debugger.ts';
import { Playback } from '../playback.ts';
import { PlayerModel } from '../player_model.ts';
import { readSpeed } from '../speed.ts';
import { ViewChoice } from '../view_choice.ts';
import { Announcer } from './announcer.ts';
import { Choosing } from './choosing.ts';
import { DebuggerPart } from './debugger_part.ts';
import { Doing } from './doing.ts';
import { EngineChoice } from './engine_choice.ts';
import { MomentPart } from './moment_part.ts';
import { OwnChoice } from './own_choice.ts';
import type { Chooser } from './own_choice.ts';
import { PicturePart } from './picture_part.ts';
import { PlaygroundPart } from './playground_part.ts';
import type { PlaygroundHost } from './playground_part.ts';
import { Printing } from './printing.ts';
import { Styling } from './styling.ts';
import { Swiping } from './swiping.ts';
import { Texts } from './texts.ts';

/** What its parts need of a player's element. */
export interface PlayerHost {
  readonly element: HTMLElement & PlaygroundHost;
  readonly ui: () => PlayerUi;
  /** Says something to the page around. */
  readonly tell: (type: string, detail: unknown) => void;
  readonly goTo: (position: number) => void;
  /** The reader wants another kind of picture. */
  readonly chooseView: (view: ViewId) => void;
}

/** The parts that a player is made of, and who of them knows whom. */
export class PlayerParts {
  readonly #host: PlayerHost;
  readonly #update = () => this.#host.element.requestUpdate();
  readonly #select: Select = (object, key) => this.choosing.select(object, key);
  readonly #do = (action: Action): void => this.doing.do(action);
  readonly #root = () => this.#host.element.renderRoot as ShadowRoot;
  readonly #ownChoice = new OwnChoice(this.#update);
  readonly #announcer = new Announcer(this.#update);
  readonly #styling = new Styling(this.#root);
  readonly texts: Texts;
  readonly engine = new EngineChoice((offer) => this.#host.tell('rmap-need-client', offer));
  readonly choosing = new Choosing(
    () => this.#chooser,
    (choice) => this.#host.tell('rmap-select', choice),
  );
  readonly playground: PlaygroundPart;
  readonly picture = new PicturePart(this.#select, this.#update);
  readonly swiping = new Swiping(this.#do);
  readonly printing = new Printing(this.#root);
  readonly model = new PlayerModel({
    changed: this.#update,
    tell: (name, detail) => {
      if (name !== 'rmap-ready') this.#host.tell(name, detail);
      else this.debugger.whenAll(() => this.#host.tell(name, this.model.place));
    },
  });
  readonly playback: Playback = new Playback(
    (isToStatementEnd) => this.doing.playStep(isToStatementEnd),
    this.#update,
    readSpeed(() => localStorage),
  );
  readonly views = new ViewChoice(this.#update, (error) => this.#host.tell('rmap-error', error));
  readonly debugger = new DebuggerPart({
    isWanted: () => this.#host.ui() === 'full',
    settled: () => this.#host.element.updateComplete,
    make: (kind) => this.#makeDebugger(kind),
    changed: this.#update,
    failed: (error) => this.#host.tell('rmap-error', error),
  });
  readonly doing = new Doing({
    root: this.#root,
    model: this.model,
    playback: this.playback,
    chooser: () => this.#chooser,
    debugger: () => this.debugger.shown,
  });
  readonly moment: MomentPart;

  constructor(host: PlayerHost) {
    this.#host = host;
    this.texts = new Texts(host.element);
    this.playground = new PlaygroundPart(host.element, () => this.model);
    this.moment = new MomentPart({
      ui: host.ui,
      model: this.model,
      texts: this.texts,
      playback: this.playback,
      announcer: this.#announcer,
      styling: this.#styling,
      views: this.views,
      picture: this.picture,
      doing: this.doing,
      debugger: () => this.debugger.shown,
      chooser: () => this.#chooser,
      select: this.#select,
      do: this.#do,
      goTo: host.goTo,
      chooseView: host.chooseView,
    });
  }

  /** What a screen reader is told. */
  get announced(): string {
    return this.#announcer.text;
  }

  get #chooser(): Chooser {
    return this.debugger.shown?.looking ?? this.#ownChoice;
  }

  #makeDebugger(kind: typeof Debugger): Debugger {
    const parts = {
      root: this.#root,
      model: this.model,
      playback: this.playback,
      announcer: this.#announcer,
      texts: this.texts,
      styling: this.#styling,
      changed: this.#update,
      do: this.#do,
    };
    return new kind(parts, this.#ownChoice.chosen);
  }
}
