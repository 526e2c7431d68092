import { css } from 'lit';

/** How the script stands: that it ran, or what is wrong with it. */
export const runCss = css`
  .state {
    min-height: 1.5em;
    font-size: 0.86rem;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.5rem;
    align-items: center;
    margin: 0;
    color: var(--rmap-soft);
  }
  .said.is-wrong {
    color: var(--rmap-vma-ink);
    font-weight: 600;
  }
  /* A run that is done in a moment needs no word. */
  .is-late {
    animation: appear 0s 400ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .spinner {
    width: 1em;
    height: 1em;
    border: 2px solid var(--rmap-line);
    border-top-color: var(--rmap-av);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  .mistakes {
    display: grid;
    gap: 0.3rem;
    margin: 0.35rem 0 0;
    padding: 0;
    list-style: none;
  }
  .mistakes li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6rem;
    align-items: baseline;
  }
  .mistakes .place {
    min-height: 28px;
    padding: 0 0.5rem;
    font-family: var(--rmap-mono);
    font-size: 0.85em;
  }
  @media (pointer: coarse), (max-width: 40rem) {
    .mistakes .place {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;
