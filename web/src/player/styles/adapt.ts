import { css } from 'lit';

/** All that a finger has to hit. */
const targets = css`
  .strip button,
  .views button,
  .transport button,
  .transport .speed,
  .tools button,
  .source header button,
  .code > .aside button,
  .breakpoints button,
  .help form button,
  .jump,
  .foot a,
  .foot button,
  .field,
  .inspector td button,
  .empty-links summary,
  .more summary {
    min-height: 44px;
    min-width: 44px;
  }
  .transport input[type='range'] {
    height: 44px;
  }
  .breakpoints label {
    min-height: 44px;
  }
  .inspector .fields th,
  .inspector .fields td {
    vertical-align: middle;
  }
  .breakpoints input {
    width: 24px;
    height: 24px;
  }
  .empty-links summary,
  .more summary {
    padding-block: 12px;
  }
`;

/** Narrow columns, forced colours, print. */
export const adapt = css`
  @container (max-width: 860px) {
    .word {
      display: none;
    }
  }
  /* A column of text: the slider has a row of its own, and the count stands beside it. */
  @container (max-width: 760px) {
    .player[data-ui='full'] input[type='range'] {
      flex-basis: 50%;
    }
  }
  @container (max-width: 640px) {
    .figure {
      max-height: none; /* the transport sticks to the bottom here: the page scrolls, and nothing in it */
    }
    .lower {
      grid-template-columns: minmax(0, 1fr);
    }
    .inspector {
      border-inline-start: 0;
      border-top: 1px solid var(--r-line);
      max-height: none;
    }
    .code {
      height: 232px;
      font-size: 12px;
    }
    .strip button {
      min-height: 44px;
    }
    .sentence {
      padding: 9px 12px;
    }
    .foot {
      padding: 0 12px;
    }
    .legend {
      padding: 0 12px 10px;
      gap: 3px 16px;
    }
    .legend li {
      white-space: normal;
    }
    /* A page may pin the player in a low box: the first row of buttons stays in view, the rest hangs
       below its edge until the reader scrolls there. */
    .transport {
      position: sticky;
      bottom: -156px;
      z-index: 2;
      padding: 8px;
      gap: 6px;
      border-top: 1px solid var(--r-line);
      background: var(--r-panel);
    }
    .transport [data-command='back'],
    .transport [data-command='step'],
    .transport [data-command='next'] {
      order: -1;
    }
    .transport [data-command='play'] {
      order: -1;
    }
    .transport .ask {
      order: 1;
    }
    .transport .speed {
      order: 2;
      height: 46px;
      min-width: 0;
    }
    .transport .buttons {
      flex: 1 1 100%;
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      gap: 6px;
    }
    .transport button {
      height: 46px;
      min-width: 44px;
    }
    .transport .main {
      grid-column: span 2;
    }
    .transport input[type='range'] {
      height: 44px;
    }
    .count {
      min-width: 0;
    }
  }
  @container (min-width: 420px) and (max-width: 640px) {
    .transport {
      bottom: -104px;
    }
    .transport .buttons {
      grid-template-columns: repeat(10, 1fr);
    }
  }
  @container (max-width: 640px) {
    .views {
      flex-wrap: nowrap;
      overflow-x: auto;
      padding-bottom: 2px;
      scrollbar-width: none;
    }
    .views > * {
      flex: none;
    }
    .views button {
      min-height: 44px;
    }
  }
  /* What a finger has to hit is 44 px: on a phone, on a tablet, and in a narrow column. */
  @container (max-width: 640px) {
    ${targets}
  }
  @media (pointer: coarse) {
    ${targets}
    /* A line is too low for a finger: the button above the source does the same for the lit one. */
    .code .number {
      pointer-events: none;
    }
  }
  /* Very wide: the same words at the same distance from the eye, with more of the source in view. */
  @container (min-width: 1700px) {
    .player {
      font-size: 16px;
    }
    .sentence {
      font-size: 18px;
    }
    .code {
      height: 420px;
      font-size: 15px;
    }
    .inspector {
      max-height: 460px;
      font-size: 15px;
    }
    .inspector th,
    .stack,
    .tools button,
    .jump {
      font-size: 14px;
    }
    .strip button,
    .word,
    .legend {
      font-size: 15px;
    }
    .transport button,
    .transport .speed {
      height: 42px;
      min-width: 46px;
    }
  }
  @media (forced-colors: active) {
    .jump[aria-current='step'],
    .pointer-bar,
    .breakpoints .is-here {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .code .has-break .number {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .strip .now,
    .code .lit,
    .inspector .changed {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    input::-webkit-slider-runnable-track {
      border: 1px solid ButtonText;
    }
    input::-moz-range-track {
      border: 1px solid ButtonText;
    }
  }
  @media print {
    .player {
      border: 0;
      overflow: visible;
    }
    .transport,
    .breakpoints,
    .views,
    .tools,
    .pointer-bar,
    .announced,
    .foot,
    .break-here,
    .empty-links,
    .more summary,
    .strip li:has(button:not(.now)),
    .strip li.aside {
      display: none;
    }
    .strip,
    .figure,
    .inspector,
    .twin {
      overflow: visible;
      max-height: none;
    }
    .sentence,
    .figure,
    .lower {
      break-inside: avoid;
    }
    .code {
      height: auto;
      max-height: 272px;
      overflow: hidden;
    }
    /* Only what stands around the lit line: paper does not scroll. */
    .code
      li:not(
        .lit,
        :has(+ li.lit),
        :has(+ li + li.lit),
        :has(+ li + li + li.lit),
        .lit + li,
        .lit + li + li,
        .lit + li + li + li
      ) {
      display: none;
    }
  }
`;
