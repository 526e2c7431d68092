import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyTarget } from './race_keys.ts';
import { layoutLane } from './lane_layout.ts';
import { RACE_SECONDS, raceSpeeds } from './playback.ts';
import type { RacePlayback } from './playback.ts';
import type { RaceWords } from './race_words.ts';
import { slowest } from './timeline.ts';
import type { Race } from './timeline.ts';

/** What the controls of a race stand for. */
export interface Controls {
  readonly race: Race;
  readonly playback: RacePlayback;
  readonly words: RaceWords;
  /** Of the lanes, in pixels. */
  readonly width: number;
  /** What the position is, in words. */
  readonly position: string;
  /** Whether walks stop early; null where no design can. */
  readonly stops: boolean | null;
  readonly onStops: (stops: boolean) => void;
}

/** Play, the position, the speed, the scale, and whether walks stop early. */
export function controlsView(controls: Controls): TemplateResult {
  const { race, playback, words, position } = controls;
  const { text } = words;
  const key = playback.isPlaying ? 'pause' : playback.at >= 1 ? 'replay' : 'play';
  const toggle = (): void => (playback.isPlaying ? playback.pause() : playback.play());
  const step = cellShare(controls);
  return html`<div class="controls">
      <button class="play" type="button" @click=${toggle}>${icon(key)} ${text(key)}</button>
      <input
        type="range"
        min="0"
        max="1"
        step="any"
        aria-label=${text('position')}
        aria-valuetext=${position}
        .value=${String(playback.at)}
        @input=${(event: Event) => playback.seek(Number((event.target as HTMLInputElement).value))}
        @keydown=${(event: KeyboardEvent) => {
          const to = keyTarget(event.key, playback.at, step);
          if (event.key === ' ') toggle();
          else if (to !== null) playback.seek(to);
          else return;
          event.preventDefault();
        }}
      />
      <label class="speed"
        >${text('speed')}
        <select
          @change=${(event: Event) => {
            playback.speed = Number((event.target as HTMLSelectElement).value);
          }}
        >
          ${raceSpeeds.map(
            (speed) =>
              html`<option value=${speed} ?selected=${speed === playback.speed}>${speed}×</option>`,
          )}
        </select></label
      >
    </div>
    <div class="terms">
      <span class="scale"
        >${text('scale', {
          time: words.time((race.nanoseconds / RACE_SECONDS) * playback.speed),
        })}</span
      >
      ${stopChoice(controls)}
    </div>`;
}

function stopChoice({ stops, onStops, words }: Controls): TemplateResult | typeof nothing {
  if (stops === null) return nothing;
  return html`<label class="stops"
    ><input
      type="checkbox"
      .checked=${stops}
      @change=${(event: Event) => onStops((event.target as HTMLInputElement).checked)}
    />${words.text('stop')}</label
  >`;
}

/** A step of the keyboard: one cell of the walker that arrives last. */
function cellShare({ race, width }: Controls): number {
  const last = race.walkers[slowest(race)];
  if (last === undefined || width <= 0) return 0.01;
  return Math.min(1, layoutLane(last, race.nanoseconds, width).cellWidth / width);
}

const shapes = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9.5 2.5h3v11h-3z',
  replay: 'M8 3.2a5 5 0 1 1-4.6 3h1.9A3.2 3.2 0 1 0 8 5v2.3L4.4 4.1 8 1z',
} as const;

const icon = (key: keyof typeof shapes): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d=${shapes[key]}></path>
  </svg>`;
