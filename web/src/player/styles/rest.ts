import { css } from 'lit';

/** Table, problems and help. */
export const rest = css`
  .more {
    border-top: 1px solid var(--r-line);
    font-size: 13px;
  }
  .more summary {
    padding: 8px 18px;
    color: var(--r-soft);
    cursor: pointer;
  }
  .problems {
    padding: 10px 18px;
    border-bottom: 1px solid var(--r-line);
    border-inline-start: 5px solid var(--r-vma);
  }
  .problems p {
    margin: 3px 0;
  }
  .problems .excerpt {
    display: block;
    font-family: var(--r-mono);
    white-space: pre;
    overflow-x: auto;
    padding: 3px 0;
  }
  .problems mark {
    background: none;
    color: inherit;
    text-decoration: underline wavy var(--r-vma);
    text-underline-offset: 4px;
  }
  .problems pre {
    max-height: 110px;
    overflow: auto;
    font-size: 12px;
  }
  .problems button {
    border: 0;
    border-radius: 7px;
    padding: 7px 16px;
    margin: 4px 0;
  }
  .help {
    border: 1px solid var(--r-line);
    border-radius: 10px;
    background: var(--r-panel);
    color: var(--r-ink);
    padding: 16px 22px;
  }
  .help {
    max-width: min(980px, calc(100vw - 24px));
  }
  .key-groups {
    columns: 2 330px;
    column-gap: 34px;
  }
  .key-groups section {
    break-inside: avoid;
    margin-bottom: 12px;
  }
  .help h3 {
    font-size: 13px;
    margin: 0 0 2px;
    color: var(--r-soft);
  }
  .help p {
    margin: 2px 0;
  }
  .help td {
    padding: 3px 0;
  }
  .help::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .help th {
    text-align: start;
    padding: 3px 18px 3px 0;
    white-space: nowrap;
  }
  .help kbd {
    font: 13px var(--r-mono);
    border: 1px solid var(--r-line);
    border-bottom-width: 2px;
    border-radius: 5px;
    padding: 1px 6px;
  }
  .help form {
    text-align: end;
    margin-top: 10px;
  }
  .help form button {
    border: 1px solid var(--r-line);
    border-radius: 7px;
    background: var(--r-bg);
    padding: 7px 16px;
  }
`;
