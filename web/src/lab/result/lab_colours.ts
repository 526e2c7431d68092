import { css, unsafeCSS } from 'lit';

/** Colours by name: the site's variable where it has one, else its light value. */
const variables = [
  ['bg', '#fbfaf7'],
  ['panel', '#ffffff'],
  ['ink', '#1d2329'],
  ['soft', '#56606a'],
  ['line', '#d9dcd8'],
  ['av', '#0072b2'],
  ['vma', '#d55e00'],
  ['page', '#009e73'],
  ['hot', '#e69f00'],
  ['visit', '#56b4e9'],
  ['lit', '#fff0c2'],
  ['av-ink', '#00639c'],
  ['vma-ink', '#ad4a00'],
  ['page-ink', '#00714f'],
  ['hot-ink', '#855a00'],
] as const;

const sheet = `:host { ${variables
  .map(([name, value]) => `--lab-${name}: var(--rmap-${name}, ${value});`)
  .join(' ')} }`;

/** Colours and fonts of a result. Seven designs need one hue more than the site has: rose, for either theme. */
export const labColours = css`
  ${unsafeCSS(sheet)}
  :host {
    --lab-rose: #a0447f;
    --lab-rose: light-dark(#a0447f, #e79ac8);
    --lab-sans: var(--rmap-sans, system-ui, sans-serif);
    --lab-serif: var(--rmap-serif, Georgia, serif);
    --lab-mono: var(--rmap-mono, monospace);
  }
`;
