import { css } from 'lit';

/** Narrow columns, forced colours, print. */
export const adapt = css`
  @container (max-width: 860px) {
    .word {
      display: none;
    }
  }
  @container (max-width: 640px) {
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
    .legend {
      padding: 0 12px 10px;
      gap: 3px 16px;
    }
    /* A page may pin the player in a low box: the first row of buttons stays in view, the rest hangs
       below its edge until the reader scrolls there. */
    .transport {
      position: sticky;
      bottom: -104px;
      z-index: 2;
      padding: 8px;
      gap: 6px;
      border-top: 1px solid var(--r-line);
      background: var(--r-panel);
    }
    .transport [data-command='back'],
    .transport [data-command='step'],
    .transport [data-command='next'],
    .transport [data-command='play'] {
      order: -1;
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
      bottom: -52px;
    }
    .transport .buttons {
      grid-template-columns: repeat(10, 1fr);
    }
  }
  @media (forced-colors: active) {
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
    .transport,
    .more summary {
      display: none;
    }
    .code {
      height: auto;
      max-height: 272px;
      overflow: hidden;
    }
  }
`;
