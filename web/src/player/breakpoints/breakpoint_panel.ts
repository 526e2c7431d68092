import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Say } from '../messages.ts';
import { stopAfter } from './break_stops.ts';
import type { BreakStops } from './break_stops.ts';
import { breakpointPlace, timesText } from './breakpoint_place.ts';
import { keyOf } from './breakpoints.ts';
import type { Breakpoint } from './breakpoints.ts';

/** What the list of breakpoints shows, and can ask for. */
export interface BreakpointPanel {
  readonly list: readonly Breakpoint[];
  readonly stops: BreakStops;
  /** The cursor. */
  readonly position: number;
  readonly remove: (key: string) => void;
  readonly enable: (key: string, enabled: boolean) => void;
}

/** The breakpoints, each with how often it stops, a box to switch it off and a button to remove it. */
export function breakpointPanel(panel: BreakpointPanel, say: Say): TemplateResult | '' {
  const { list, stops } = panel;
  if (list.length === 0) return '';
  return html`<div class="breakpoints" role="group" aria-label=${say('breakpoints')}>
    <span class="heading">${say('breakpoints')}</span>
    <ul>
      ${list.map((breakpoint) => row(breakpoint, stops.each.get(keyOf(breakpoint)) ?? [], panel, say))}
    </ul>
  </div>`;
}

function row(
  breakpoint: Breakpoint,
  stops: readonly number[],
  { position, remove, enable }: BreakpointPanel,
  say: Say,
): TemplateResult {
  const key = keyOf(breakpoint);
  const place = breakpointPlace(breakpoint, say);
  const isHere = breakpoint.enabled && stopAfter(stops, position - 1) === position;
  return html`<li class=${isHere ? 'is-here' : ''}>
    <label>
      <input
        type="checkbox"
        .checked=${breakpoint.enabled}
        aria-label=${say('break.enabled', { place })}
        @change=${(event: Event) => enable(key, (event.target as HTMLInputElement).checked)}
      />
      <span class="place">${place}</span>
      <span class="aside">${timesText(stops.length, say)}</span>
    </label>
    <button
      type="button"
      aria-label=${say('break.remove', { place })}
      title=${say('break.remove', { place })}
      @click=${() => remove(key)}
    >
      ✕
    </button>
  </li>`;
}
