import { css } from 'lit';

/** The look of published figures: small, beside ours. */
export const publishedCss = css`
  :host {
    display: block;
    color: var(--rmap-ink, #1d2329);
    font: 0.9rem/1.5 var(--rmap-sans, system-ui, sans-serif);
  }
  h3 {
    margin: 0 0 0.4rem;
    font-size: 1rem;
  }
  p {
    max-width: 44rem;
    margin: 0 0 0.5rem;
    text-wrap: pretty;
  }
  figure {
    margin: 0 0 1rem;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--rmap-av-ink, #00639c);
    outline-offset: 2px;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .caption {
    margin: 0 0 0.2rem;
    color: var(--rmap-soft, #56606a);
  }
  th,
  td {
    padding: 0.25rem 0.9rem 0.25rem 0;
    border-bottom: 1px solid var(--rmap-line, #d9dcd8);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--rmap-soft, #56606a);
    font-size: 0.86rem;
    vertical-align: bottom;
  }
  .number {
    text-align: end;
  }
  .ours {
    font-weight: 600;
  }
  .source {
    margin: 0.25rem 0 0;
    color: var(--rmap-soft, #56606a);
    font-size: 0.86rem;
  }
  a {
    color: var(--rmap-av-ink, #00639c);
    text-underline-offset: 0.15em;
  }
  @media (max-width: 30rem) {
    th,
    td {
      padding-right: 0.55rem;
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
  }
`;
