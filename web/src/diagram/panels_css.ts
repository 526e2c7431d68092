/**
 * How designs stand side by side: in the element that compares them, and in a page before any script. The
 * host of the panels is a size container. Never more than four in a row, unless all seven fit into one.
 */
export const panelsCss = `
.compare-head {
  min-height: 9.1rem; margin-bottom: 10px; overflow: clip; background: var(--r-panel); color: var(--r-ink);
  border: 1px solid var(--r-line); border-radius: 10px; font: 14px/1.45 var(--r-sans);
}
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(15.5rem, 20%), 1fr)); gap: 10px; }
.panels.has-grid { grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
.panel {
  display: flex; flex-direction: column; min-width: 0; margin: 0; padding: 10px 6px 6px; background: var(--r-panel);
  border: 1px solid var(--r-line); border-radius: 10px; font: 13.5px/1.45 var(--r-sans); color: var(--r-ink);
}
.panel figcaption { position: relative; display: flex; flex-wrap: wrap; gap: 0 8px; align-items: center;
  min-height: 32px; padding: 0 72px 4px 8px; }
.panel figcaption b { font-size: 15px; }
.panel .kernels { color: var(--r-soft); font-size: 13px; }
.panel .drawing { overflow-x: auto; }
.panel .picture { max-width: none; margin: 0; }
.panel p { margin: 2px 8px 4px; }
.panel .kept { color: var(--r-soft); font-size: 12.5px; line-height: 1.45; }
.panel .facts { min-height: 1.45em; margin-top: auto; }
.tally { display: none; margin: 10px 0 0; padding: 0 4px; list-style: none; font: 13px/1.4 var(--r-sans); color: var(--r-ink); }
.tally li { display: grid; grid-template-columns: 10.6em 1fr 2.2em; gap: 8px; align-items: center; min-height: 24px; }
.tally i { justify-self: start; height: 10px; min-width: 3px; border-radius: 2px; background: var(--r-visit); }
.tally b { text-align: end; font-variant-numeric: tabular-nums; }
@container (min-width: 112rem) {
  .panels { grid-template-columns: repeat(auto-fit, minmax(max(14rem, 12.6%), 1fr)); }
}
@container (max-width: 40rem) {
  .compare-head { min-height: 13rem; }
  .tally { display: block; }
  .panels:not(.has-grid) {
    display: flex; overflow-x: auto; scroll-snap-type: x mandatory; padding-bottom: 8px; position: relative;
  }
  .panels:not(.has-grid) .panel { flex: 0 0 min(19.5rem, 88cqi); scroll-snap-align: center; }
}
@media (forced-colors: active) {
  .tally i { background: CanvasText; }
}
`;
