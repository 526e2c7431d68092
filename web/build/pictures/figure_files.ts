import { readFile } from 'node:fs/promises';
import { translator } from '../../src/ui/catalogue.ts';
import { siteTexts } from '../../src/ui/site_texts.ts';
import type { DrawRun } from '../pages.ts';
import type { SiteText } from '../site.ts';
import { figureSheet, writeFigurePage } from './figure_page.ts';
import { shortened, wordsOf } from './figure_words.ts';
import { writeOembed } from './oembed.ts';
import { readPictureSheet } from './picture_sheet.ts';
import { standalonePicture } from './standalone_picture.ts';
import { figuresOf, filesOf } from './step_figure.ts';

/**
 * The files by which the steps of all lessons are shown elsewhere, by path: a picture for each theme, a page, and,
 * where it is known where the site stands, an oEmbed answer.
 */
export async function writeFigureFiles(
  texts: readonly SiteText[],
  draw: DrawRun,
  site: string | null,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const sheet = await readPictureSheet();
  for (const figure of texts.flatMap(figuresOf)) {
    const { name, text, moment, view } = figure;
    const { language } = text;
    const { run, design } = moment.stage.runs;
    const drawn = await draw(run)(moment.step, view, language);
    const words = wordsOf(figure);
    const said = {
      language,
      title: words.title,
      description: shortened(words.plain),
      statement: moment.text,
      origin: [translator(siteTexts, language)('siteName'), text.id, design].join(' · '),
    };
    const picture = standalonePicture(drawn, said, sheet);
    for (const [theme, svg] of picture.files)
      files.set(filesOf.picture(name, language, theme), svg);
    const page = await writeFigurePage(figure, words, picture, site);
    files.set(filesOf.page(name, language), page);
    if (site === null) continue;
    const answer = await writeOembed(name, words.title, language, picture, site);
    files.set(filesOf.oembed(name, language), answer);
  }
  files.set(figureSheet, await readSheets());
  return files;
}

async function readSheets(): Promise<string> {
  const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
  const sheets = ['../../src/ui/theme.css', '../../src/ui/text.css', 'figure_page.css'];
  return (await Promise.all(sheets.map(read))).join('\n');
}
