import { translator } from '../../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import { unitWord } from '../../ui/unit_words.ts';
import { layOutPages } from './layout/layout_pages.ts';
import type { PagesLayout } from './layout/layout_pages.ts';
import { readSheet } from './layout/read_sheet.ts';
import type { Sheet, SheetInput } from './layout/sheet.ts';
import { pagesTexts } from './pages_texts.ts';
import type { PagesKey } from './pages_texts.ts';

/** All that is drawn at one position. */
export interface PagesPicture {
  readonly sheet: Sheet;
  readonly layout: PagesLayout;
  readonly language: SiteLanguage;
  readonly text: Translate<PagesKey>;
}

/** A moment, the room there is, and the reader's language. */
export interface PagesInput extends SheetInput {
  readonly width: number;
  readonly language: SiteLanguage;
}

/** Reads and lays out the grid of a moment: in the browser, and while the site is built. */
export function composePages(input: PagesInput): PagesPicture {
  const { width, language } = input;
  const text = translator(pagesTexts, language);
  const sheet = readSheet(input);
  const layout = layOutPages(sheet, width, {
    gap: (pages) => text('gapShort', { count: formatCount(pages, language) }),
    caption: walkWords(sheet, language, text),
    join: text('join'),
  });
  return { sheet, layout, language, text };
}

/** `looks at 8 VMAs` and `finds 2`; nothing without a walk. */
function walkWords(
  { walk }: Sheet,
  language: SiteLanguage,
  text: Translate<PagesKey>,
): readonly string[] {
  if (walk === null) return [];
  const visited = formatCount(walk.visited, language);
  const unit = walk.unit === null ? '' : unitWord(walk.unit, walk.visited, language);
  const looks = walk.unit === null ? text('looksAtNothing') : text('looksAt', { visited, unit });
  const finds = text('finds', { found: formatCount(walk.found, language) });
  const rest = formatCount(walk.unplaced, language);
  return [looks, finds, ...(walk.unplaced > 0 ? [text('notShown', { count: rest })] : [])];
}
