/**
 * How the picture looks. Colours are variables of the element around it (`--r-av`, and `--r-av-ink` where
 * they colour words, with a contrast of 4.5 in both themes). `--r-edge` is for quiet lines that mean
 * something: 3 to 1, where `--r-line` only divides. Every state also differs in shape.
 */
export const diagramCss = `
.picture {
  display: block; margin: 0 auto; font-family: inherit; color: var(--r-ink); print-color-adjust: exact;
  --r-edge: color-mix(in srgb, var(--r-soft) 76%, var(--r-panel));
}
.picture text { fill: var(--r-ink); font-size: 13px; }
.picture [data-object] { cursor: pointer; }
.picture .tie { stroke: var(--r-edge); stroke-width: 1.2; }
.picture .guide path { fill: none; stroke: var(--r-edge); stroke-width: 1.7; }
.picture .process { font-size: 15.5px; }
.picture .process, .picture .gone text { paint-order: stroke; stroke: var(--r-panel); stroke-width: 5px; stroke-linejoin: round; }
.picture.is-narrow .process { font-size: 14px; }
.picture .rights { font-size: 11px; fill: var(--r-soft); font-family: var(--r-mono); }
.picture .note { font-size: 12px; fill: var(--r-soft); }
.picture .shared { font-size: 10px; fill: var(--r-soft); font-family: var(--r-mono); }
.picture.is-narrow .rights { font-size: 12px; fill: var(--r-ink); }
.picture .vma { fill: none; stroke: var(--r-vma); stroke-width: 1.7; pointer-events: all; }
.picture.is-narrow .vma { fill: var(--r-panel); }
.picture .row-run line { stroke: var(--r-vma); stroke-width: 2; stroke-dasharray: 7 5; }
.picture .row-run.is-list line { stroke: var(--r-soft); stroke-width: 1.3; stroke-dasharray: none; }
.picture .lane-stem { stroke: var(--r-av); stroke-width: 2; }
.picture .lane-run { stroke: var(--r-av); stroke-width: 2.6; stroke-dasharray: 0.1 6.5; stroke-linecap: round; }
.picture .is-tree :is(.lane-stem, .lane-run) { stroke-width: 1.6; stroke-dasharray: none; }
.picture .lane-branches { fill: none; stroke: var(--r-av); stroke-width: 1.6; }
.picture .lane-pass { fill: none; stroke: var(--r-soft); stroke-width: 1.5; }
.picture .lane rect { fill: var(--r-panel); stroke: var(--r-av); stroke-width: 1.7; }
.picture .lane-name { font-size: 13.5px; font-weight: 700; fill: var(--r-av-ink); }
.picture .lane-note { font-size: 11px; fill: var(--r-soft); }
.picture .link { fill: var(--r-panel); stroke: var(--r-ink); stroke-width: 2.2; }
.picture .is-own .link, .picture .is-node .link { fill: var(--r-ink); }
.picture .is-loose .link { stroke-dasharray: 3 2.4; stroke-width: 1.6; }
.picture .is-loose.is-own .link { fill: var(--r-panel); }
.picture .ring { fill: none; stroke: none; pointer-events: all; }
.picture .column text { font-size: 12px; fill: var(--r-soft); text-anchor: middle; }
.picture .cell rect { fill: var(--r-bg); stroke: var(--r-edge); stroke-width: 1; }
.picture .cell.is-empty rect { stroke-dasharray: 2 3; fill: none; }
.picture .frame { font-weight: 550; fill: var(--r-page-ink); pointer-events: none; }
.picture .index { font-size: 9.5px; fill: var(--r-soft); pointer-events: none; }
.picture .lock { fill: var(--r-soft); display: none; }
.picture .is-readonly .lock { display: inline; }
.picture .tray { fill: none; stroke: var(--r-soft); stroke-width: 1.3; display: none; }
.picture .is-swapped .tray { display: inline; }
.picture .cell.is-swapped rect, .picture .cell.is-moving rect { fill: none; stroke: var(--r-soft); stroke-dasharray: 5 3; }
.picture .is-swapped .frame, .picture .is-moving .frame { fill: var(--r-soft); font-weight: 400; font-size: 12px; }
.picture .young { fill: var(--r-page); display: none; }
.picture .is-young .young { display: inline; }
.picture .page-swap { font-size: 11px; fill: var(--r-soft); }
.picture .page { fill: var(--r-panel); stroke: var(--r-page); stroke-width: 1.5; }
.picture .page-name { font-weight: 700; fill: var(--r-page-ink); }
.picture .page-mapping { font-weight: 600; fill: var(--r-av-ink); }
.picture .page-count { font-size: 12px; fill: var(--r-soft); }
.picture .arrow { fill: none; stroke: var(--r-soft); stroke-width: 1.4; }
.picture .entry rect { fill: var(--r-page); stroke: var(--r-page); stroke-width: 1.3; }
.picture .entry.is-free rect { fill: none; stroke-dasharray: 2 2; }
.picture .entry text { font-size: 10px; fill: var(--r-soft); font-weight: 700; }
.picture .entry.is-visited rect { fill: var(--r-visit); stroke: var(--r-ink); }
.picture .entry.is-visited text { fill: var(--r-on-visit); }
.picture .is-new:not(.tag) > rect:first-of-type, .picture .is-changed:not(.tag) > rect:first-of-type {
  stroke: var(--r-hot); stroke-width: 3;
}
.picture .cell.is-new > rect, .picture .cell.is-changed > rect, .picture .card.is-new > rect,
.picture .card.is-changed > rect, .picture .lane.is-new > rect, .picture .lane.is-changed > rect {
  fill: var(--r-lit);
}
.picture .crossing.is-new .ring, .picture .crossing.is-changed .ring { stroke-width: 2.6; }
.picture .is-changed:not(.tag) > rect:first-of-type { stroke-dasharray: 9 3; }
.picture .row.is-new .vma, .picture .row.is-changed .vma { stroke: var(--r-hot); stroke-width: 3; }
.picture .is-selected > rect:first-of-type, .picture .crossing.is-selected .ring {
  stroke: var(--r-ink); stroke-width: 2.6; stroke-dasharray: none;
}
.picture .is-ghost .process { fill: var(--r-soft); }
.picture .is-ghost .vma { stroke: var(--r-soft); stroke-dasharray: 3 5; opacity: 0.6; }
.picture .gone rect { fill: none; stroke: var(--r-soft); stroke-width: 1.6; stroke-dasharray: 3 4; }
.picture .gone text { font-size: 12px; fill: var(--r-soft); }
.picture .tag rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 1.2; }
.picture .tag text { font-size: 10.5px; font-weight: 650; }
.picture .tag { pointer-events: none; }
.picture .is-dim :is(rect, circle, path, line) { opacity: 0.34; }
.picture .is-dim text { fill: var(--r-soft); font-weight: 400; }
.picture .cell.is-hit rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 3; }
.picture .cell.is-miss rect { stroke: var(--r-visit); stroke-width: 2; stroke-dasharray: 4 3; }
.picture .card.is-asked rect.page { stroke: var(--r-hot); stroke-width: 3; fill: var(--r-lit); }
.picture .badge circle { fill: var(--r-visit); stroke: var(--r-panel); stroke-width: 1.5; }
.picture .badge text { font-size: 12px; font-weight: 750; fill: var(--r-on-visit); }
.picture .badge.is-small text { font-size: 9.5px; }
.picture .badge { pointer-events: none; }
.picture .verdict text { font-size: 11.5px; fill: var(--r-soft); }
.picture .verdict.is-hit text { fill: var(--r-hot-ink); font-weight: 700; }
.picture .verdict .dot { font-size: 14px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0 18px 12px; list-style: none;
  font-size: 12.5px; color: var(--r-soft); }
.legend li { display: inline-flex; align-items: center; gap: 7px; white-space: nowrap; }
.legend svg { flex: none; margin: 0; overflow: visible; print-color-adjust: exact; }
.twin { overflow-x: auto; padding: 0 18px 12px; }
.twin table { border-collapse: collapse; font-size: 13px; margin: 6px 0 12px; }
.twin caption { text-align: start; font-weight: 600; padding: 4px 0; }
.twin th, .twin td { border: 1px solid var(--r-line); padding: 3px 9px; text-align: start; vertical-align: top; }
.twin th { font-weight: 600; }
.twin button { all: unset; cursor: pointer; text-decoration: underline dotted; }
.twin button:focus-visible { outline: 2px solid var(--r-av); }
@media (forced-colors: active) {
  /* Shapes keep the site's colours, the ground does not: on a black one dark ink would be gone. */
  .picture {
    --r-ink: CanvasText; --r-soft: CanvasText; --r-line: GrayText; --r-edge: CanvasText; --r-bg: Canvas;
    --r-panel: Canvas; --r-lit: Canvas; --r-av: LinkText; --r-av-ink: LinkText; --r-vma: CanvasText;
    --r-vma-ink: CanvasText; --r-page: CanvasText; --r-page-ink: CanvasText; --r-hot: Highlight;
    --r-hot-ink: CanvasText; --r-visit: CanvasText; --r-on-visit: Canvas;
  }
  .picture .is-new > rect:first-of-type, .picture .is-changed > rect:first-of-type, .picture .is-hit rect,
  .picture .row.is-new .vma, .picture .row.is-changed .vma { stroke: Highlight; stroke-width: 4; }
  .picture .is-own .link, .picture .is-node .link, .picture .entry rect { fill: CanvasText; }
  .picture .is-dim :is(rect, circle, path, line) { opacity: 1; }
}
`;
