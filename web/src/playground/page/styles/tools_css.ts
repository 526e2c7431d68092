import { css } from 'lit';

/** The toolbar, in one line beside the figure and in two on a phone, and its menus. */
export const toolsCss = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    align-items: center;
    font-size: 0.9rem;
  }
  .tools > :is(button, .control),
  .menu > summary {
    padding-inline: 0.6rem;
    white-space: nowrap;
  }
  .tools > .sign {
    display: inline-grid;
    place-content: center;
    width: 40px;
    padding: 0;
  }
  .icon {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tools > .to-figure {
    display: none;
    text-decoration: none;
  }
  .to-figure::after {
    content: ' ↓' / '';
    white-space: pre;
  }
  .menu {
    position: relative;
  }
  .menu > summary {
    display: flex;
    align-items: center;
    justify-content: center;
    list-style: none;
  }
  .menu > summary::-webkit-details-marker {
    display: none;
  }
  .menu > summary::after {
    content: '▾' / '';
    margin-inline-start: 0.4em;
  }
  .menu .part {
    margin-inline-start: 0.4em;
    color: var(--rmap-soft);
    font-variant-numeric: tabular-nums;
  }
  .saving {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    margin-top: 0.6rem;
    font-variant-numeric: tabular-nums;
  }
  .saving progress {
    flex: 1 0 100%;
    height: 12px;
    accent-color: var(--rmap-av);
  }
  .saving span {
    flex: 1;
  }
  .menu[open] > summary {
    border-color: var(--rmap-av);
    background: var(--rmap-code);
  }
  .menu-body {
    position: absolute;
    inset-inline-start: 0;
    z-index: 6;
    width: min(24rem, calc(100vw - 2rem));
    max-height: 70vh;
    margin-top: 4px;
    padding: 0.7rem;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--rmap-soft);
    border-radius: 8px;
    background: var(--rmap-panel);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
  }
  .menu ul {
    display: grid;
    margin: 0.2rem 0 0;
    padding: 0;
    list-style: none;
  }
  .menu li button,
  .open-file {
    display: grid;
    gap: 0.1rem;
    width: 100%;
    padding: 0.35rem 0.5rem;
    border-color: transparent;
    background: none;
    text-align: start;
  }
  :is(.menu li button, .open-file):hover {
    background: var(--rmap-code);
  }
  .menu :is(li button, .open-file) :is(b, span) {
    font-weight: 500;
  }
  .menu :is(li button, .open-file) span {
    color: var(--rmap-soft);
    font-size: 0.86em;
    font-weight: 400;
  }
  .menu input[type='search'] {
    width: 100%;
  }
  /* A file's field speaks the browser's language, not the page's: its label is what is pressed. */
  .open-file {
    position: relative;
    border: 1px solid transparent;
    border-radius: 6px;
    cursor: pointer;
  }
  .open-file:focus-within {
    outline: 3px solid var(--rmap-hot);
  }
  .open-file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .menu .group {
    margin: 0.8rem 0.5rem 0;
    color: var(--rmap-soft);
    font: 650 0.86rem/1.4 var(--rmap-sans);
  }
  @container (max-width: 860px) {
    .tools > .to-figure {
      display: inline-flex;
      align-items: center;
      justify-content: center;
    }
    /* As wide as the script, wherever its button stands. */
    .tools {
      position: relative;
    }
    .menu {
      position: static;
    }
    .menu-body {
      inset-inline: 0;
      width: auto;
    }
  }
  /* Both lines of buttons are as wide as the script. */
  @container (max-width: 30rem) {
    .tools > * {
      flex: 1 0 auto;
    }
  }
  @media (pointer: coarse), (max-width: 40rem) {
    .tools > .sign {
      width: 44px;
    }
  }
`;
