import { css } from 'lit';

/** The look of the lab, in the site's colours; on a page without them it brings its own. */
export const labCss = css`
  :host {
    display: block;
    margin: 1.2rem 0 2rem;
    color: var(--rmap-ink, #1d2329);
    font: 0.94rem/1.5 var(--rmap-sans, system-ui, sans-serif);
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
  }
  form {
    padding: 1.1rem clamp(0.8rem, 2vw, 1.4rem) 1rem;
    border: 1px solid var(--rmap-line, #d9dcd8);
    border-radius: 10px;
    background: var(--rmap-panel, #fff);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .ask:disabled :is(.workloads, .fields, .designs, .script) {
    opacity: 0.6;
  }
  p {
    margin: 0.5rem 0;
  }
  .label,
  legend,
  .hint,
  .note,
  .sources,
  .environment,
  small {
    color: var(--rmap-soft, #56606a);
  }
  .label,
  legend {
    padding: 0;
    font-size: 0.86rem;
  }
  .hint,
  .environment,
  small {
    font-size: 0.8rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 0.45rem;
    align-items: center;
    margin-top: 0.3rem;
  }
  .chip {
    position: relative;
    display: inline-flex;
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip span {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0.2rem 0.9rem;
    border: 1px solid var(--rmap-soft, #56606a);
    border-radius: 22px;
    background: var(--rmap-bg, #fbfaf7);
  }
  .chip:hover span {
    border-color: var(--rmap-av, #0072b2);
  }
  .chip input:checked + span {
    border-color: transparent;
    background: var(--rmap-av-ink, #00639c);
    color: var(--rmap-bg, #fff);
    font-weight: 650;
  }
  .chip input:checked + span::before {
    content: '✓';
    margin-inline-end: 0.45em;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(18rem, 2fr) minmax(0, 3fr);
    gap: 0.6rem clamp(1.2rem, 3cqi, 2.8rem);
    margin-top: 1rem;
    padding-top: 0.9rem;
    border-top: 1px solid var(--rmap-line, #d9dcd8);
  }
  .story {
    max-width: 62ch;
  }
  .glance svg {
    display: block;
    max-width: min(100%, 22rem);
    height: auto;
  }
  .sources {
    font-size: 0.86rem;
  }
  a {
    color: var(--rmap-av-ink, #00639c);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem 1.1rem;
    align-items: flex-start;
  }
  .field,
  .script {
    display: flex;
    flex-direction: column;
    gap: 0.2rem;
    width: 12.4rem;
  }
  .sweep {
    flex: 1 1 100%;
  }
  .sweep .field {
    width: min(100%, 26rem);
  }
  .script {
    width: 100%;
    margin-bottom: 0.8rem;
  }
  .seed {
    display: flex;
    gap: 0.45rem;
    align-items: flex-start;
  }
  .seed .field {
    width: 9rem;
  }
  .seed button {
    margin-top: 1.65rem;
  }
  input:not([type]),
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 0.3rem 0.6rem;
    border: 1px solid var(--rmap-soft, #56606a);
    border-radius: 6px;
    background: var(--rmap-bg, #fbfaf7);
    color: inherit;
    font: 600 1.02rem/1.3 var(--rmap-sans, system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
  }
  textarea {
    font: 0.86rem/1.55 var(--rmap-mono, monospace);
    resize: vertical;
  }
  input[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border: 2px solid var(--rmap-vma, #d55e00);
  }
  .error {
    margin: 0.1rem 0 0;
    color: var(--rmap-vma-ink, #ad4a00);
    font-size: 0.86rem;
    font-weight: 600;
  }
  .error:empty {
    display: none;
  }
  button {
    min-height: 44px;
    padding: 0.3rem 0.9rem;
    border: 1px solid var(--rmap-soft, #56606a);
    border-radius: 6px;
    background: var(--rmap-bg, #fbfaf7);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button.small {
    padding-inline: 0.7rem;
    border-color: var(--rmap-line, #d9dcd8);
    font-size: 0.88rem;
  }
  button:hover:not(:disabled) {
    border-color: var(--rmap-av, #0072b2);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button.main {
    padding-inline: 1.6rem;
    border-color: transparent;
    background: var(--rmap-av-ink, #00639c);
    color: var(--rmap-bg, #fff);
    font-weight: 650;
  }
  .designs {
    margin-top: 0.9rem;
  }
  .designs .row {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr));
    gap: 0 0.8rem;
  }
  .design {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    width: 1.15rem;
    height: 1.15rem;
    accent-color: var(--rmap-av, #0072b2);
  }
  :focus-visible,
  .chip input:focus-visible + span {
    outline: 3px solid var(--rmap-av, #0072b2);
    outline-offset: 2px;
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 0.8rem;
    align-items: center;
    margin-top: 1rem;
    padding-top: 0.9rem;
    border-top: 1px solid var(--rmap-line, #d9dcd8);
  }
  .go .note,
  .progress {
    flex: 1 1 18rem;
    margin: 0;
  }
  .progress {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: 100%;
    max-width: 40rem;
    height: 12px;
    accent-color: var(--rmap-av, #0072b2);
  }
  .too-large p {
    margin: 0 0 0.5rem;
  }
  summary {
    min-height: 44px;
    padding: 0.6rem 0;
    color: var(--rmap-av-ink, #00639c);
    cursor: pointer;
  }
  pre {
    max-height: 22rem;
    margin: 0.3rem 0 0.5rem;
    padding: 0.6rem 0.8rem;
    overflow: auto;
    border: 1px solid var(--rmap-line, #d9dcd8);
    border-radius: 6px;
    background: var(--rmap-code, #f6f6f2);
    font: 0.82rem/1.55 var(--rmap-mono, monospace);
  }
  .link-note {
    margin: 0 0 0.7rem;
  }
  h2 {
    margin: 1.6rem 0 0.2rem;
    font: 600 1.45rem/1.3 var(--rmap-serif, Georgia, serif);
  }
  .outcome {
    margin-top: 1rem;
    font-size: 1rem;
  }
  .method {
    max-width: 76ch;
    margin-top: 1.4rem;
  }
  dt {
    font-weight: 650;
  }
  dd {
    margin: 0 0 0.7rem;
    color: var(--rmap-soft, #56606a);
  }
  .asked {
    margin-bottom: 0.1rem;
    font-weight: 650;
  }
  .environment,
  .again {
    margin: 0.1rem 0;
  }
  .old {
    opacity: 0.45;
  }
  @container (max-width: 760px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    .field,
    .sweep .field {
      width: 100%;
    }
    .seed {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .chip input:checked + span {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    form,
    .again,
    .hidden-note:empty {
      display: none;
    }
  }
`;
