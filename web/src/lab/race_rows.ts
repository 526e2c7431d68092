import type { DesignInfo, RaceResult, RaceRow } from '../engine/types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { unitWord } from '../ui/unit_words.ts';
import { formatCount, formatMean, formatMeasured } from '../ui/number_format.ts';
import type { RaceKey } from './race_texts.ts';

/** One line of the table, as it is read. */
export interface RaceLine {
  readonly name: string;
  readonly visited: string;
  readonly unit: string;
  readonly lookups: string;
  readonly mapped: string;
  readonly time: string;
  readonly counted: string;
}

/** The result in words and formatted numbers, a line for each design. */
export function raceLines(
  { rows }: RaceResult,
  designs: readonly DesignInfo[],
  text: Translate<RaceKey>,
  language: SiteLanguage,
): readonly RaceLine[] {
  const mean = (value: number): string => formatMean(value, language);
  const measured = (value: number): string => formatMeasured(value, language);
  return rows.map((row) => {
    const pages = formatCount(row.pagesInAll, language);
    const counted = formatCount(row.pagesCounted, language);
    const { median, low, high } = row.nanoseconds;
    return {
      name: designName(row.design, designs),
      visited: mean(row.visitedPerPage),
      unit: unitOf(row, designs, language),
      lookups: mean(row.lookupsPerPage),
      mapped: mean(row.mappedPerPage),
      time: `${measured(median)} [${measured(low)}, ${measured(high)}]`,
      counted:
        row.pagesCounted === row.pagesInAll
          ? text('complete', { pages })
          : text('sample', { counted, pages }),
    };
  });
}

/** What a race shows, as one sentence; empty where nothing is compared. */
export function raceHeadline(
  { rows }: RaceResult,
  designs: readonly DesignInfo[],
  text: Translate<RaceKey>,
  language: SiteLanguage,
): string {
  const sorted = [...rows].sort((a, b) => a.visitedPerPage - b.visitedPerPage);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (best === undefined || worst === undefined || best === worst) return '';
  const part = (row: RaceRow) => ({
    name: designName(row.design, designs),
    count: formatMean(row.visitedPerPage, language),
    unit: unitOf(row, designs, language),
  });
  const [low, high] = [part(best), part(worst)];
  return text('headline', {
    best: low.name,
    bestCount: low.count,
    bestUnit: low.unit,
    worst: high.name,
    worstCount: high.count,
    worstUnit: high.unit,
  });
}

/** A design's name, by its id. */
export function designName(id: string, designs: readonly DesignInfo[]): string {
  return designs.find((each) => each.id === id)?.name ?? id;
}

function unitOf(
  { design, visitedPerPage }: RaceRow,
  designs: readonly DesignInfo[],
  language: SiteLanguage,
): string {
  const visits = designs.find(({ id }) => id === design)?.visits ?? '';
  return unitWord(visits, visitedPerPage, language);
}
