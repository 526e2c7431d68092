import { css } from 'lit';

/** The list of designs below the script. */
export const designsCss = css`
  .designs summary {
    min-height: 40px;
    align-content: center;
    cursor: pointer;
  }
  .designs .label {
    font-weight: 650;
  }
  .designs fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    margin: 0;
    padding: 0;
    border: 0;
  }
  .designs legend {
    padding: 0 0 0.3rem;
    color: var(--rmap-soft);
    font-size: 0.86rem;
  }
  .designs label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 36px;
  }
  .designs small {
    color: var(--rmap-soft);
  }
  .designs input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--rmap-av);
  }
  @media (pointer: coarse), (max-width: 40rem) {
    .designs :is(label, summary) {
      min-height: 44px;
    }
  }
`;
