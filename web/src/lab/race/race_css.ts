import { css } from 'lit';
import { colours } from '../../player/styles/colours.ts';

const race = css`
  :host {
    display: block;
    box-sizing: border-box;
    margin: 1.2rem 0 2rem;
    padding: 1.1rem clamp(0.8rem, 2vw, 1.4rem) 1.1rem;
    border: 1px solid var(--r-line);
    border-radius: 10px;
    background: var(--r-panel);
    color: var(--r-ink);
    font: 0.94rem/1.5 var(--r-sans);
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
  }
  .question {
    max-width: 46rem;
    margin: 0;
    font: 600 1.15rem/1.4 var(--rmap-serif, var(--r-sans));
  }
  .setting {
    margin: 0.2rem 0 0.9rem;
    color: var(--r-soft);
  }
  .lane {
    display: grid;
    grid-template-columns: 10.5rem minmax(0, 1fr) 9.5rem;
    gap: 0 1rem;
    padding: 0.5rem 0 0.25rem;
    border-top: 1px solid var(--r-line);
  }
  .who b,
  .who small {
    display: block;
    line-height: 1.35;
  }
  small {
    color: var(--r-soft);
    font-size: 0.82rem;
  }
  .way {
    position: relative;
    min-height: 3.1rem;
  }
  .way svg {
    display: block;
    overflow: visible;
  }
  .empty {
    height: 13px;
    border-bottom: 1px dashed var(--r-soft);
  }
  .course {
    stroke: var(--r-line);
  }
  .cells {
    fill: var(--r-visit);
    stroke: var(--r-av);
  }
  .seams {
    stroke: var(--r-panel);
    stroke-width: 1.5;
    fill: none;
  }
  .runner {
    fill: none;
    stroke: var(--r-hot);
    stroke-width: 3.5;
  }
  .hit {
    fill: var(--r-ink);
    stroke: var(--r-panel);
    stroke-width: 2;
  }
  .under {
    position: relative;
    height: 1.3rem;
    font-size: 0.82rem;
    line-height: 1.3rem;
  }
  .found {
    position: absolute;
    white-space: nowrap;
  }
  .numbers {
    display: flex;
    flex-direction: column;
    text-align: end;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .passed {
    font-weight: 650;
  }
  .rank {
    color: var(--r-av-ink);
    font-weight: 650;
  }
  .controls,
  .terms,
  .measure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    align-items: center;
  }
  .controls {
    padding-top: 0.6rem;
    border-top: 1px solid var(--r-line);
  }
  .terms {
    justify-content: space-between;
    color: var(--r-soft);
    font-variant-numeric: tabular-nums;
  }
  input[type='range'] {
    flex: 1 1 10rem;
    min-width: 6rem;
    height: 44px;
    margin: 0;
    accent-color: var(--r-av);
  }
  label {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  input[type='checkbox'] {
    width: 1.15rem;
    height: 1.15rem;
    accent-color: var(--r-av);
  }
  button,
  select {
    min-height: 44px;
    padding: 0.3rem 0.9rem;
    border: 1px solid var(--r-soft);
    border-radius: 6px;
    background: var(--r-bg);
    color: inherit;
    font: inherit;
    cursor: pointer;
    white-space: nowrap;
  }
  select {
    padding-inline: 0.5rem;
  }
  button:hover {
    border-color: var(--r-av);
  }
  button.main {
    padding-inline: 1.6rem;
    border-color: transparent;
    background: var(--r-av-ink);
    color: var(--r-bg);
    font-weight: 650;
  }
  button.play {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-width: 7.2em;
  }
  .icon {
    fill: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--r-av);
    outline-offset: 2px;
  }
  .measure {
    min-height: 48px;
    padding-top: 0.4rem;
  }
  progress {
    flex: 1 1 8rem;
    max-width: 24rem;
    height: 12px;
    accent-color: var(--r-av);
  }
  .doing {
    min-width: 9em;
    color: var(--r-soft);
  }
  .note {
    margin: 0;
    color: var(--r-soft);
  }
  .error {
    margin: 0;
    color: var(--r-vma-ink);
    font-weight: 600;
  }
  .announce {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .verdict {
    max-width: 52rem;
    margin: 0.7rem 0;
    font: 600 1.12rem/1.45 var(--rmap-serif, var(--r-sans));
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    margin: 0.4rem 0;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-bottom: 0.3rem;
    color: var(--r-soft);
    text-align: start;
  }
  th,
  td {
    padding: 0.35rem 1rem 0.35rem 0;
    border-bottom: 1px solid var(--r-line);
    text-align: start;
    white-space: nowrap;
  }
  thead th {
    min-width: 7em;
    color: var(--r-soft);
    font-size: 0.86rem;
    font-weight: 600;
    white-space: normal;
    vertical-align: bottom;
  }
  .honest {
    max-width: 84ch;
    margin: 0.6rem 0;
    padding-inline-start: 1.1rem;
    color: var(--r-soft);
    font-size: 0.88rem;
  }
  .more {
    margin: 0.4rem 0 0;
  }
  a {
    color: var(--r-av-ink);
  }
  @container (max-width: 620px) {
    .lane {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .who {
      grid-row: 1;
    }
    .numbers {
      grid-row: 1;
      grid-column: 2;
    }
    .way {
      grid-column: 1 / -1;
      margin-top: 0.3rem;
    }
    th,
    td {
      padding-inline-end: 0.7rem;
    }
    thead th {
      min-width: 5.5em;
    }
  }
  @media (forced-colors: active) {
    .cells {
      fill: Highlight;
      stroke: CanvasText;
    }
    .seams,
    .hit {
      stroke: Canvas;
    }
    .hit {
      fill: CanvasText;
    }
    .runner,
    .course {
      stroke: CanvasText;
    }
  }
  @media print {
    .controls,
    .terms,
    .measure,
    .more {
      display: none;
    }
  }
`;

/** The look of a race, in the site's colours; on a page without them it brings its own. */
export const raceCss = [colours, race];
