import { writeLink } from '../../src/link/write_link.ts';
import { languages, localeOf, translator } from '../../src/ui/catalogue.ts';
import { siteTexts } from '../../src/ui/site_texts.ts';
import { escapeHtml } from '../html.ts';
import { placeInCourse } from '../course.ts';
import { homePath, linkBetween } from '../page_html.ts';
import { pathOf } from '../site.ts';
import { figurePageText } from './figure_page_texts.ts';
import { shortened } from './figure_words.ts';
import type { FigureWords } from './figure_words.ts';
import { oembedLink } from './oembed.ts';
import type { StandalonePicture } from './standalone_picture.ts';
import { filesOf } from './step_figure.ts';
import type { StepFigure } from './step_figure.ts';

/** Where the style sheet of these pages is. */
export const figureSheet = 'f/figure.css';

/** A figure's own page, which needs no script: what links to a picture lead to, and what oEmbed is found by. */
export async function writeFigurePage(
  figure: StepFigure,
  words: FigureWords,
  picture: StandalonePicture,
  site: string | null,
): Promise<string> {
  const { name, text, moment, block } = figure;
  const { language } = text;
  const say = figurePageText(language);
  const common = translator(siteTexts, language);
  const path = filesOf.page(name, language);
  const link = (to: string): string => escapeHtml(linkBetween(path, to));
  const lesson = `${link(pathOf(text.id, language))}#${escapeHtml(block.id)}`;
  const playground = link(`${language}/playground.html`) + escapeHtml(await playgroundLink(figure));
  const other = language === 'en' ? 'zh' : 'en';
  const light = link(filesOf.picture(name, language, 'light'));
  const dark = link(filesOf.picture(name, language, 'dark'));
  const heading =
    moment.text === '' ? say('headingStart') : say('heading', { statement: moment.text });
  const design = say('design', { design: moment.stage.runs.design });
  const course = placeInCourse(text);
  return `<!doctype html>
<html lang="${localeOf[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${words.title} · ${common('siteName')}`)}</title>
${writeHead(figure, words, path, site)}<link rel="stylesheet" href="${link(figureSheet)}">
</head>
<body>
<header><a href="${link(homePath[language])}">${common('siteName')}</a><a href="${link(filesOf.page(name, other))}" lang="${localeOf[other]}" hreflang="${localeOf[other]}">${common('otherLanguage')}</a></header>
<main>
<p class="kicker"><a href="${lesson}">${escapeHtml([course, text.title].filter((part) => part !== '').join(' · '))}</a></p>
<h1>${escapeHtml(heading)}</h1>
<figure>
<div class="frame" tabindex="0" role="group" aria-label="${say('picture')}"><picture><source media="(prefers-color-scheme: dark)" srcset="${dark}"><img src="${light}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(words.title)}"></picture></div>
<figcaption>${escapeHtml(design)}</figcaption>
</figure>
<div class="words">
${words.html}</div>
<nav aria-label="${say('ways')}"><a class="main" href="${playground}">${say('toPlayground')}</a><a href="${lesson}">${say('toLesson')}</a><a href="${light}">${say('pictureLight')}</a><a href="${dark}">${say('pictureDark')}</a></nav>
<details><summary>${common('asText')}</summary><pre tabindex="0">${escapeHtml(picture.ascii)}</pre></details>
</main>
<footer><p>${common('footer')}</p></footer>
</body>
</html>
`;
}

function writeHead(
  { name, text: { language } }: StepFigure,
  { title, plain }: FigureWords,
  path: string,
  site: string | null,
): string {
  const common = translator(siteTexts, language);
  const description = escapeHtml(shortened(plain));
  const named = (property: string, content: string): string =>
    `<meta property="og:${property}" content="${escapeHtml(content)}">\n`;
  const alternates = languages.map((each) => {
    const href =
      site === null ? linkBetween(path, filesOf.page(name, each)) : site + filesOf.page(name, each);
    return `<link rel="alternate" hreflang="${localeOf[each]}" href="${escapeHtml(href)}">\n`;
  });
  const canonical = site === null ? linkBetween(path, path) : site + path;
  return (
    `<meta name="description" content="${description}">\n` +
    '<meta name="color-scheme" content="light dark">\n' +
    `<link rel="canonical" href="${escapeHtml(canonical)}">\n${alternates.join('')}` +
    `${named('type', 'article')}${named('site_name', common('siteName'))}${named('title', title)}` +
    `<meta property="og:description" content="${description}">\n` +
    (site === null ? '' : named('url', site + path) + oembedLink(name, title, language, site))
  );
}

/** The scenario itself goes along, so that it can be changed there; of a very long one, the figure's name. */
async function playgroundLink({ name, text, moment, view }: StepFigure): Promise<string> {
  const { script, design } = moment.stage.runs;
  const place = { statement: moment.done, step: null };
  const state = {
    designs: [design],
    place,
    language: text.language,
    ...(view === undefined ? {} : { view }),
  };
  const written = await writeLink({ ...state, script });
  if (written.kind === 'link') return written.hash;
  const named = await writeLink({ ...state, figure: name });
  return named.kind === 'link' ? named.hash : named.view;
}
