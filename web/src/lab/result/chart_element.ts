import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChartScene } from './chart_scene.ts';
import { chartCss } from './chart_css.ts';
import { drawScene } from './draw_scene.ts';

/** `<rmap-lab-chart>`: one picture of a result, laid out for the width that it has. */
export class RmapLabChart extends LitElement {
  static override styles = [chartCss];
  static override properties = {
    layout: { attribute: false },
    label: { attribute: false },
  };

  /** The picture for a width in pixels. */
  declare layout: ((width: number) => ChartScene) | undefined;
  /** What the picture shows, for those who cannot see it. */
  declare label: string;
  #sizes: ResizeObserver | undefined;
  #width = 0;

  constructor() {
    super();
    this.label = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => {
      if (Math.round(this.clientWidth) !== this.#width) this.#draw();
    });
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override updated(): void {
    this.#draw();
  }

  protected override render(): TemplateResult {
    return html`<svg class="chart"></svg>`;
  }

  #draw(): void {
    const svg = this.renderRoot.querySelector('svg');
    this.#width = Math.round(this.clientWidth);
    if (svg === null || this.layout === undefined || this.#width < 50) return;
    // A chart counts in pixels of a page with 16 px text, and grows with the text.
    const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    drawScene(svg, this.layout(this.#width / scale), this.label);
    svg.setAttribute('width', String(this.#width));
  }
}

if (customElements.get('rmap-lab-chart') === undefined) {
  customElements.define('rmap-lab-chart', RmapLabChart);
}
