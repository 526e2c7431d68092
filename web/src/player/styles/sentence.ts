import { css } from 'lit';

/** The picture's frame and the sentence below it. */
export const sentence = css`
  .figure {
    overflow: auto;
    min-height: 96px;
    /* A tall picture scrolls in its place, so that what steps it stays in reach. */
    max-height: max(420px, 68vh);
    scrollbar-width: thin;
  }
  .brushed {
    overflow-x: auto;
    padding: 10px 0;
    border-top: 1px solid var(--r-line);
  }
  .figure.takes-swipes {
    touch-action: pan-y pinch-zoom;
  }
  .figure.is-blank .drawing,
  .figure.is-blank ~ .legend {
    display: none;
  }
  .view-bar {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 8px;
    padding: 8px 14px 0;
  }
  .view-bar rmap-take-away {
    margin-inline-start: auto;
  }
  .player > .legend {
    padding-top: 5px;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .views button {
    white-space: nowrap;
    padding: 4px 12px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: none;
    color: var(--r-soft);
  }
  .views button:hover {
    border-color: var(--r-line);
  }
  .views button[aria-pressed='true'] {
    border-color: var(--r-ink);
    color: var(--r-ink);
    font-weight: 600;
  }
  .blank {
    margin: 0;
    padding: 40px 18px;
    text-align: center;
    color: var(--r-soft);
  }

  .sentence {
    margin: 0;
    padding: 10px 18px;
    border-top: 1px solid var(--r-line);
    border-bottom: 1px solid var(--r-line);
    min-height: 3.1em;
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  .p-function,
  .p-vma {
    color: var(--r-vma-ink);
    font-weight: 650;
  }
  .p-av {
    color: var(--r-av-ink);
    font-weight: 650;
  }
  .p-page {
    color: var(--r-page-ink);
    font-weight: 650;
  }
  .p-object {
    font-weight: 650;
  }
  .p-code,
  .p-function {
    font-family: var(--r-mono);
    font-size: 0.93em;
  }
  .held {
    white-space: nowrap;
  }
  button[class^='p-'] {
    border: 0;
    background: none;
    padding: 0;
    text-decoration: underline dotted;
    text-decoration-color: var(--r-line);
    text-underline-offset: 3px;
  }
  button[class^='p-']:hover {
    text-decoration-color: currentColor;
  }
`;
