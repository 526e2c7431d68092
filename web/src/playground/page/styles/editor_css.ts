import { css } from 'lit';

/** The place where the script is written. */
export const editorCss = css`
  .editor {
    min-width: 0;
    overflow: hidden;
    border: 1px solid var(--rmap-control, var(--rmap-soft));
    border-radius: 6px;
    background: var(--rmap-code);
  }
  .editor:focus-within {
    outline: 2px solid var(--rmap-av);
    outline-offset: 1px;
  }
  .editor textarea {
    display: block;
    width: 100%;
    min-height: 24rem;
    padding: 0.6rem 0.7rem;
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: 0.86rem/1.55 var(--rmap-mono, ui-monospace, monospace);
    white-space: pre;
    overflow: auto;
    resize: vertical;
  }
  .editor .cm-editor {
    height: clamp(16rem, 58vh, 46rem);
    font-size: 0.86rem;
  }
  .editor .cm-editor.cm-focused {
    outline: none;
  }
  @container (max-width: 860px) {
    .editor .cm-editor {
      height: auto;
      min-height: 9rem;
      max-height: 38svh;
    }
    .editor textarea {
      min-height: 9rem;
      height: 38svh;
    }
  }
  /* Phones enlarge a page around a field whose letters are smaller. */
  @media (pointer: coarse) {
    .editor textarea,
    .editor .cm-editor {
      font-size: 16px;
    }
  }
`;
