import { css } from 'lit';

/** How the playground is laid out: script and figure side by side, on a phone one below the other. */
export const playgroundCss = css`
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
    gap: 0.6rem;
    min-width: 0;
  }
  .figure-column {
    min-width: 0;
    outline: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
  }
  button {
    min-height: 40px;
    padding: 0.25rem 0.8rem;
    border: 1px solid var(--rmap-control, var(--rmap-soft));
    border-radius: 6px;
    background: var(--rmap-panel);
    color: var(--rmap-ink);
    font: inherit;
    cursor: pointer;
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
  .tools > .to-figure {
    display: none;
    margin-inline-start: auto;
    color: var(--rmap-av-ink);
  }
  .menu {
    position: relative;
  }
  .menu > summary {
    display: inline-flex;
    align-items: center;
    min-height: 40px;
    padding: 0.25rem 0.8rem;
    border: 1px solid var(--rmap-control, var(--rmap-soft));
    border-radius: 6px;
    background: var(--rmap-panel);
    cursor: pointer;
    list-style: none;
  }
  .menu > summary::-webkit-details-marker {
    display: none;
  }
  .menu > summary::after {
    content: '▾' / '';
    margin-inline-start: 0.4em;
  }
  .menu-body {
    position: absolute;
    inset-inline-start: 0;
    z-index: 6;
    width: min(24rem, calc(100vw - 2rem));
    max-height: 70vh;
    margin-top: 4px;
    padding: 0.7rem;
    overflow: auto;
    border: 1px solid var(--rmap-soft);
    border-radius: 8px;
    background: var(--rmap-panel);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.2);
  }
  .menu ul {
    display: grid;
    gap: 0.35rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  .menu li button,
  .open-file {
    display: grid;
    gap: 0.1rem;
    width: 100%;
    text-align: start;
  }
  .menu li button span,
  .open-file span {
    color: var(--rmap-soft);
    font-size: 0.86em;
  }
  .menu .part {
    margin-inline-start: 0.4em;
    color: var(--rmap-soft);
    font-variant-numeric: tabular-nums;
  }
  .saving {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    margin-top: 0.6rem;
    font-variant-numeric: tabular-nums;
  }
  .saving progress {
    flex: 1 0 100%;
    height: 12px;
    accent-color: var(--rmap-av);
  }
  .saving span {
    flex: 1;
  }
  .menu input {
    width: 100%;
    min-height: 40px;
    font: inherit;
  }
  .menu h3 {
    margin: 0.8rem 0 0;
    font: 650 0.9rem/1.4 var(--rmap-sans);
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
  .note {
    margin: 0 0 0.5rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--rmap-hot);
    border-inline-start-width: 4px;
    border-radius: 6px;
    background: var(--rmap-panel);
    font-size: 0.88rem;
    overflow-wrap: anywhere;
  }
  .note p {
    margin: 0 0 0.4rem;
  }
  .note a {
    color: var(--rmap-av-ink);
  }
  .note.quiet {
    border-color: var(--rmap-line);
    color: var(--rmap-soft);
  }
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
  @container (max-width: 860px) {
    .workbench {
      grid-template-columns: minmax(0, 1fr);
    }
    .tools > .to-figure {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
    .editor .cm-editor {
      height: auto;
      min-height: 9rem;
      max-height: 38svh;
    }
    /* As wide as the screen, wherever its button stands. */
    .menu {
      position: static;
    }
    .menu-body {
      inset-inline: 0.9rem;
      width: auto;
    }
    .editor textarea {
      min-height: 9rem;
      height: 38svh;
    }
  }
  @media (pointer: coarse) {
    button,
    .designs label,
    .mistakes .place {
      min-height: 44px;
    }
    /* Phones enlarge a page around a field whose letters are smaller. */
    .editor textarea,
    .editor .cm-editor {
      font-size: 16px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
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
