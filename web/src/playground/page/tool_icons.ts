import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

const draw = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    ${path}
  </svg>`;

/** An arrow that turns back. */
export const undoIcon = draw(
  svg`<path d="M7.5 3.5 L3.5 7.5 L7.5 11.5 M4 7.5 H11.5 A4.5 4.5 0 0 1 11.5 16.5 H8"/>`,
);

/** The same arrow, the other way. */
export const redoIcon = draw(
  svg`<path d="M12.5 3.5 L16.5 7.5 L12.5 11.5 M16 7.5 H8.5 A4.5 4.5 0 0 0 8.5 16.5 H12"/>`,
);
