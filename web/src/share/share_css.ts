import { css } from 'lit';

/** The look of the dialog. */
export const shareCss = css`
  :host {
    color: var(--rmap-ink);
    font: 0.94rem/1.5 var(--rmap-sans, system-ui, sans-serif);
  }
  dialog {
    box-sizing: border-box;
    width: min(44rem, 100vw - 1.5rem);
    max-height: calc(100dvh - 1.5rem);
    padding: 0;
    border: 1px solid var(--rmap-soft);
    border-radius: 12px;
    background: var(--rmap-panel);
    color: inherit;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.6rem 1.1rem;
    border-bottom: 1px solid var(--rmap-line);
    background: var(--rmap-panel);
  }
  h2 {
    margin: 0;
    font-size: 1.15rem;
  }
  .body {
    padding: 0.9rem 1.1rem 1.1rem;
  }
  .title {
    margin: 0 0 0.8rem;
    color: var(--rmap-soft);
    overflow-wrap: anywhere;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.7rem;
    margin: 0 0 1rem;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 0.3rem;
    font-weight: 650;
  }
  label {
    display: grid;
    gap: 0.2rem;
    color: var(--rmap-soft);
    font-size: 0.85rem;
  }
  select,
  button {
    min-height: 44px;
    padding: 0.3rem 0.9rem;
    border: 1px solid var(--rmap-soft);
    border-radius: 6px;
    background: var(--rmap-panel);
    color: var(--rmap-ink);
    font: inherit;
    font-size: 0.94rem;
    cursor: pointer;
  }
  select {
    width: 100%;
    min-width: 0;
    padding-inline: 0.5rem;
  }
  button.main {
    border-color: transparent;
    background: var(--rmap-av-ink);
    color: var(--rmap-bg);
    font-weight: 650;
  }
  details {
    border-top: 1px solid var(--rmap-line);
  }
  summary {
    min-height: 44px;
    align-content: center;
    font-weight: 650;
    cursor: pointer;
  }
  .form {
    display: grid;
    gap: 0.5rem;
    padding-bottom: 0.9rem;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .use {
    color: var(--rmap-soft);
    font-size: 0.9rem;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    padding: 0.5rem 0.6rem;
    border: 1px solid var(--rmap-soft);
    border-radius: 6px;
    background: var(--rmap-code);
    color: var(--rmap-ink);
    font: 0.8rem/1.5 var(--rmap-mono, ui-monospace, monospace);
    overflow-wrap: anywhere;
    field-sizing: content; /* where browsers know that: as many lines as there are, between these */
    min-height: 4.8rem;
    max-height: 14rem;
    resize: vertical;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
  }
  .problem {
    padding: 0.5rem 0.7rem;
    border: 1px solid var(--rmap-hot);
    border-radius: 6px;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .recipes {
    padding-top: 0.8rem;
    border-top: 1px solid var(--rmap-line);
  }
  a {
    color: var(--rmap-av-ink);
  }
  :focus-visible {
    outline: 3px solid var(--rmap-av);
    outline-offset: 2px;
  }
  /* Phones enlarge a page around a field whose letters are smaller. */
  @media (pointer: coarse) {
    textarea,
    select {
      font-size: 16px;
    }
  }
  @media (max-width: 30rem) {
    .body,
    .head {
      padding-inline: 0.8rem;
    }
    fieldset {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
