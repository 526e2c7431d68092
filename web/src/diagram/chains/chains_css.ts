/** How the picture of pte_chains looks: see `diagramCss`. */
export const chainsCss = `
.picture.chains .chain-page rect { fill: var(--r-panel); stroke: var(--r-page); stroke-width: 1.6; }
.picture.chains .chain-page.is-asked rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 3; }
.picture.chains .chain-page.is-dim { opacity: 1; }
.picture.chains .chain-page.is-dim rect { stroke: var(--r-edge); }
.picture.chains .page-name { font-size: 15px; font-weight: 700; fill: var(--r-page-ink); }
.picture.chains .page-place { font-size: 12px; fill: var(--r-soft); }
.picture.chains .block rect, .picture.chains .cache rect {
  fill: var(--r-bg); stroke: var(--r-ink); stroke-width: 1.4;
}
.picture.chains .cache rect { stroke: var(--r-soft); stroke-dasharray: 6 3; }
.picture.chains .block-name { font-size: 13px; font-weight: 700; }
.picture.chains .block-head { font-size: 11.5px; fill: var(--r-soft); }
.picture.chains .cache-name { font-size: 13px; font-weight: 650; }
.picture.chains .cache-spare { font-size: 12px; fill: var(--r-soft); }
.picture.chains .slot rect { fill: var(--r-panel); stroke: var(--r-page); stroke-width: 1.6; }
.picture.chains .slot.is-free rect { fill: none; stroke: var(--r-soft); stroke-width: 1; stroke-dasharray: 3 3; }
.picture.chains .slot .hatch { fill: none; stroke: var(--r-line); stroke-width: 1; pointer-events: none; }
.picture.chains .slot-index { font-size: 10.5px; fill: var(--r-soft); }
.picture.chains .slot.is-first .slot-index { fill: var(--r-ink); font-weight: 700; }
.picture.chains .slot-label { font-size: 12px; font-weight: 600; }
.picture.chains .slot.is-free .slot-label {
  font-size: 11px; font-weight: 400; fill: var(--r-soft); paint-order: stroke; stroke: var(--r-bg); stroke-width: 4px;
}
.picture.chains .slot-mark {
  font-size: 10.5px; font-weight: 700; fill: var(--r-hot-ink);
}
.picture.chains .slot.is-free .slot-mark { paint-order: stroke; stroke: var(--r-bg); stroke-width: 4px; }
.picture.chains .slot.is-new > rect, .picture.chains .slot.is-changed > rect {
  fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 3;
}
.picture.chains .slot.is-hit rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 2.6; }
.picture.chains .points { fill: none; stroke: var(--r-soft); stroke-width: 1.6; }
.picture.chains .how text { font-size: 11.5px; fill: var(--r-soft); }
.picture.chains .note text { font-size: 12.5px; }
@media (forced-colors: active) {
  .picture.chains .slot.is-new > rect, .picture.chains .slot.is-changed > rect,
  .picture.chains .slot.is-hit rect { stroke: Highlight; stroke-width: 4; }
}
`;
