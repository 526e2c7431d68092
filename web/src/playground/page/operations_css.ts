import { css } from 'lit';

/** The bar of statements: right under the figure; on a phone, while something is chosen, at the bottom edge. */
export const operationsCss = css`
  :host {
    display: block;
    color: var(--rmap-ink);
    font: 0.9rem/1.4 var(--rmap-sans, system-ui, sans-serif);
  }
  * {
    box-sizing: border-box;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.6rem;
    align-items: center;
    padding: 0.55rem 0.85rem;
    border-block: 1px solid var(--rmap-line);
    background: var(--rmap-bg);
  }
  label {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    color: var(--rmap-soft);
  }
  select {
    max-width: 15rem;
    padding-inline: 0.4rem;
    font-family: var(--rmap-mono, ui-monospace, monospace);
    font-size: 0.92em;
  }
  button {
    padding-inline: 0.65rem;
    font: 0.92em/1.4 var(--rmap-mono, ui-monospace, monospace);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  kbd {
    margin-inline-start: 0.3em;
    color: var(--rmap-soft);
    font: 0.85em/1 var(--rmap-mono, ui-monospace, monospace);
  }
  .close {
    margin-inline-start: auto;
    border-color: transparent;
    background: none;
    color: var(--rmap-soft);
  }
  p {
    flex-basis: 100%;
    margin: 0;
    color: var(--rmap-soft);
    font-size: 0.88em;
  }
  p:empty {
    display: none;
  }
  @media (pointer: coarse), (max-width: 40rem) {
    kbd {
      display: none;
    }
  }
  @media (max-width: 40rem) {
    .has-choice {
      position: fixed;
      inset: auto 0 0;
      z-index: 5;
      padding-bottom: max(0.55rem, env(safe-area-inset-bottom));
      border-bottom: 0;
      background: var(--rmap-panel);
      box-shadow: 0 -6px 18px rgb(0 0 0 / 0.18);
    }
    .has-choice .buttons {
      order: 1;
      flex-basis: 100%;
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    .has-choice .buttons button {
      flex: none;
    }
    .has-choice p {
      order: 2;
    }
    select {
      max-width: 11rem;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
