import { css } from 'lit';

/** What stands where the figure will be. */
export const emptyCss = css`
  .empty {
    padding: 1.4rem 1.6rem;
    border: 1px dashed var(--rmap-soft);
    border-radius: 10px;
    color: var(--rmap-soft);
  }
  .empty h2 {
    margin: 0 0 0.8rem;
    color: var(--rmap-ink);
    font: 600 1.15rem/1.3 var(--rmap-sans);
  }
  .empty ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    gap: 0.7rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .empty button {
    display: grid;
    gap: 0.15rem;
    width: 100%;
    height: 100%;
    padding: 0.7rem 0.9rem;
    text-align: start;
  }
  .empty button span {
    color: var(--rmap-soft);
    font-size: 0.88rem;
  }
  .empty p {
    margin: 0.9rem 0 0;
  }
  p.empty {
    margin: 0;
  }
`;
