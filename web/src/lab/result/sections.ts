import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabResult, LabRow, LabWorkload } from '../../engine/lab_types.ts';
import { localeOf } from '../../ui/catalogue.ts';
import { labWord } from '../words/lab_words.ts';
import { captionLines } from './chart_caption.ts';
import type { ResultOrigin } from './chart_caption.ts';
import './chart_element.ts';
import { growthNotes, growthWords } from './growth_words.ts';
import { layoutBars } from './layout_bars.ts';
import { layoutGrowth } from './layout_growth.ts';
import { layoutMemory } from './layout_memory.ts';
import { measure, measuresOf, valueOf } from './measures.ts';
import type { Measure } from './measures.ts';
import { mappedPages, memoryStack } from './memory.ts';
import type { NamedDesign, ResultWords } from './result_words.ts';
import type { ChartFile } from './save_chart.ts';
import { seriesOf, sizesOf } from './series.ts';

/** All that the pictures of one result are made from. */
export interface Shown {
  readonly result: LabResult;
  readonly workload: LabWorkload;
  readonly designs: readonly NamedDesign[];
  readonly words: ResultWords;
  readonly origin: ResultOrigin;
  readonly lookOf: (design: string) => number;
}

/** The chart of growth; nothing where there is one size. */
export function growthSection(shown: Shown, chosen: Measure): TemplateResult | typeof nothing {
  const { result, designs, words, lookOf } = shown;
  if (sizesOf(result).length < 2) return nothing;
  const series = seriesOf(result, chosen);
  const own = growthWords(chosen, words);
  return html`<h3>${words.say('growthHeading')}</h3>
    <rmap-lab-chart
      .layout=${(width: number) => layoutGrowth(series, width, own, lookOf)}
      .label=${words.say('growthLabel', { title: own.title, unit: own.unit })}
      .file=${fileFor(shown, own.title, 'growth')}
    ></rmap-lab-chart>
    <ul class="notes">
      ${growthNotes(series, chosen, designs, words).map((note) => html`<li>${note}</li>`)}
    </ul>`;
}

/** Counts and times of all designs at one size. */
export function barsSection(
  shown: Shown,
  chosen: Measure,
  rows: readonly LabRow[],
): TemplateResult | typeof nothing {
  const { words, lookOf } = shown;
  const [counts, times] = pairOf(shown.result, chosen);
  const shownFirst = counts ?? times;
  if (shownFirst === null || rows.length === 0) return nothing;
  const bars = rows.map((row) => ({
    name: words.design(row.design),
    look: lookOf(row.design),
    count: valueOf(row, shownFirst),
    time: counts === null || times === null ? null : valueOf(row, times),
  }));
  const own = {
    counts: words.title(shownFirst),
    times: times === null ? '' : words.title(times),
    count: (value: number) => words.value(value, shownFirst.kind),
    time: (value: number) => words.value(value, 'time'),
    none: words.say('noneHere'),
    cold: words.say('cold'),
  };
  const size = `${words.parameter} ${words.n(rows[0]?.size ?? 0)}`;
  const label = words.say('barsLabel', { counts: own.counts, times: own.times, size });
  return html`<rmap-lab-chart
      .layout=${(width: number) => layoutBars(bars, width, own)}
      .label=${label}
      .file=${fileFor(shown, `${own.counts} · ${size}`, 'designs')}
    ></rmap-lab-chart>
    ${times === null ? nothing : html`<p class="note">${words.say('barsNote')}</p>`}`;
}

/** A count and the time that goes with it, where there are such. */
function pairOf(result: LabResult, { what, count }: Measure): [Measure | null, Measure | null] {
  const all = measuresOf(result).filter((each) => each.what === what);
  const ofTime = count === 'visited_stop' || count === 'nanoseconds_stop';
  const time = all.find(
    ({ id }) => id === measure(what, ofTime ? 'nanoseconds_stop' : 'nanoseconds').id,
  );
  const own = all.find((each) => each.count === count && each.kind !== 'time');
  const walked = all.find((each) => each.count === (ofTime ? 'visited_stop' : 'visited'));
  return [own ?? walked ?? all.find(({ kind }) => kind !== 'time') ?? null, time ?? null];
}

/** The kernel's bytes by structure at one size: in all, or for each mapped page. */
export function memorySection(
  shown: Shown,
  rows: readonly LabRow[],
  isPerPage: boolean,
): TemplateResult {
  const { words } = shown;
  const stacks = rows.map((row) => memoryStack(row, isPerPage ? mappedPages(row) : 1));
  const title = words.say(isPerPage ? 'memoryTitlePer' : 'memoryTitle');
  const own = {
    title,
    name: words.design,
    structure: ({ structure }: { structure: string }) =>
      labWord('structure', structure, words.language),
    bytes: (value: number) =>
      isPerPage ? `${words.figure(value, 'bytes')} B` : words.value(value, 'bytes'),
    nothing: words.say('memoryNothing'),
  };
  return html`<rmap-lab-chart
    .layout=${(width: number) => layoutMemory(stacks, width, own)}
    .label=${words.say('memoryLabel', { title })}
    .file=${fileFor(shown, title, 'memory')}
  ></rmap-lab-chart>`;
}

function fileFor(shown: Shown, title: string, picture: string): ChartFile {
  const { result, workload, words, origin } = shown;
  return {
    title,
    caption: captionLines(result, workload, words, origin),
    name: `rmap-lab-${workload.id}-${picture}`,
    locale: localeOf[words.language],
  };
}
