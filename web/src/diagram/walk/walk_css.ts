/** How the picture of a walk looks: see `diagramCss`. */
export const walkCss = `
.picture.walk .asked rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 2.4; }
.picture.walk .asked.is-gone rect { fill: none; stroke: var(--r-soft); stroke-dasharray: 3 4; }
.picture.walk .asked .page-name { font-size: 15px; font-weight: 700; fill: var(--r-page-ink); }
.picture.walk .asked.is-gone .page-name { fill: var(--r-soft); }
.picture.walk .fields text { font-size: 12.5px; }
.picture.walk .field-name { fill: var(--r-soft); }
.picture.walk .field-value { font-weight: 650; }
.picture.walk .lead rect { fill: var(--r-panel); stroke: var(--r-av); stroke-width: 1.8; }
.picture.walk .lead.is-file rect { stroke: var(--r-page); }
.picture.walk .lead.is-scan rect, .picture.walk .lead.is-nobody rect { stroke: var(--r-soft); stroke-dasharray: 5 3; }
.picture.walk .lead.is-chain rect { stroke: var(--r-ink); }
.picture.walk .lead-name { font-size: 14px; font-weight: 700; }
.picture.walk .lead.is-anonVma .lead-name { fill: var(--r-av-ink); }
.picture.walk .lead.is-file .lead-name { fill: var(--r-page-ink); }
.picture.walk .lead-note { font-size: 11.5px; fill: var(--r-soft); }
.picture.walk path.leads { fill: none; stroke: var(--r-soft); stroke-width: 1.5; }
.picture.walk path.lane-run { fill: none; }
.picture.walk .head text { font-size: 10.5px; fill: var(--r-soft); }
.picture.walk .note text { font-size: 12.5px; }
.picture.walk .gap text { font-size: 12.5px; fill: var(--r-soft); font-style: italic; }
.picture.walk .group text { font-size: 13px; font-weight: 650; }
.picture.walk .holder { fill: var(--r-panel); stroke: var(--r-vma); stroke-width: 1.6; }
.picture.walk .place.is-current .holder { stroke: var(--r-hot); stroke-width: 3; fill: var(--r-lit); }
.picture.walk .holder-name { font-size: 13px; font-weight: 600; }
.picture.walk .holder-range { font-size: 11px; fill: var(--r-soft); font-family: var(--r-mono); }
.picture.walk .formula { font-size: 12.5px; font-variant-numeric: tabular-nums; }
.picture.walk .no-table { font-size: 12px; fill: var(--r-soft); font-style: italic; }
.picture.walk .verdict-text { font-size: 11.5px; fill: var(--r-soft); }
.picture.walk .place.is-hit .verdict-text { fill: var(--r-hot-ink); font-weight: 700; }
.picture.walk .dot { font-size: 14px; }
.picture.walk .table rect { fill: var(--r-bg); stroke: var(--r-soft); stroke-width: 1; }
.picture.walk .table.is-open rect { stroke-width: 1.4; fill: var(--r-panel); }
.picture.walk .table.is-missing rect, .picture.walk .table.is-unread rect {
  fill: none; stroke: var(--r-soft); stroke-dasharray: 3 3;
}
.picture.walk .level-index { font-size: 12px; font-variant-numeric: tabular-nums; }
.picture.walk .table.is-open .level-index { font-size: 14px; font-weight: 700; }
.picture.walk .table.is-missing .level-index, .picture.walk .table.is-unread .level-index {
  font-size: 10.5px; font-weight: 400; fill: var(--r-soft);
}
.picture.walk .level-name { font-size: 11px; font-weight: 700; }
.picture.walk .table-name { font-size: 11px; fill: var(--r-soft); font-family: var(--r-mono); }
.picture.walk .ruler { fill: none; stroke: var(--r-ink); stroke-width: 1.6; }
.picture.walk .ground rect { fill: var(--r-bg); stroke: var(--r-edge); stroke-width: 1; }
.picture.walk .address { font-size: 12px; font-weight: 600; }
.picture.walk .bit-range { font-size: 10px; fill: var(--r-soft); }
.picture.walk .bit-value { font-size: 12px; font-weight: 650; }
.picture.walk .entry-found rect { fill: var(--r-panel); stroke: var(--r-page); stroke-width: 1.6; }
.picture.walk .entry-found text { font-weight: 650; fill: var(--r-page-ink); }
.picture.walk .entry-found.is-hit rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 3; }
.picture.walk .entry-found.is-miss rect { stroke: var(--r-visit); stroke-width: 2; stroke-dasharray: 4 3; }
.picture.walk .entry-found.is-empty rect, .picture.walk .entry-found.is-unknown rect {
  fill: none; stroke: var(--r-soft); stroke-dasharray: 2 3; stroke-width: 1.4;
}
.picture.walk .entry-found.is-swap text, .picture.walk .entry-found.is-moving text,
.picture.walk .entry-found.is-empty text, .picture.walk .entry-found.is-unknown text {
  fill: var(--r-soft); font-weight: 400; font-size: 12px;
}
.picture.walk .badge rect { fill: var(--r-visit); stroke: var(--r-panel); stroke-width: 1.5; }
.picture.walk .badge.is-current rect { stroke: var(--r-hot); stroke-width: 3; }
.picture.walk .box rect { fill: var(--r-panel); stroke: var(--r-edge); stroke-width: 1.2; }
.picture.walk .box.is-example text { font-family: var(--r-mono); font-size: 13px; }
.picture.walk .box.is-all rect { stroke: var(--r-soft); }
.picture.walk .box.is-all text { font-size: 12.5px; }
@media (forced-colors: active) {
  .picture.walk .entry-found.is-hit rect, .picture.walk .place.is-current .holder { stroke: Highlight; stroke-width: 4; }
  .picture.walk .ruler { stroke: CanvasText; }
}
`;
