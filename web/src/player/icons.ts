import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Command } from './commands.ts';

const draw = (inside: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    ${inside}
  </svg>`;

const dot = (x: number) => svg`<circle cx=${x} cy="15.5" r="2.3" class="solid"/>`;

const ring = (x: number) => svg`<circle cx=${x} cy="10" r="3" class="solid"/>`;

/** What there is a sign for. */
export type IconName = Command | 'play' | 'pause' | 'nextBreak' | 'previousBreak' | 'away';

/** The sign of a command: arrows around a dot, which stands for the call. */
export function icon(name: IconName): TemplateResult {
  switch (name) {
    case 'step':
      return draw(svg`<path d="M4 10 H15 M10.5 5 L15.5 10 L10.5 15"/>`);
    case 'back':
      return draw(svg`<path d="M16 10 H5 M9.5 5 L4.5 10 L9.5 15"/>`);
    case 'over':
      return draw(
        svg`<path d="M3 11 C4 3 15 2 16.5 10 M17.6 4.8 L16.7 10.6 L11.4 8.6"/>${dot(10)}`,
      );
    case 'backOver':
      return draw(svg`<path d="M17 11 C16 3 5 2 3.5 10 M2.4 4.8 L3.3 10.6 L8.6 8.6"/>${dot(10)}`);
    case 'out':
      return draw(svg`<path d="M10 12 V2.5 M5.5 7 L10 2.5 L14.5 7"/>${dot(10)}`);
    case 'backOut':
      return draw(svg`<path d="M10 2 V11 M5.5 7 L10 11.5 L14.5 7"/>${dot(10)}`);
    case 'next':
      return draw(svg`<path d="M4 4.5 L11 10 L4 15.5 Z" class="solid"/><path d="M15 4 V16"/>`);
    case 'previous':
      return draw(svg`<path d="M16 4.5 L9 10 L16 15.5 Z" class="solid"/><path d="M5 4 V16"/>`);
    case 'nextBreak':
      return draw(svg`<path d="M2 10 H10 M6 6 L10 10 L6 14"/>${ring(15.2)}`);
    case 'previousBreak':
      return draw(svg`<path d="M18 10 H10 M14 6 L10 10 L14 14"/>${ring(4.8)}`);
    case 'first':
      return draw(
        svg`<path d="M17 4.5 L11 10 L17 15.5 Z M10.5 4.5 L4.5 10 L10.5 15.5 Z" class="solid"/><path d="M3 4 V16"/>`,
      );
    case 'last':
      return draw(
        svg`<path d="M3 4.5 L9 10 L3 15.5 Z M9.5 4.5 L15.5 10 L9.5 15.5 Z" class="solid"/><path d="M17 4 V16"/>`,
      );
    case 'away':
      return draw(svg`<path d="M8 4 H4 V16 H16 V12 M11.5 3.5 H16.5 V8.5 M16 4 L9.5 10.5"/>`);
    case 'play':
      return draw(svg`<path d="M5.5 3.5 L16 10 L5.5 16.5 Z" class="solid"/>`);
    case 'pause':
      return draw(svg`<path d="M6.5 4 V16 M13.5 4 V16" class="thick"/>`);
  }
}
