import { translator } from '../../../ui/catalogue.ts';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import { sources } from '../sources.ts';
import type { Source } from '../sources.ts';
import { fileFigures } from './file_figures.ts';
import { processFigures } from './process_figures.ts';
import { publishedTexts } from './published_texts.ts';
import type { Quotation, QuotedRow, Told } from './quotation.ts';

/** A quotation as it is read in one language. */
export interface ToldQuotation {
  readonly test: string;
  readonly machine: string;
  readonly source: Source;
  /** `system time, s` */
  readonly columns: readonly string[];
  readonly rows: readonly ToldRow[];
  /** What of ours stands beside it: `walk any`, `visited`. */
  readonly beside: Quotation['beside'];
}

/** One kernel's figures, as they were published. */
export interface ToldRow {
  readonly kernel: string;
  /** The id of the design here that is nearest; null where there is none. */
  readonly design: string | null;
  readonly values: readonly string[];
}

/** Figures and what to know about them. */
export interface ToldFigures {
  readonly quotations: readonly ToldQuotation[];
  /** Why ours differ; or that no figures were published. */
  readonly notes: readonly string[];
}

const all = { ...processFigures, ...fileFigures };

/** Ids of all workloads whose figures were looked for. */
export const publishedIds: readonly string[] = Object.keys(all);

/** What was published of a workload, quoted; undefined where nobody has looked. */
export function published(id: string, language: SiteLanguage): ToldFigures | undefined {
  const found = all[id];
  if (found === undefined) return undefined;
  const say = translator(publishedTexts, language);
  const told = (what: Told): string => (typeof what === 'string' ? say(what) : what.name);
  const row = ({ kernel, design, values }: QuotedRow): ToldRow => ({
    kernel: told(kernel),
    design,
    values: values.map((value) => {
      if (value === null) return say('noFigure');
      return typeof value === 'string' ? value : say(value.words);
    }),
  });
  return {
    quotations: found.quotations.map((each) => ({
      test: told(each.test),
      machine: say(each.machine),
      source: sources[each.source],
      columns: each.columns.map((key) => say(key)),
      rows: each.rows.map(row),
      beside: each.beside,
    })),
    notes: found.notes.map((key) => say(key)),
  };
}
