import type { TemplateResult } from 'lit';
import type { Select, ViewId, ViewInput } from '../../diagram/view.ts';
import { viewsFor } from '../../diagram/views.ts';
import type { PlayerUi } from '../../link/shared_state.ts';
import type { Action } from '../actions.ts';
import type { Debugger } from '../debugger/debugger.ts';
import { diagramWords } from '../diagram_words.ts';
import { originOf } from '../export/origin.ts';
import type { TakeAwaySource } from '../export/take_away.ts';
import type { Shown } from '../figure.ts';
import type { Moment, Story } from '../moment.ts';
import { momentSentence } from '../moment_sentence.ts';
import { momentView, viewInput } from '../moment_view.ts';
import { Narrator } from '../narrator.ts';
import { textOf } from '../phrase.ts';
import type { Playback } from '../playback.ts';
import type { PlayerModel } from '../player_model.ts';
import { transportOf } from '../small_transport.ts';
import { saveSpeed } from '../speed.ts';
import { viewBar } from '../view_bar.ts';
import type { ViewChoice } from '../view_choice.ts';
import type { Announcer } from './announcer.ts';
import type { Doing } from './doing.ts';
import type { Chooser } from './own_choice.ts';
import type { PicturePart } from './picture_part.ts';
import type { Styling } from './styling.ts';
import type { Texts } from './texts.ts';

/** The parts of a player by which it shows a moment. */
export interface MomentParts {
  readonly ui: () => PlayerUi;
  readonly model: PlayerModel;
  readonly texts: Texts;
  readonly playback: Playback;
  readonly announcer: Announcer;
  readonly styling: Styling;
  readonly views: ViewChoice;
  readonly picture: PicturePart;
  readonly doing: Doing;
  /** Null where none is shown. */
  readonly debugger: () => Debugger | null;
  readonly chooser: () => Chooser;
  readonly select: Select;
  readonly do: (action: Action) => void;
  readonly goTo: (position: number) => void;
  /** The reader wants another kind of picture. */
  readonly chooseView: (view: ViewId) => void;
}

/** A moment of a story on the screen: its picture, and what is said and can be done around it. */
export class MomentPart {
  readonly #parts: MomentParts;
  #shown: Shown | null = null;

  constructor(parts: MomentParts) {
    this.#parts = parts;
  }

  /** The kinds of picture to choose from. */
  viewBar({ recording }: Story): TemplateResult | '' {
    const { ui, views, texts, chooseView } = this.#parts;
    if (ui() === 'minimal') return '';
    const offered = viewsFor(recording.types);
    const { id } = views.current(offered);
    const takeAway = this.#parts.debugger()?.takeAway(this.#takeAway) ?? '';
    return viewBar({ offered, shown: id, choose: chooseView, takeAway }, texts.say);
  }

  /** What stands below the picture, which is composed here, and drawn when its place is there. */
  below(story: Story, moment: Moment): TemplateResult {
    const { ui, model, texts, playback, announcer, styling, views, select } = this.#parts;
    const { say } = texts;
    const { recording, history, names, stepper } = story;
    const debug = this.#parts.debugger();
    debug?.looking.arrive(moment.graph);
    const narrator = new Narrator(recording, history, names, say);
    const { id, view: kind } = views.current(viewsFor(recording.types));
    styling.add(kind.css);
    const shown = { id, view: kind, picture: kind.compose(viewInput(story, moment, this.#look())) };
    this.#shown = shown;
    const sentence = momentSentence(narrator, stepper, moment, model.design?.visits ?? '');
    const pointerPhrase = debug?.pointerSentence(narrator, moment);
    const isHurried = playback.isPlaying || model.isMoving;
    announcer.offer(textOf(pointerPhrase ?? sentence), isHurried);
    const view = {
      legend: ui() === 'minimal' ? null : shown,
      sentence,
      transport: this.#transport(story, moment),
      panes: debug?.panes(story, moment, narrator, select) ?? ('' as const),
      table: ui() === 'full' ? shown : null,
    };
    return momentView(view, say, select);
  }

  /** Draws the picture that was composed. @returns whether it is another than before; null: there is none */
  draw({ story, moment }: Readonly<{ story: Story; moment: Moment }>): boolean | null {
    const shown = this.#shown;
    if (shown === null) return null;
    const { picture, chooser, texts, doing } = this.#parts;
    const { width } = picture;
    const drawn = { moment, width, chosen: chooser().chosen, say: texts.say, id: shown.id };
    const stop = story.stepper.indexOf(moment.position);
    const input = viewInput(story, moment, this.#look());
    // At one moment only the kind of picture can change: that moves, however the moment was come to.
    const still = picture.isAt(moment) ? doing.wantsNoMotion : doing.isStill;
    return picture.show(shown, input, drawn, stop, still);
  }

  #transport(story: Story, moment: Moment): TemplateResult {
    const { ui, texts, playback, announcer, goTo } = this.#parts;
    const { isPlaying: playing, speed } = playback;
    const breaks = this.#parts.debugger()?.breaks(story, moment.position) ?? null;
    return transportOf(ui(), story, moment, { playing, speed, breaks }, texts.say, {
      do: this.#parts.do,
      scrub: (stop, isDone) => {
        announcer.scrub(isDone);
        goTo(story.stepper.stops[stop] ?? 0);
      },
      setSpeed: (chosen) => {
        playback.speed = chosen;
        saveSpeed(chosen, () => localStorage);
      },
    });
  }

  #look(): Pick<ViewInput, 'selected' | 'width' | 'language' | 'words'> {
    const { chooser, picture, texts } = this.#parts;
    const { say, language } = texts;
    return { selected: chooser().chosen, width: picture.width, language, words: diagramWords(say) };
  }

  /** Where the picture, drawn at rest, its text and its caption come from. */
  readonly #takeAway: TakeAwaySource = {
    svg: () =>
      this.#shown === null ? null : (this.#parts.picture.figure?.atRest(this.#shown) ?? null),
    ascii: () => this.#shown?.view.ascii(this.#shown.picture) ?? '',
    origin: () =>
      originOf(this.#parts.model, this.#shown?.id ?? 'grid', this.#parts.texts.language),
  };
}
