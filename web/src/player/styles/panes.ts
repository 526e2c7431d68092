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
    align-items: baseline;
    font-size: 12px;
    border-bottom: 1px solid var(--r-line);
  }
  .source .file {
    font-family: var(--r-mono);
    font-weight: 600;
  }
  .code {
    position: relative;
    contain: content;
    height: 272px;
    overflow: auto;
    font: 12.5px/1.6 var(--r-mono);
    scrollbar-width: thin;
  }
  .code > .aside {
    margin: 0;
    padding: 10px 14px;
    font: 13px/1.6 var(--r-sans);
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
    all: unset;
    flex: none;
    width: 5.6ch;
    padding-inline: 1.2ch 0.4ch;
    white-space: nowrap;
    margin-inline-end: 1.2ch;
    text-align: end;
    color: var(--r-soft);
    cursor: pointer;
    user-select: none;
  }
  .code .number:hover {
    color: var(--r-ink);
    box-shadow: inset 3px 0 var(--r-soft);
  }
  .code .number:focus-visible {
    outline: 2px solid var(--r-av);
    outline-offset: -2px;
  }
  .code .has-break .number {
    background: radial-gradient(circle at 0.75ch 50%, var(--r-vma) 0 0.5ch, transparent 0.56ch);
    color: var(--r-ink);
    font-weight: 700;
  }
  .code .has-break.is-off .number {
    background: radial-gradient(
      circle at 0.75ch 50%,
      transparent 0 0.36ch,
      var(--r-vma) 0.4ch 0.52ch,
      transparent 0.58ch
    );
  }
  .source header button {
    margin: -3px 0 -3px auto;
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
  .inspector:focus-visible {
    outline-offset: -2px;
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
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 5px 0 7px;
  }
  .tools button,
  .source header button,
  .code > .aside button,
  .breakpoints button {
    border: 1px solid var(--r-line);
    border-radius: 6px;
    background: var(--r-bg);
    font-size: 12px;
    padding: 2px 8px;
    min-width: 28px;
    min-height: 26px;
  }
  .tools button:hover,
  .source header button:hover,
  .code > .aside button:hover,
  .breakpoints button:hover {
    border-color: var(--r-soft);
  }
  .tools [aria-disabled='true'] {
    color: var(--r-soft);
    cursor: default;
    border-color: transparent;
    background: none;
  }
  .tools [aria-pressed='true'],
  .source [aria-pressed='true']:not(.number) {
    border-color: var(--r-vma);
    font-weight: 600;
  }
  .dot {
    color: var(--r-vma-ink);
  }
  .pointer-bar {
    border: 2px solid var(--r-av);
    border-radius: 8px;
    padding: 6px 9px;
    margin-bottom: 8px;
  }
  .pointer-bar p {
    margin: 0;
  }
  .pointer-bar .tools {
    margin-bottom: 0;
  }
  .history {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 5px;
    margin-bottom: 6px;
  }
  .history .said {
    color: var(--r-soft);
    margin-inline-end: 3px;
  }
  .jump {
    border: 0;
    border-radius: 5px;
    background: var(--r-bg);
    padding: 0 5px;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
    text-decoration-color: var(--r-line);
    text-underline-offset: 3px;
  }
  .jump:hover {
    text-decoration-color: currentColor;
  }
  .jump[aria-current='step'] {
    background: var(--r-lit);
    box-shadow: inset 0 -2px var(--r-hot);
    font-weight: 650;
  }
  .fields caption {
    text-align: start;
    font-size: 12px;
    color: var(--r-soft);
    padding: 2px 4px 0;
  }
  .field {
    border: 0;
    background: none;
    padding: 0;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .field:hover,
  .field[aria-expanded='true'] {
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .past td {
    border-inline-start: 3px solid var(--r-line);
  }
  .past p {
    margin: 0 0 3px;
  }
  .stores {
    max-height: 190px;
    overflow: auto;
  }
  .empty-links {
    margin: -6px 0 8px;
    color: var(--r-soft);
  }
  .empty-links summary {
    cursor: pointer;
    padding: 2px 4px;
    font-size: 12.5px;
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
