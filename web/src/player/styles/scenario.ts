import { css } from 'lit';

/** The row of statements. */
export const scenario = css`
  .strip {
    overflow-x: auto;
    border-bottom: 1px solid var(--r-line);
    scrollbar-width: thin;
  }
  .strip ol {
    display: flex;
    gap: 4px;
    padding: 8px 12px;
    width: max-content;
  }
  .strip button {
    font: 13px/1.4 var(--r-mono);
    border: 0;
    background: none;
    padding: 5px 9px;
    border-radius: 6px;
    white-space: nowrap;
    color: var(--r-soft);
  }
  .strip .done {
    color: var(--r-ink);
  }
  .strip .now {
    background: var(--r-lit);
    color: var(--r-ink);
    font-weight: 650;
    box-shadow: inset 0 -2px var(--r-hot);
  }
  .strip button:hover {
    background: var(--r-bg);
  }
  .strip .now:hover {
    background: var(--r-lit);
  }
  .strip li.aside {
    padding: 5px 9px;
  }
`;
