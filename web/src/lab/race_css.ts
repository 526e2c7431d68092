import { css } from 'lit';

/** The look of a race, in the site's colours; on a page without them it brings its own. */
export const raceCss = css`
  :host {
    display: block;
    margin: 1.2rem 0 2rem;
    padding: 1.1rem clamp(0.8rem, 2vw, 1.4rem) 1.3rem;
    border: 1px solid var(--rmap-line, #d9dcd8);
    border-radius: 10px;
    background: var(--rmap-panel, #fff);
    color: var(--rmap-ink, #1d2329);
    font: 0.94rem/1.5 var(--rmap-sans, system-ui, sans-serif);
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem 1.6rem;
    align-items: flex-start;
  }
  .sizes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
    align-items: flex-start;
  }
  label.size {
    display: flex;
    flex-direction: column;
    gap: 0.2rem;
    width: 8.2rem;
  }
  .label,
  legend {
    padding: 0;
    color: var(--rmap-soft, #56606a);
    font-size: 0.86rem;
  }
  input[inputmode] {
    width: 100%;
    min-height: 44px;
    padding: 0.3rem 0.6rem;
    border: 1px solid var(--rmap-soft, #56606a);
    border-radius: 6px;
    background: var(--rmap-bg, #fbfaf7);
    color: inherit;
    font: 600 1.05rem/1.2 var(--rmap-sans, system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--rmap-vma, #d55e00);
  }
  .error {
    margin: 0.15rem 0 0;
    color: var(--rmap-vma-ink, #ad4a00);
    font-size: 0.86rem;
    font-weight: 600;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.5rem;
    margin-top: 0.2rem;
  }
  button {
    min-height: 44px;
    padding: 0.3rem 0.9rem;
    border: 1px solid var(--rmap-line, #d9dcd8);
    border-radius: 6px;
    background: var(--rmap-bg, #fbfaf7);
    color: inherit;
    font: inherit;
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover:not(:disabled) {
    border-color: var(--rmap-av, #0072b2);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button.main {
    padding-inline: 1.6rem;
    border-color: transparent;
    background: var(--rmap-av-ink, #00639c);
    color: var(--rmap-bg, #fff);
    font-weight: 650;
  }
  label.design {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    min-height: 44px;
    margin-inline-end: 0.5rem;
    cursor: pointer;
  }
  input[type='checkbox'] {
    width: 1.15rem;
    height: 1.15rem;
    accent-color: var(--rmap-av, #0072b2);
  }
  :focus-visible {
    outline: 3px solid var(--rmap-av, #0072b2);
    outline-offset: 2px;
  }
  .note {
    margin: 0.6rem 0;
    max-width: 76ch;
    color: var(--rmap-soft, #56606a);
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1rem;
    align-items: center;
    min-height: 48px;
  }
  .go .note {
    margin: 0;
    flex: 1 1 16rem;
  }
  progress {
    flex: 1 1 10rem;
    max-width: 24rem;
    height: 12px;
    accent-color: var(--rmap-av, #0072b2);
  }
  .headline {
    margin: 1.1rem 0 0.6rem;
    max-width: 52rem;
    font: 600 1.18rem/1.4 var(--rmap-serif, Georgia, serif);
  }
  .chart {
    margin: 0.8rem 0 0.4rem;
    overflow: hidden;
  }
  svg {
    display: block;
    max-width: 100%;
    font-family: var(--rmap-sans, system-ui, sans-serif);
    font-size: 13px;
    fill: var(--rmap-ink, #1d2329);
  }
  .name {
    font-weight: 650;
    font-size: 14px;
  }
  .title,
  .tick {
    fill: var(--rmap-soft, #56606a);
  }
  .title {
    font-size: 13px;
  }
  .tick {
    font-size: 11.5px;
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
  .grid {
    stroke: var(--rmap-line, #d9dcd8);
    stroke-dasharray: 2 4;
  }
  .axis {
    stroke: var(--rmap-line, #d9dcd8);
  }
  .stem {
    stroke: var(--rmap-vma, #d55e00);
    stroke-width: 2;
    stroke-dasharray: 7 5;
  }
  .count {
    fill: var(--rmap-ink, #1d2329);
  }
  .value {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .sample {
    fill: var(--rmap-visit, #56b4e9);
    fill-opacity: 0.55;
    stroke: var(--rmap-av, #0072b2);
    stroke-width: 0.6;
  }
  .interval {
    fill: var(--rmap-av, #0072b2);
  }
  .median {
    stroke: var(--rmap-ink, #1d2329);
    stroke-width: 2.5;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    margin: 0.6rem 0;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-bottom: 0.3rem;
    color: var(--rmap-soft, #56606a);
    text-align: start;
  }
  th,
  td {
    padding: 0.4rem 1rem 0.4rem 0;
    border-bottom: 1px solid var(--rmap-line, #d9dcd8);
    text-align: start;
    white-space: nowrap;
  }
  thead th {
    min-width: 7em;
    color: var(--rmap-soft, #56606a);
    font-size: 0.86rem;
    font-weight: 600;
    white-space: normal;
    vertical-align: bottom;
  }
  td b {
    font-size: 1.05em;
  }
  td small {
    color: var(--rmap-soft, #56606a);
  }
  .old {
    display: block;
    opacity: 0.45;
  }
  ul.honest {
    max-width: 84ch;
    margin: 0.7rem 0;
    padding-inline-start: 1.1rem;
    color: var(--rmap-soft, #56606a);
    font-size: 0.88rem;
  }
  textarea {
    width: 100%;
    height: 7rem;
    font: 0.8rem/1.4 var(--rmap-mono, monospace);
  }
  @media (forced-colors: active) {
    .sample,
    .count,
    .interval {
      fill: CanvasText;
    }
    .stem,
    .median {
      stroke: CanvasText;
    }
  }
  @media print {
    form,
    .go {
      display: none;
    }
  }
`;

/** The result stands inside the race: it has no frame of its own. */
export const raceResultCss = css`
  :host {
    margin: 0;
    padding: 0;
    border: 0;
  }
`;
