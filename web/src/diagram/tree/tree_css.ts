/** How trees look. Red and black are letters and borders; what a search did is shape and words. */
export const treeCss = `
.picture.tree .is-title text { font-size: 14px; font-weight: 650; }
.picture.tree .is-answer text { font-size: 13px; font-weight: 400; }
.picture.tree .is-more text { font-size: 12.5px; font-weight: 400; fill: var(--r-soft); }
.picture.tree .empty text { font-size: 14px; fill: var(--r-soft); }
.picture.tree .choice rect { fill: var(--r-panel); stroke: var(--r-edge); stroke-width: 1.4; }
.picture.tree .choice text { font-size: 12.5px; }
.picture.tree .choice.is-shown rect { stroke: var(--r-av); stroke-width: 2.6; }
.picture.tree .choice.is-shown text { font-weight: 700; }
.picture.tree .owner rect { fill: var(--r-panel); stroke: var(--r-av); stroke-width: 1.7; }
.picture.tree .owner text { font-size: 13px; font-weight: 700; fill: var(--r-av-ink); }
.picture.tree .branch rect { fill: none; stroke: var(--r-soft); stroke-width: 1.2; stroke-dasharray: 3 4; }
.picture.tree .band rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 1; }
.picture.tree .tick line { stroke: var(--r-edge); stroke-width: 1; }
.picture.tree .tick text { font-size: 11px; fill: var(--r-soft); font-family: var(--r-mono); }
.picture.tree .tick.is-axis text { font-family: inherit; }
.picture.tree .tick.is-asked text { font-size: 13px; font-weight: 750; fill: var(--r-hot-ink); }
.picture.tree .tie-line line { stroke: var(--r-soft); stroke-width: 1; stroke-dasharray: 1 4; }
.picture.tree .link-line { fill: none; stroke: var(--r-soft); stroke-width: 1.7; }
.picture.tree .edge.is-down .link-line { stroke-dasharray: 7 4; }
.picture.tree .edge.is-up .link-line { stroke-dasharray: 1.5 4; }
.picture.tree .edge.is-read .link-line { stroke: var(--r-visit); stroke-width: 4; }
.picture.tree .edge.is-cut .link-line { stroke-dasharray: 3 4; }
.picture.tree .edge.is-stored .link-line { stroke: var(--r-hot); stroke-width: 3.6; }
.picture.tree .cut { fill: none; stroke: var(--r-ink); stroke-width: 2; stroke-linecap: round; }
.picture.tree .bar rect { fill: var(--r-panel); stroke: var(--r-vma); stroke-width: 1.7; }
.picture.tree .bar text { font-size: 10.5px; fill: var(--r-soft); font-family: var(--r-mono); }
.picture.tree .bar.is-holding rect { fill: var(--r-vma); }
.picture.tree .bar.is-fold rect { stroke-dasharray: 5 3; }
.picture.tree .bar.is-left-out rect { stroke: var(--r-soft); stroke-dasharray: 2 3; stroke-width: 1.2; }
.picture.tree .bar.is-selected rect { stroke: var(--r-ink); stroke-width: 2.6; stroke-dasharray: none; }
.picture.tree .dot circle { fill: var(--r-panel); stroke: var(--r-ink); stroke-width: 2; }
.picture.tree .dot.is-hit circle { fill: var(--r-ink); stroke: var(--r-panel); }
.picture.tree .node .box { fill: var(--r-panel); stroke: var(--r-ink); stroke-width: 1.4; }
.picture.tree .node.is-black .box { stroke-width: 2.8; }
.picture.tree .node.is-red .box { stroke: var(--r-vma); stroke-width: 1.6; }
.picture.tree .node.is-new .box, .picture.tree .node.is-changed .box { stroke: var(--r-hot); stroke-width: 3; }
.picture.tree .node.is-holding .box { fill: var(--r-lit); }
.picture.tree .node.is-current .box { stroke: var(--r-visit); stroke-width: 4; }
.picture.tree .node.is-loose .box { stroke-dasharray: 5 4; }
.picture.tree .node.is-left-out .box { stroke: var(--r-soft); stroke-width: 1.2; stroke-dasharray: 2 3; fill: none; }
.picture.tree .node.is-fold .box { fill: none; stroke: none; pointer-events: all; }
.picture.tree .folded { fill: none; }
.picture.tree .is-fold .folded { fill: var(--r-panel); stroke: var(--r-ink); stroke-width: 1.4; }
.picture.tree .is-fold.is-left-out .folded { stroke: var(--r-soft); stroke-dasharray: 2 3; fill: none; }
.picture.tree .node .name { font-size: 12.5px; font-weight: 650; }
.picture.tree .node .number { font-size: 11.5px; font-family: var(--r-mono); }
.picture.tree .node.is-fold .lines text { font-size: 11px; font-weight: 500; }
.picture.tree .is-left-out .name, .picture.tree .is-left-out .number { fill: var(--r-soft); font-weight: 450; }
.picture.tree .is-red .colour { fill: var(--r-panel); stroke: var(--r-vma); stroke-width: 1.6; }
.picture.tree .is-red .colour-letter { fill: var(--r-vma-ink); }
.picture.tree .is-black .colour { fill: var(--r-ink); }
.picture.tree .is-black .colour-letter { fill: var(--r-panel); }
.picture.tree .colour-letter { font-size: 10.5px; font-weight: 750; }
.picture.tree .is-left-out .colour { fill: var(--r-panel); stroke: var(--r-soft); stroke-width: 1.2; }
.picture.tree .is-left-out .colour-letter { fill: var(--r-soft); }
.picture.tree .member rect { fill: var(--r-bg); stroke: var(--r-vma); stroke-width: 1.2; }
.picture.tree .member text { font-size: 10.5px; }
.picture.tree .bit text, .picture.tree .edge-bit { font-size: 11px; font-family: var(--r-mono); fill: var(--r-soft); }
.legend.of-tree li { white-space: normal; }
.picture.tree .member.is-hit rect { fill: var(--r-lit); stroke-width: 2.4; }
.picture.tree .member.is-miss rect { stroke-dasharray: 3 2; }
.picture.tree .member.is-selected rect { stroke: var(--r-ink); stroke-width: 2.4; }
.picture.tree .more-in-set { font-size: 10.5px; fill: var(--r-soft); }
.picture.tree .tag.is-plain rect { fill: var(--r-panel); stroke: var(--r-soft); }
.picture.tree .reason .sentence { font-size: 12.5px; fill: var(--r-ink); font-weight: 400; }
.picture.tree .reason .number { font-size: 10.5px; }
@media (forced-colors: active) {
  .picture.tree .bar.is-holding rect, .picture.tree .dot.is-hit circle { fill: CanvasText; }
  .picture.tree .edge.is-read .link-line, .picture.tree .node.is-current .box { stroke: Highlight; }
}
`;
