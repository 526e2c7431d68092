import { css } from 'lit';

/** The buttons that take something away, and what came of it. */
export const saveCss = css`
  .save {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    margin-top: 0.5rem;
  }
  button {
    min-height: 32px;
    padding: 0.1rem 0.8rem;
    border: 1px solid var(--lab-soft);
    border-radius: 999px;
    background: var(--lab-panel);
    color: var(--lab-ink);
    font: 0.84rem/1.3 var(--lab-sans);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--lab-av);
  }
  :focus-visible {
    outline: 3px solid var(--lab-av);
    outline-offset: 2px;
  }
  p[role='status'] {
    margin: 0;
    color: var(--lab-soft);
    font-size: 0.86rem;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
