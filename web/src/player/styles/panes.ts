import { css } from 'lit';

/** Source, inspector and call stack. */
export const panes = css`
  .lower {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    border-top: 1px solid var(--r-line);
  }
  .source {
    background: var(--r-code);
    min-width: 0;
  }
  .source header {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    padding: 7px 14px;
    font-size: 12px;
    border-bottom: 1px solid var(--r-line);
  }
  .source .file {
    font-family: var(--r-mono);
    font-weight: 600;
  }
  .code {
    position: relative;
    height: 272px;
    overflow: auto;
    font: 12.5px/1.6 var(--r-mono);
    scrollbar-width: thin;
  }
  .code ol {
    width: max-content;
    min-width: 100%;
    padding: 4px 0;
  }
  .code li {
    display: flex;
    padding-inline-end: 14px;
  }
  .code code {
    font: inherit;
    white-space: pre;
  }
  .code .number {
    flex: none;
    width: 5.6ch;
    white-space: nowrap;
    margin-inline-end: 1.6ch;
    text-align: end;
    color: var(--r-soft);
    user-select: none;
  }
  .code .lit {
    background: var(--r-lit);
    box-shadow: inset 3px 0 var(--r-hot);
  }
  .code .lit .number {
    color: var(--r-hot-ink);
    font-weight: 700;
  }
  .t-comment {
    color: var(--r-soft);
    font-style: italic;
  }
  .t-keyword {
    color: var(--r-av-ink);
  }
  .t-string,
  .t-number {
    color: var(--r-page-ink);
  }
  .inspector {
    border-inline-start: 1px solid var(--r-line);
    padding: 9px 14px;
    font-size: 13px;
    max-height: 310px;
    overflow: auto;
    scrollbar-width: thin;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 7px;
    align-items: baseline;
    font-size: 14px;
    margin-bottom: 4px;
  }
  .what .aside {
    font-size: 12.5px;
  }
  .what .type {
    font-weight: 500;
  }
  .follow {
    margin-inline-start: auto;
    border: 1px solid var(--r-line);
    border-radius: 6px;
    background: var(--r-bg);
    font-size: 12px;
    padding: 2px 8px;
  }
  .inspector table {
    border-collapse: collapse;
    width: 100%;
    margin-bottom: 10px;
  }
  .inspector th,
  .inspector td {
    padding: 2px 8px 2px 4px;
    vertical-align: top;
    text-align: start;
  }
  .inspector th {
    width: 45%;
    font: 12.5px/1.5 var(--r-mono);
    font-weight: 400;
    color: var(--r-soft);
    overflow-wrap: anywhere;
  }
  .inspector th.said {
    font-family: var(--r-sans);
  }
  .inspector .changed {
    background: var(--r-lit);
    box-shadow: inset 3px 0 var(--r-hot);
  }
  .inspector .changed th {
    color: var(--r-ink);
  }
  .inspector del {
    text-decoration-thickness: 1px;
    color: var(--r-soft);
  }
  .inspector del * {
    color: inherit;
  }
  .stack {
    font: 12px/1.6 var(--r-mono);
    overflow-wrap: anywhere;
  }
  .stack code {
    font: inherit;
  }
  .stack [class^='p-'] {
    font-size: 1em;
    font-weight: 450;
  }
  .stack .p-function {
    color: inherit;
    font-weight: 650;
  }
`;
