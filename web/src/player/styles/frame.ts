import { css } from 'lit';

/** The element, and what all parts share. */
export const frame = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .player {
    background: var(--r-panel);
    color: var(--r-ink);
    border: 1px solid var(--r-line);
    border-radius: 10px;
    overflow: clip;
    position: relative;
    font: 14px/1.45 var(--r-sans);
    text-align: start;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--r-av);
    outline-offset: -2px;
  }
  .announced {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .aside {
    color: var(--r-soft);
    font-weight: 400;
  }
  dialog h2,
  .heading {
    font-size: 13px;
    margin: 0;
    font-weight: 650;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
`;
