import { css, unsafeCSS } from 'lit';

/** A design's colour, in both themes, and its dashes: no two alike without colour. */
const looks = [
  { colour: 'var(--lab-soft)', dash: '2 3' },
  { colour: 'var(--lab-vma-ink)', dash: '10 4' },
  { colour: 'var(--lab-page-ink)', dash: '' },
  { colour: 'var(--lab-av)', dash: '' },
  { colour: 'var(--lab-hot-ink)', dash: '7 3 2 3' },
  { colour: 'var(--lab-rose)', dash: '4 3' },
  { colour: 'var(--lab-ink)', dash: '12 3 2 3 2 3' },
  { colour: 'color-mix(in srgb, var(--lab-av-ink) 55%, var(--lab-page-ink))', dash: '1.5 4' },
] as const;

const designs = looks
  .map(
    ({ colour, dash }, look) => `
  .d${look} { --own: ${colour}; ${dash === '' ? '' : `--dash: ${dash};`} }`,
  )
  .join('');

/** The charts of a result: their marks' looks. The eighth design's marker is a ring. */
export const chartCss = css`
  :host {
    display: block;
  }
  svg.chart {
    display: block;
    max-width: 100%;
    height: auto;
    font-family: var(--lab-sans);
    font-size: 13px;
    print-color-adjust: exact;
  }
  svg.chart text {
    fill: var(--lab-ink);
    font-variant-numeric: tabular-nums;
  }
  ${unsafeCSS(designs)}
  .title {
    font-weight: 650;
  }
  svg.chart :is(.tick, .growth, .note) {
    fill: var(--lab-soft);
  }
  .name {
    font-weight: 650;
  }
  .value {
    font-weight: 650;
  }
  .grid {
    stroke: var(--lab-line);
    fill: none;
  }
  .grid.is-zero {
    stroke: var(--lab-soft);
    stroke-dasharray: 1 4;
  }
  .axis {
    stroke: var(--lab-soft);
    fill: none;
  }
  .guide {
    fill: none;
    stroke: var(--lab-hot);
    stroke-width: 11;
    stroke-opacity: 0.34;
    stroke-dasharray: 9 4;
  }
  .line {
    fill: none;
    stroke: var(--own);
    stroke-width: 2.2;
    stroke-dasharray: var(--dash, none);
  }
  .line.is-broken {
    stroke-width: 1.1;
    stroke-dasharray: 1 3;
  }
  .lead {
    fill: none;
    stroke: var(--lab-soft);
    stroke-width: 0.9;
  }
  .marker {
    fill: var(--own);
    stroke: var(--lab-panel);
    stroke-width: 1.2;
    paint-order: stroke;
  }
  .marker.is-hollow,
  .marker.d7 {
    fill: var(--lab-panel);
    stroke: var(--own);
    stroke-width: 1.8;
    paint-order: normal;
  }
  .sample {
    fill: var(--own);
    fill-opacity: 0.38;
  }
  .interval {
    fill: none;
    stroke: var(--own);
    stroke-width: 3.2;
    stroke-opacity: 0.8;
  }
  .stem {
    fill: none;
    stroke: var(--own);
    stroke-width: 2;
    stroke-dasharray: 6 3;
  }
  .median {
    fill: none;
    stroke: var(--lab-ink);
    stroke-width: 2.2;
  }
  .bar {
    stroke: var(--lab-panel);
    stroke-width: 1;
  }
  .s0 {
    fill: var(--lab-page);
  }
  .s1 {
    fill: var(--lab-vma);
  }
  .s2 {
    fill: var(--lab-hot);
  }
  .s3 {
    fill: var(--lab-rose);
  }
  .s4 {
    fill: var(--lab-av);
  }
  .s5 {
    fill: var(--lab-visit);
  }
  @media (forced-colors: active) {
    svg.chart {
      forced-color-adjust: none;
    }
    svg.chart text,
    svg.chart :is(.tick, .growth, .note) {
      fill: CanvasText;
    }
    .line,
    .lead,
    .axis,
    .interval,
    .stem,
    .median {
      stroke: CanvasText;
    }
    .marker,
    .sample {
      fill: CanvasText;
      stroke: Canvas;
    }
    .marker.is-hollow,
    .marker.d7 {
      fill: Canvas;
      stroke: CanvasText;
    }
    .grid {
      stroke: GrayText;
    }
    .guide {
      stroke: Highlight;
    }
    .bar {
      stroke: CanvasText;
      fill: Canvas;
    }
    .bar:is(.s0, .s4) {
      fill: CanvasText;
    }
  }
`;
