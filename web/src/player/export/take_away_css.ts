import { css } from 'lit';

/** The menu: its colours and fonts are the player's. */
export const takeAwayCss = css`
  :host {
    display: inline-block;
    position: relative;
    font: 13px/1.4 var(--r-sans);
    color: var(--r-ink);
  }
  summary,
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 28px;
    padding: 0 12px;
    border: 1px solid var(--r-line);
    border-radius: 999px;
    background: var(--r-panel);
    color: var(--r-ink);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary {
    color: var(--r-soft);
  }
  details[open] summary,
  summary:hover,
  button:hover {
    border-color: var(--r-ink);
    color: var(--r-ink);
  }
  :focus-visible {
    outline: 2px solid var(--r-av);
    outline-offset: 1px;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .menu {
    position: absolute;
    inset-inline-end: 0;
    top: calc(100% + 6px);
    z-index: 5;
    box-sizing: border-box;
    width: max-content;
    max-width: min(26rem, 100cqw - 28px);
    padding: 10px 12px;
    border: 1px solid var(--r-line);
    border-radius: 10px;
    background: var(--r-panel);
    box-shadow: 0 6px 22px rgb(0 0 0 / 22%);
    white-space: normal;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 0;
  }
  .what {
    flex: 1;
    min-width: 9rem;
  }
  .use {
    display: block;
    color: var(--r-soft);
    font-size: 12px;
  }
  p {
    margin: 0;
    max-width: 20rem;
    overflow-wrap: anywhere;
  }
  p:not(:empty) {
    padding: 6px 0 2px;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    margin-top: 6px;
    border: 1px solid var(--r-line);
    border-radius: 6px;
    background: var(--r-bg);
    color: var(--r-ink);
    font: 12px/1.35 var(--r-mono);
  }
  @container (max-width: 640px) {
    summary,
    button {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media (forced-colors: active) {
    .menu {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
