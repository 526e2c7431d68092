import { css } from 'lit';

/** What a task has besides a script and a player. */
export const checkCss = css`
  .left {
    display: grid;
    gap: 0.9rem;
    min-width: 0;
  }
  textarea {
    min-height: 14rem;
  }
  .solved {
    display: flex;
    gap: 0.6em;
    margin: 0 0 0.4rem;
    padding: 0.55rem 0.8rem;
    border: 1px solid var(--rmap-page);
    border-inline-start-width: 4px;
    border-radius: 6px;
    background: var(--rmap-panel);
    color: var(--rmap-ink);
    font-weight: 600;
  }
  .solved [aria-hidden] {
    color: var(--rmap-page-ink);
  }
  .before {
    border-style: dashed;
    border-inline-start-style: solid;
    font-weight: 400;
  }
  .paper {
    display: none;
  }
  @media print {
    .workbench {
      display: block;
    }
    form,
    .stage {
      display: none;
    }
    .paper {
      display: block;
    }
    .paper pre {
      white-space: pre-wrap;
      break-inside: avoid;
    }
  }
`;
