import { css } from 'lit';

/** The look of a result around its pictures. */
export const resultCss = css`
  :host {
    display: block;
    color: var(--lab-ink);
    font: 0.94rem/1.5 var(--lab-sans);
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
  }
  h3 {
    margin: 2.2rem 0 0.5rem;
    font: 650 1.12rem/1.3 var(--lab-serif);
  }
  .headline {
    margin: 0.4rem 0 0.6rem;
    max-width: 54rem;
    font: 600 1.22rem/1.4 var(--lab-serif);
    text-wrap: pretty;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.2rem;
    align-items: flex-end;
    margin: 0.4rem 0 0.9rem;
  }
  .choose label {
    display: flex;
    flex-direction: column;
    gap: 0.15rem;
    min-width: 0;
    max-width: 100%;
    color: var(--lab-soft);
    font-size: 0.86rem;
  }
  select,
  button {
    min-height: 44px;
    max-width: 100%;
    padding: 0.3rem 0.8rem;
    border: 1px solid var(--lab-soft);
    border-radius: 6px;
    background: var(--lab-bg);
    color: var(--lab-ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover,
  select:hover {
    border-color: var(--lab-av);
  }
  :focus-visible {
    outline: 3px solid var(--lab-av);
    outline-offset: 2px;
  }
  .note,
  .notes,
  .honest {
    max-width: 84ch;
    margin: 0.5rem 0;
    color: var(--lab-soft);
    font-size: 0.88rem;
  }
  .notes {
    padding: 0;
    list-style: none;
  }
  .honest {
    padding-inline-start: 1.1rem;
  }
  .scroll {
    overflow: auto;
    max-height: min(34rem, 80vh);
    border: 1px solid var(--lab-line);
    border-radius: 8px;
    background: var(--lab-panel);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.88rem;
    font-variant-numeric: tabular-nums;
  }
  caption {
    position: sticky;
    inset-inline-start: 0;
    padding: 0.5rem 0.8rem;
    color: var(--lab-soft);
    text-align: start;
  }
  th,
  td {
    padding: 0.34rem 0.8rem;
    border-bottom: 1px solid var(--lab-line);
    text-align: end;
    white-space: nowrap;
    background: var(--lab-panel);
  }
  th {
    font-weight: 600;
  }
  tbody th,
  th.left,
  td.left {
    text-align: start;
  }
  thead th {
    color: var(--lab-soft);
    text-align: end;
    vertical-align: bottom;
  }
  thead {
    position: sticky;
    top: 0;
    z-index: 2;
  }
  thead th[colspan] {
    text-align: start;
    color: var(--lab-ink);
  }
  thead th[rowspan] {
    text-align: start;
  }
  th.opens {
    border-inline-start: 1px solid var(--lab-line);
  }
  tr.opens > * {
    border-top: 1.5px solid var(--lab-soft);
  }
  .stays {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    border-inline-end: 1px solid var(--lab-line);
    text-align: start;
  }
  small {
    color: var(--lab-soft);
    font-size: 0.86em;
  }
  thead small {
    display: block;
    font-weight: 400;
  }
  thead th.left {
    text-align: start;
  }
  table:is(.locks, .growths) td {
    vertical-align: top;
  }
  .verdict {
    margin-inline-start: 0.4em;
    white-space: nowrap;
  }
  .verdict.holds {
    color: var(--lab-page-ink);
  }
  .verdict.fails {
    color: var(--lab-vma-ink);
    font-weight: 650;
  }
  .lock {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .wide {
    display: inline-flex;
    gap: 1.5px;
  }
  .wide i {
    width: 7px;
    height: 10px;
    border: 1px solid var(--lab-soft);
    forced-color-adjust: none;
  }
  .wide i.is-on {
    background: var(--lab-av);
    border-color: var(--lab-av);
  }
  td.time {
    color: var(--lab-soft);
  }
  @container (max-width: 480px) {
    .choose label,
    .choose select {
      width: 100%;
    }
    .stays {
      max-width: 8.5em;
      white-space: normal;
      padding-inline: 0.5rem;
    }
  }
  @media print {
    .choose,
    .save {
      display: none;
    }
    .scroll {
      max-height: none;
    }
  }
`;
