import { css } from 'lit';

/** How the playground is laid out: script and figure side by side, on a phone one below the other. */
export const layoutCss = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--rmap-ink);
    font: 0.94rem/1.5 var(--rmap-sans, system-ui, sans-serif);
  }
  * {
    box-sizing: border-box;
  }
  .workbench {
    display: grid;
    grid-template-columns: minmax(20rem, 30rem) minmax(0, 1fr);
    gap: 1rem clamp(1rem, 2vw, 1.75rem);
    align-items: start;
  }
  .script {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    min-width: 0;
  }
  .figure-column {
    min-width: 0;
    outline: none;
  }
  .is-dropping {
    position: relative;
    outline: 3px dashed var(--rmap-av);
    outline-offset: 6px;
  }
  .is-dropping::after {
    content: attr(data-drop);
    position: absolute;
    inset: 0 0 auto;
    z-index: 7;
    padding: 1rem;
    background: var(--rmap-lit);
    color: var(--rmap-ink);
    text-align: center;
    font-weight: 650;
  }
  @container (max-width: 860px) {
    .workbench {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .tools,
    .note,
    .designs {
      display: none;
    }
    .workbench {
      display: block;
    }
  }
`;
