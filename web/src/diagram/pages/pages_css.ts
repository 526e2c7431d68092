import { sizes } from './layout/sizes.ts';

/** How the page × process grid looks: in the player, and in a page that stands without any script. */
export const pagesCss = `
.picture.pages { max-width: none; }
.picture.pages text { font-size: ${sizes.font}px; }
.picture.pages .index { font-size: ${sizes.small}px; fill: var(--r-soft); }
.picture.pages .is-asked .index { fill: var(--r-ink); font-weight: 700; }
.picture.pages .family { fill: var(--r-soft); font-weight: 600; }
.picture.pages .process { font-size: ${sizes.font}px; font-weight: 600; }
.picture.pages .head.is-new .process, .picture.pages .head.is-changed .process { fill: var(--r-hot-ink); }
.picture.pages .caption-line { font-size: ${sizes.captionFont}px; font-weight: 600; }
.picture.pages .asked rect { fill: color-mix(in srgb, var(--r-page) 14%, transparent); }
.picture.pages .vma { stroke-width: 1.3; fill: none; }
.picture.pages .range.is-outside .vma { stroke-dasharray: 5 3; stroke-width: 2.2; }
.picture.pages .range.is-selected .vma { stroke: var(--r-ink); stroke-width: 2.4; }
.picture.pages .cell rect { fill: var(--r-bg); stroke: var(--r-edge); }
.picture.pages .cell.is-empty rect { fill: none; }
.picture.pages .cell.is-swap rect { fill: none; stroke: var(--r-soft); stroke-dasharray: 5 3; }
.picture.pages .cell.is-visited rect {
  fill: color-mix(in srgb, var(--r-visit) 38%, var(--r-panel)); stroke: var(--r-visit); stroke-dasharray: none;
  stroke-width: 1.5;
}
.picture.pages .cell.is-hit rect { fill: var(--r-lit); stroke: var(--r-hot); stroke-width: 2.4; }
.picture.pages .cell.is-selected rect { stroke: var(--r-ink); stroke-width: 2.4; }
.picture.pages .frame { font-size: ${sizes.small}px; }
.picture.pages .cell.is-visited .frame { fill: var(--r-ink); }
.picture.pages .sign { font-size: ${sizes.sign}px; font-weight: 700; fill: var(--r-hot-ink); }
.picture.pages .stop { pointer-events: none; }
.picture.pages .stop circle, .picture.pages .stop rect { fill: var(--r-panel); stroke: var(--r-ink); stroke-width: 1.4; }
.picture.pages .stop.is-hit circle { fill: var(--r-ink); }
.picture.pages .stop.is-outside rect { stroke-dasharray: 3 2; stroke-width: 1.6; }
.picture.pages .order { font-size: ${sizes.small}px; font-weight: 650; }
.picture.pages .order.is-long { font-size: ${sizes.tiny}px; }
.picture.pages .stop.is-hit .order { fill: var(--r-panel); font-weight: 750; }
@media (forced-colors: active) {
  .picture.pages .cell.is-visited rect { stroke: CanvasText; stroke-width: 2.4; }
  .picture.pages .stop.is-hit circle { fill: CanvasText; }
  .picture.pages .stop.is-hit .order { fill: Canvas; }
}
`;
