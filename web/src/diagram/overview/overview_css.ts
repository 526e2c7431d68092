/** How the overview looks. What is on the canvas takes its colours from the same variables. */
export const overviewCss = `
.picture.overview .o-own, .picture.overview .o-ink { fill: var(--r-ink); }
.picture.overview .o-inherited, .picture.overview .o-walk { fill: var(--r-av); }
.picture.overview .o-mapped { fill: var(--r-page); }
.picture.overview .o-soft { fill: var(--r-soft); }
.picture.overview .o-line { fill: var(--r-line); }
.picture.overview .o-panel { fill: var(--r-bg); }
.picture.overview .o-lit { fill: var(--r-lit); }
.picture.overview .o-hot { fill: var(--r-hot); }
.picture.overview .o-fork { fill: var(--r-vma); }
.picture.overview .o-visit { fill: var(--r-visit); }
.picture.overview .o-edge { fill: none; }
.picture.overview .o-edge.o-own, .picture.overview .o-edge.o-ink { stroke: var(--r-ink); }
.picture.overview .o-edge.o-inherited, .picture.overview .o-edge.o-walk { stroke: var(--r-av); }
.picture.overview .o-edge.o-line { stroke: var(--r-line); }
.picture.overview .o-edge.o-hot { stroke: var(--r-hot); }
.picture.overview .o-size-11 { font-size: 11px; }
.picture.overview .o-size-12 { font-size: 12px; }
.picture.overview .o-size-13 { font-size: 13px; }
.picture.overview .o-bold { font-weight: 650; }
div.picture.overview { display: block; max-width: 100%; padding: 4px 14px 10px; }
.picture.overview canvas { display: block; margin: 0 auto; max-width: none; cursor: crosshair; touch-action: pan-y; }
.picture.overview canvas.is-zoomed { touch-action: none; }
.picture.overview canvas:focus-visible { outline: 2px solid var(--r-av); outline-offset: 2px; border-radius: 3px; }
.picture.overview .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin: 0 0 8px; }
.picture.overview .tools button { min-width: 32px; min-height: 30px; padding: 2px 10px; border: 1px solid var(--r-soft);
  border-radius: 7px; background: var(--r-panel); color: var(--r-ink); font-size: 13px; }
.picture.overview .tools button[disabled] { color: var(--r-soft); border-style: dashed; cursor: default; }
.picture.overview .step-text { margin: 0; flex: 1 1 160px; font-size: 12.5px; color: var(--r-ink); text-align: end; }
.picture.overview .readout { margin: 8px 0 0; min-height: 2.9em; font-size: 13px; line-height: 1.45; color: var(--r-ink); }
.picture.overview .readout + .readout { margin-top: 2px; min-height: 0; color: var(--r-soft); }
.picture.overview .readout.is-brush { border-inline-start: 4px solid var(--r-hot); padding-inline-start: 8px; }
.picture.overview .readout:empty { display: none; }
@media (pointer: coarse) {
  .picture.overview .tools button { min-width: 44px; min-height: 44px; }
}
@media (forced-colors: active) {
  .picture.overview { --r-ink: CanvasText; --r-soft: CanvasText; --r-line: GrayText; --r-bg: Canvas; --r-panel: Canvas;
    --r-av: LinkText; --r-page: CanvasText; --r-vma: CanvasText; --r-hot: Highlight; --r-lit: Canvas; --r-visit: LinkText; }
}
@media print {
  .picture.overview .tools { display: none; }
}
`;
