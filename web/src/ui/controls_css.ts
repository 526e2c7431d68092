import { css } from 'lit';

/** What can be pressed or chosen from: `.control` for what is no button but looks like one. */
export const controlsCss = css`
  button,
  select,
  input[type='search'],
  .control {
    box-sizing: border-box;
    min-height: 40px;
    padding: 0.25rem 0.8rem;
    border: 1px solid var(--rmap-control, var(--rmap-soft));
    border-radius: 6px;
    background: var(--rmap-panel);
    color: var(--rmap-ink);
    font: inherit;
  }
  button,
  .control {
    cursor: pointer;
  }
  :is(button, .control):hover:not(:disabled) {
    border-color: var(--rmap-av);
  }
  button.main {
    border-color: transparent;
    background: var(--rmap-button, #00629b);
    color: #fff;
    font-weight: 700;
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  :is(button, summary, input, textarea, a, select):focus-visible {
    outline: 3px solid var(--rmap-hot);
    outline-offset: 2px;
  }
  /* All that a finger has to hit. */
  @media (pointer: coarse), (max-width: 40rem) {
    button,
    select,
    input[type='search'],
    .control {
      min-height: 44px;
    }
  }
`;
