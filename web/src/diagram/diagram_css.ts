/**
 * How the picture looks. Colours are variables of the element around it (`--r-av`, and `--r-av-ink` where
 * they colour words, with a contrast of 4.5 in both themes). Every state also differs in shape.
 */
export const diagramCss = `
.grid {
  display: block; margin: 0 auto; font-family: inherit; color: var(--r-ink);
}
.grid text { fill: var(--r-ink); font-size: 13px; }
.grid [data-object] { cursor: pointer; }
.grid .tie { stroke: var(--r-line); stroke-width: 1.2; }
.grid .guide path { fill: none; stroke: var(--r-line); stroke-width: 2; }
.grid .process { font-size: 15.5px; }
.grid.is-narrow .process { font-size: 14px; }
.grid .rights { font-size: 11px; fill: var(--r-soft); font-family: var(--r-mono); }
.grid .note { font-size: 12px; fill: var(--r-soft); }
.grid .shared { font-size: 10px; fill: var(--r-soft); font-family: var(--r-mono); }
.grid.is-narrow .rights { font-size: 12px; fill: var(--r-ink); }
.grid .vma { fill: none; stroke: var(--r-vma); stroke-width: 1.7; pointer-events: all; }
.grid.is-narrow .vma { fill: var(--r-panel); }
.grid .row-run line { stroke: var(--r-vma); stroke-width: 2; stroke-dasharray: 7 5; }
.grid .row-run.is-list line { stroke: var(--r-soft); stroke-width: 1.3; stroke-dasharray: none; }
.grid .lane-stem { stroke: var(--r-av); stroke-width: 2; }
.grid .lane-run { stroke: var(--r-av); stroke-width: 2.6; stroke-dasharray: 0.1 6.5; stroke-linecap: round; }
.grid .lane-pass { fill: none; stroke: var(--r-soft); stroke-width: 1.5; }
.grid .lane rect { fill: var(--r-panel); stroke: var(--r-av); stroke-width: 1.7; }
.grid .lane-name { font-size: 13.5px; font-weight: 700; fill: var(--r-av-ink); }
.grid .lane-note { font-size: 11px; fill: var(--r-soft); }
.grid .link { fill: var(--r-panel); stroke: var(--r-ink); stroke-width: 2.2; }
.grid .is-own .link, .grid .is-node .link { fill: var(--r-ink); }
.grid .is-loose .link { stroke-dasharray: 3 2.4; stroke-width: 1.6; }
.grid .is-loose.is-own .link { fill: var(--r-panel); }
.grid .ring { fill: none; stroke: none; pointer-events: all; }
.grid .column text { font-size: 12px; fill: var(--r-soft); text-anchor: middle; }
.grid .cell rect { fill: var(--r-bg); stroke: var(--r-line); stroke-width: 1; }
.grid .cell.is-empty rect { stroke-dasharray: 2 3; fill: none; }
.grid .frame { font-weight: 550; fill: var(--r-page-ink); pointer-events: none; }
.grid .index { font-size: 9.5px; fill: var(--r-soft); pointer-events: none; }
.grid .lock { fill: var(--r-soft); display: none; }
.grid .is-readonly .lock { display: inline; }
.grid .tray { fill: none; stroke: var(--r-soft); stroke-width: 1.3; display: none; }
.grid .is-swapped .tray { display: inline; }
.grid .cell.is-swapped rect, .grid .cell.is-moving rect { fill: none; stroke: var(--r-soft); stroke-dasharray: 5 3; }
.grid .is-swapped .frame, .grid .is-moving .frame { fill: var(--r-soft); font-weight: 400; font-size: 12px; }
.grid .young { fill: var(--r-page); display: none; }
.grid .is-young .young { display: inline; }
.grid .page-swap { font-size: 11px; fill: var(--r-soft); }
.grid .page { fill: var(--r-panel); stroke: var(--r-page); stroke-width: 1.5; }
.grid .page-name { font-weight: 700; fill: var(--r-page-ink); }
.grid .page-mapping { font-weight: 600; fill: var(--r-av-ink); }
.grid .page-count { font-size: 12px; fill: var(--r-soft); }
.grid .arrow { fill: none; stroke: var(--r-soft); stroke-width: 1.4; }
.grid .entry rect { fill: var(--r-page); stroke: var(--r-page); stroke-width: 1.3; }
.grid .entry.is-free rect { fill: none; stroke-dasharray: 2 2; }
.grid .entry text { font-size: 10px; fill: var(--r-soft); font-weight: 700; }
.grid .entry.is-visited rect { fill: var(--r-visit); stroke: var(--r-ink); }
.grid .entry.is-visited text { fill: var(--r-on-visit); }
.grid .is-new:not(.tag) > rect:first-of-type, .grid .is-changed:not(.tag) > rect:first-of-type {
  stroke: var(--r-hot); stroke-width: 3;
}
.grid .cell.is-new > rect, .grid .cell.is-changed > rect, .grid .card.is-new > rect,
.grid .card.is-changed > rect, .grid .lane.is-new > rect, .grid .lane.is-changed > rect {
  fill: var(--r-lit);
}
.grid .crossing.is-new .ring, .grid .crossing.is-changed .ring { stroke-width: 2.6; }
.grid .is-changed:not(.tag) > rect:first-of-type { stroke-dasharray: 9 3; }
.grid .row.is-new .vma, .grid .row.is-changed .vma { stroke: var(--r-hot); stroke-width: 3; }
.grid .is-selected > rect:first-of-type, .grid .crossing.is-selected .ring {
  stroke: var(--r-ink); stroke-width: 2.6; stroke-dasharray: none;
}
.grid .is-ghost .process { fill: var(--r-soft); }
.grid .is-ghost .vma { stroke: var(--r-soft); stroke-dasharray: 3 5; opacity: 0.6; }
.grid .gone rect { fill: none; stroke: var(--r-soft); stroke-width: 1.6; stroke-dasharray: 3 4; }
.grid .gone text { font-size: 12px; fill: var(--r-soft); }
.grid .tag rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 1.2; }
.grid .tag text { font-size: 10.5px; font-weight: 650; }
.grid .tag { pointer-events: none; }
.grid .is-dim { opacity: 0.34; }
.grid .cell.is-hit rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 3; }
.grid .cell.is-miss rect { stroke: var(--r-visit); stroke-width: 2; stroke-dasharray: 4 3; }
.grid .card.is-asked rect.page { stroke: var(--r-hot); stroke-width: 3; fill: var(--r-lit); }
.grid .badge circle { fill: var(--r-visit); stroke: var(--r-panel); stroke-width: 1.5; }
.grid .badge text { font-size: 12px; font-weight: 750; fill: var(--r-on-visit); }
.grid .badge.is-small text { font-size: 9.5px; }
.grid .badge { pointer-events: none; }
.grid .verdict text { font-size: 11.5px; fill: var(--r-soft); }
.grid .verdict.is-hit text { fill: var(--r-hot-ink); font-weight: 700; }
.grid .verdict .dot { font-size: 14px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0 18px 12px; list-style: none;
  font-size: 12.5px; color: var(--r-soft); }
.legend li { display: inline-flex; align-items: center; gap: 7px; white-space: nowrap; }
.legend svg { flex: none; margin: 0; overflow: visible; }
.twin { overflow-x: auto; padding: 0 18px 12px; }
.twin table { border-collapse: collapse; font-size: 13px; margin: 6px 0 12px; }
.twin caption { text-align: start; font-weight: 600; padding: 4px 0; }
.twin th, .twin td { border: 1px solid var(--r-line); padding: 3px 9px; text-align: start; vertical-align: top; }
.twin th { font-weight: 600; }
.twin button { all: unset; cursor: pointer; text-decoration: underline dotted; }
.twin button:focus-visible { outline: 2px solid var(--r-av); }
@media (forced-colors: active) {
  .grid .is-new > rect:first-of-type, .grid .is-changed > rect:first-of-type, .grid .is-hit rect,
  .grid .row.is-new .vma, .grid .row.is-changed .vma { stroke: Highlight; stroke-width: 4; }
  .grid .is-own .link, .grid .is-node .link, .grid .entry rect { fill: CanvasText; }
  .grid .is-dim { opacity: 1; }
}
`;
