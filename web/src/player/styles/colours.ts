import { css, unsafeCSS } from 'lit';

/** Colours by name: the site's variable if it has one, else a default that follows the system's theme. */
const variables = [
  ['bg', '#fbfaf7', '#14181c'],
  ['panel', '#ffffff', '#1b2026'],
  ['ink', '#1d2329', '#e7eaee'],
  ['soft', '#56606a', '#a3adb8'],
  ['line', '#d9dcd8', '#38414b'],
  ['av', '#0072b2', '#5fb3e6'],
  ['vma', '#d55e00', '#ff9a4d'],
  ['page', '#009e73', '#35c79a'],
  ['hot', '#e69f00', '#f2b83d'],
  ['visit', '#56b4e9', '#7cc8f0'],
  ['lit', '#fff0c2', '#4a3b12'],
  ['code', '#f6f6f2', '#171c21'],
  ['av-ink', '#00639c', '#6fbcec'],
  ['vma-ink', '#ad4a00', '#ffa35c'],
  ['page-ink', '#00714f', '#45cfa4'],
  ['hot-ink', '#855a00', '#f2b83d'],
] as const;

const defaults = (theme: 1 | 2) =>
  variables.map((row) => `--default-${row[0]}: ${row[theme]};`).join('');

/** A theme that the element itself names goes before that of the page and of the system. */
const named = (theme: 1 | 2) => variables.map((row) => `--rmap-${row[0]}: ${row[theme]};`).join('');

const sheet = `
:host { ${defaults(1)} }
@media (prefers-color-scheme: dark) { :host { ${defaults(2)} } }
:host([theme='light']) { color-scheme: light; ${named(1)} }
:host([theme='dark']) { color-scheme: dark; ${named(2)} }
:host { ${variables.map(([name]) => `--r-${name}: var(--rmap-${name}, var(--default-${name}));`).join('')}
  --r-on-visit: #0d2130;
  --r-mono: var(--rmap-mono, ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace);
  --r-sans: var(--rmap-sans, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC',
    'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
}
`;

/** Colours and fonts, under names of their own: of a player, and of what else stands in pages that are not ours. */
export const colours = css`
  ${unsafeCSS(sheet)}
`;
