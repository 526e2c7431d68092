import type { MessageKey } from './messages.ts';

/** The keys of the overview, which work while the focus is in it: as they are written, and what they do. */
export const overviewKeys: readonly { readonly cap: string; readonly help: MessageKey }[] = [
  { cap: '← → ↑ ↓', help: 'key.overview.move' },
  { cap: 'PgUp PgDn', help: 'key.overview.page' },
  { cap: 'Home End', help: 'key.overview.edge' },
  { cap: '+ − 0', help: 'key.overview.zoom' },
  { cap: 'Shift ← →', help: 'key.overview.choose' },
  { cap: 'Enter', help: 'key.overview.grid' },
  { cap: 'i', help: 'key.overview.inspect' },
  { cap: 'Esc', help: 'key.overview.clear' },
];
