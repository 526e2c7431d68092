/** How boxes and arrows look. The kinds of lines differ in shape: dotted, dashed, solid. */
export const boxesCss = `
.picture.boxes text { font-size: var(--boxes-size, 12.5px); }
.picture.boxes .name, .picture.boxes .field, .picture.boxes .label, .picture.boxes .frame { font-family: var(--r-mono); }
.picture.boxes .box > rect { fill: var(--r-panel); stroke: var(--r-ink); stroke-width: 1.6; }
.picture.boxes .is-anon_vma > rect { stroke: var(--r-av); stroke-width: 2; }
.picture.boxes .is-anon_vma .name { fill: var(--r-av-ink); font-weight: 700; }
.picture.boxes .is-vma > rect { stroke: var(--r-vma); stroke-width: 2; }
.picture.boxes .is-vma .name { fill: var(--r-vma-ink); font-weight: 700; }
.picture.boxes .is-page > rect { stroke: var(--r-page); stroke-width: 2; }
.picture.boxes .is-page .name { fill: var(--r-page-ink); font-weight: 700; }
.picture.boxes .is-avc .name { font-weight: 700; }
.picture.boxes .is-entry > rect { fill: var(--r-bg); stroke: var(--r-line); stroke-width: 1.4; }
.picture.boxes .is-entry .name { fill: var(--r-vma-ink); font-weight: 700; }
.picture.boxes .is-block > rect { stroke: var(--r-page); }
.picture.boxes .is-entry .is-end { fill: var(--r-page-ink); font-weight: 700; }
.picture.boxes .is-page .field:first-child { font-weight: 700; fill: var(--r-page-ink); }
.picture.boxes .label.is-process { font-weight: 700; }
.picture.boxes .label.is-target { fill: var(--r-av-ink); font-weight: 600; }
.picture.boxes .label.is-more { fill: var(--r-soft); }
.picture.boxes .label.is-words, .picture.boxes .label.is-wrong { font-family: inherit; }
.picture.boxes .label.is-words { fill: var(--r-soft); }
.picture.boxes .label.is-wrong { fill: var(--r-hot-ink); font-weight: 650; }
.picture.boxes .label[data-object] { text-decoration: underline dotted; text-underline-offset: 4px; }
.picture.boxes .box.is-wrong > rect { stroke: var(--r-hot-ink); stroke-width: 4; }
.picture.boxes .label.is-caption { font-weight: 600; }
.picture.boxes .of-same-anon-vma, .picture.boxes .of-tree { fill: var(--r-av-ink); }
.picture.boxes .of-same-vma { fill: var(--r-vma-ink); }
.picture.boxes .cell .frame { font-weight: 650; }
.picture.boxes .net path { fill: none; }
.picture.boxes .net .seam { stroke: var(--r-panel); stroke-width: 6; }
.picture.boxes .net .line { stroke: var(--r-ink); stroke-width: 1.6; }
.picture.boxes .net .head { fill: var(--r-ink); stroke: none; }
.picture.boxes .is-same-anon-vma .line, .picture.boxes .is-tree .line { stroke: var(--r-av); stroke-width: 2.8;
  stroke-dasharray: 0.1 6.2; stroke-linecap: round; }
.picture.boxes .is-same-anon-vma .head, .picture.boxes .is-tree .head { fill: var(--r-av); }
.picture.boxes .is-same-vma .line { stroke: var(--r-vma); stroke-width: 2; stroke-dasharray: 7 5; }
.picture.boxes .is-same-vma .head { fill: var(--r-vma); }
.picture.boxes .is-parent .line { stroke: var(--r-soft); }
.picture.boxes .is-parent .head { fill: var(--r-soft); }
.picture.boxes .net.is-mapping .line, .picture.boxes .net.is-entry .line { stroke: var(--r-page); }
.picture.boxes .net.is-mapping .head, .picture.boxes .net.is-entry .head { fill: var(--r-page); }
.picture.boxes .box.is-asked > rect { stroke: var(--r-hot); stroke-width: 3; fill: var(--r-lit); }
.picture.boxes .box.is-new > rect, .picture.boxes .box.is-changed > rect { fill: var(--r-lit); stroke: var(--r-hot);
  stroke-width: 3; }
.picture.boxes .box.is-hit > rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 3; }
.picture.boxes .box.is-miss > rect { stroke: var(--r-visit); stroke-width: 2; stroke-dasharray: 4 3; }
.picture.boxes .box.is-selected > rect { stroke: var(--r-ink); stroke-width: 3; }
.picture.boxes .tag text { font-size: 10.5px; }
.picture.boxes .badge text { font-size: 12px; }
.picture.boxes .verdict text, .picture.boxes .verdict .words { font-size: 11.5px; }
.picture.boxes .note { font-size: 12.5px; fill: var(--r-soft); font-family: inherit; }
.picture.boxes .gone rect { fill: var(--r-panel); }
.picture.boxes .gone text { font-size: 12px; }
.legend.of-boxes li { white-space: normal; }
@media (forced-colors: active) {
  .picture.boxes .net .seam { stroke: Canvas; }
  .picture.boxes .net .line { stroke: CanvasText; }
  .picture.boxes .net .head { fill: CanvasText; }
  .picture.boxes .box > rect { stroke: CanvasText; }
}
`;
