import { css } from 'lit';

/** What is said above the script: of the link, of drafts that wait, of what cannot be kept. */
export const notesCss = css`
  .notes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .notes:not(:has(.note)) {
    display: none;
  }
  /* It stays, for what comes into it to be read out, but takes no place. */
  .replay:not(:has(.note)) {
    position: absolute;
  }
  .note {
    margin: 0;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--rmap-hot);
    border-inline-start-width: 4px;
    border-radius: 6px;
    background: var(--rmap-panel);
    font-size: 0.88rem;
    overflow-wrap: anywhere;
  }
  .note p {
    margin: 0 0 0.4rem;
  }
  .note a {
    color: var(--rmap-av-ink);
  }
  .note.quiet,
  .note.offered {
    border-color: var(--rmap-line);
  }
  .note.quiet {
    color: var(--rmap-soft);
  }
  .note.offered {
    padding-block: 0;
    border-inline-start-width: 1px;
  }
  .offered summary {
    display: list-item;
    min-height: 40px;
    align-content: center;
    cursor: pointer;
  }
  .offered .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-height: 18rem;
    margin: 0;
    padding: 0;
    overflow: auto;
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.4rem;
    align-items: center;
    padding-block: 0.35rem;
  }
  .draft + .draft,
  .offered summary + .rows > .draft:first-child {
    border-top: 1px solid var(--rmap-line);
  }
  .draft .acts {
    display: flex;
    gap: 0.4rem;
    margin-inline-start: auto;
  }
  .draft > div {
    flex: 1 1 11rem;
    min-width: 0;
  }
  .draft code {
    display: block;
    overflow: hidden;
    font: 0.95em/1.5 var(--rmap-mono, ui-monospace, monospace);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .draft small {
    color: var(--rmap-soft);
    font-size: 0.92em;
  }
  .draft.is-forgotten {
    color: var(--rmap-soft);
  }
  @media (pointer: coarse), (max-width: 40rem) {
    .offered summary {
      min-height: 44px;
    }
  }
`;
