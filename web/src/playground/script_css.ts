import { css } from 'lit';

/** The look of a script that the reader may change, beside the player that runs it. */
export const scriptCss = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--rmap-ink);
    font: 0.94rem/1.5 var(--rmap-sans, system-ui, sans-serif);
  }
  .workbench {
    display: grid;
    grid-template-columns: minmax(16rem, 24rem) minmax(0, 1fr);
    gap: 1.25rem;
    align-items: start;
  }
  form {
    display: grid;
    gap: 0.7rem;
  }
  label {
    display: grid;
    gap: 0.25rem;
    color: var(--rmap-soft);
    font-size: 0.85rem;
  }
  textarea {
    width: 100%;
    min-height: 22rem;
    box-sizing: border-box;
    padding: 0.6rem 0.7rem;
    border: 1px solid var(--rmap-control, var(--rmap-soft));
    border-radius: 6px;
    background: var(--rmap-code);
    color: var(--rmap-ink);
    font: 0.86rem/1.55 var(--rmap-mono, ui-monospace, monospace);
    tab-size: 2;
    white-space: pre;
    overflow: auto;
    resize: vertical;
  }
  textarea[aria-invalid='true'] {
    border: 2px solid var(--rmap-vma);
  }
  /* Room for a player, before it comes and while it grows, so that the text below keeps its place. */
  .stage {
    min-height: 56rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .hint,
  .verdict {
    margin: 0;
    color: var(--rmap-soft);
    font-size: 0.85rem;
  }
  .verdict {
    color: var(--rmap-ink);
  }
  ul {
    margin: 0.3rem 0 0;
    padding-inline-start: 1.2rem;
  }
  summary {
    cursor: pointer;
    color: var(--rmap-soft);
    font-size: 0.85rem;
  }
  pre {
    margin: 0.4rem 0 0;
    overflow: auto;
    font: 0.8rem/1.6 var(--rmap-mono, ui-monospace, monospace);
  }
  @container (max-width: 800px) {
    .workbench {
      grid-template-columns: minmax(0, 1fr);
    }
    textarea {
      min-height: 15rem;
    }
  }
  /* Phones enlarge a page around a field whose letters are smaller. */
  @media (pointer: coarse) {
    textarea {
      font-size: 16px;
    }
  }
  @media print {
    .row {
      display: none;
    }
    .stage {
      min-height: 0;
    }
  }
`;
