import { css, unsafeCSS } from 'lit';
import { panelsCss } from '../../diagram/panels_css.ts';
import { pagesCss } from '../../diagram/pages/pages_css.ts';
import { adaptCss, playerCss } from '../player_css.ts';

const panels = css`
  ${unsafeCSS(panelsCss)}
`;

const frame = css`
  .compare {
    background: none;
    border: 0;
    border-radius: 0;
    overflow: visible;
  }
  .compare-head .strip {
    position: relative;
  }
  .compare-head {
    touch-action: pan-y pinch-zoom;
  }
  .compare-head .transport {
    position: static;
    border-top: 0;
  }
  .compare-head .transport .main {
    grid-column: auto;
  }
  .compare-head .transport button[data-command] {
    order: 0;
  }
  .panels:focus-visible {
    outline-offset: 3px;
    border-radius: 10px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    padding: 0 14px 10px;
  }
  .choices label {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .choices select {
    font: inherit;
    color: inherit;
    background: var(--r-bg);
    border: 1px solid var(--r-line);
    border-radius: 7px;
    min-height: 36px;
    padding: 0 8px;
    max-width: 100%;
  }
  .choices .views {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .note {
    margin: 0;
    color: var(--r-soft);
  }
  .panel .drawing {
    min-height: 60px;
  }
  /* In its corner, however many lines the name takes. */
  .panel .open {
    position: absolute;
    inset: 0 4px auto auto;
    padding: 2px 9px;
    min-height: 28px;
    border: 1px solid var(--r-line);
    border-radius: 7px;
    background: var(--r-bg);
    color: var(--r-av-ink);
    font-size: 12.5px;
  }
  .panel .open:hover {
    border-color: var(--r-soft);
  }
  .panel .problems {
    margin: 0;
  }
  .picture [data-key^='pte:'] {
    cursor: pointer;
  }
  .below {
    padding: 10px 0 0;
  }
  .back {
    margin-bottom: 10px;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--r-line);
    border-radius: 7px;
    background: var(--r-bg);
  }
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .panel figcaption {
      min-height: 48px;
    }
    .panel .open,
    .choices select,
    .back {
      min-height: 44px;
    }
  }
  @media print {
    .compare-head .transport,
    .choices,
    .panel .open {
      display: none;
    }
  }
`;

const pictures = css`
  ${unsafeCSS(pagesCss)}
`;

/** How `<rmap-compare>` looks: the player's parts, and panels side by side. */
export const compareCss = [playerCss, pictures, adaptCss, panels, frame];
