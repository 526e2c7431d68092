import { css } from 'lit';

/** Buttons and slider. */
export const transport = css`
  .transport {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 9px 14px;
  }
  .buttons {
    display: flex;
    gap: 5px;
  }
  .transport button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 5px;
    min-width: 38px;
    height: 36px;
    padding: 0 8px;
    border: 1px solid var(--r-line);
    border-radius: 7px;
    background: var(--r-bg);
  }
  .transport .speed {
    height: 36px;
    font: inherit;
    font-size: 13px;
    color: inherit;
    padding: 0 4px;
    border: 1px solid var(--r-line);
    border-radius: 7px;
    background: var(--r-bg);
    font-variant-numeric: tabular-nums;
  }
  .breakpoints {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    padding: 6px 14px;
    border-top: 1px solid var(--r-line);
    font-size: 13px;
  }
  .breakpoints ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
    min-width: 0;
  }
  .breakpoints li,
  .breakpoints label {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 2px 6px;
  }
  .breakpoints .place {
    font-family: var(--r-mono);
    font-size: 12.5px;
    overflow-wrap: anywhere;
  }
  .breakpoints .is-here {
    background: var(--r-lit);
    box-shadow: inset 3px 0 var(--r-hot);
    padding-inline-start: 6px;
  }
  .breakpoints input {
    accent-color: var(--r-vma);
    margin: 0;
  }
  .transport button:hover {
    border-color: var(--r-soft);
  }
  .transport button[aria-disabled='true'] {
    opacity: 0.42;
    cursor: default;
  }
  .transport .main,
  .problems .main {
    background: var(--r-av);
    border-color: var(--r-av);
    color: var(--r-panel);
    font-weight: 600;
  }
  .word {
    font-size: 13px;
  }
  .transport .ask {
    min-width: 30px;
    border-color: transparent;
    background: none;
    color: var(--r-soft);
    font-weight: 650;
  }
  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon .solid {
    fill: currentColor;
    stroke-width: 0.8;
  }
  .icon .thick {
    stroke-width: 3.6;
    stroke-linecap: butt;
  }
  .count {
    color: var(--r-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    min-width: 7.4em;
    text-align: end;
  }
  input[type='range'] {
    appearance: none;
    flex: 1 1 140px;
    min-width: 100px;
    height: 36px;
    margin: 0;
    background: none;
    cursor: pointer;
  }
  input::-webkit-slider-runnable-track {
    height: 6px;
    border-radius: 3px;
    background: linear-gradient(to right, var(--r-av) var(--part), var(--r-line) var(--part));
  }
  input::-moz-range-track {
    height: 6px;
    border-radius: 3px;
    background: var(--r-line);
  }
  input::-moz-range-progress {
    height: 6px;
    border-radius: 3px;
    background: var(--r-av);
  }
  input::-webkit-slider-thumb {
    appearance: none;
    width: 18px;
    height: 18px;
    margin-top: -6px;
    border: 4px solid var(--r-av);
    border-radius: 50%;
    background: var(--r-panel);
  }
  input::-moz-range-thumb {
    width: 11px;
    height: 11px;
    border: 4px solid var(--r-av);
    border-radius: 50%;
    background: var(--r-panel);
  }
`;
