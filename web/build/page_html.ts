import { localeOf, translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { siteTexts } from '../src/ui/site_texts.ts';
import type { SiteKey } from '../src/ui/site_texts.ts';
import { escapeHtml, scriptText } from './html.ts';
import type { ScenarioRuns } from './scenario_runs.ts';
import type { Stage } from './stages.ts';

/** One page of the site, before Vite has bundled what it names. */
export interface Page {
  /** From the site's root: `zh/fork-story.html`. */
  readonly path: string;
  readonly language: SiteLanguage;
  /** The same page in the other language. */
  readonly otherPath: string;
  readonly title: string;
  readonly description: string;
  /** The module that makes it live: `/src/site/lesson.ts`. */
  readonly entry: string;
  readonly bodyClass: string;
  /** It has pictures that are drawn while the site is built. */
  readonly hasPictures?: boolean;
  /** The <link> by which other sites find what they may embed; may be empty. */
  readonly discovery?: string;
  readonly main: string;
}

/** The way from a page to another file of the site; a folder's index is the folder. */
export function linkBetween(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const link = up + to.replace(/(^|\/)index\.html$/, '$1');
  return link === '' ? './' : link;
}

/** Where the home page of a language is. */
export const homePath: Readonly<Record<SiteLanguage, string>> = {
  en: 'index.html',
  zh: 'zh/index.html',
};

// A grid of chains: own ones filled, an inherited one hollow.
const mark = (ink: string, panel: string, av: string, vma: string): string =>
  `<path d="M8 12V24" stroke="${av}" stroke-width="2.6" stroke-dasharray="2.6 2.6"/>` +
  `<path d="M12 24H20" stroke="${vma}" stroke-width="2.6" stroke-dasharray="3.4 2"/>` +
  `<rect x="3.5" y="3.5" width="9" height="9" rx="2" fill="${ink}"/>` +
  `<rect x="4.3" y="20.3" width="7.4" height="7.4" rx="1.6" fill="${panel}" stroke="${ink}" stroke-width="2"/>` +
  `<rect x="19.5" y="19.5" width="9" height="9" rx="2" fill="${ink}"/>`;

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"${attributes}>${inside}</svg>`;

const logo = svg(
  mark('currentColor', 'var(--rmap-bg)', 'var(--rmap-av)', 'var(--rmap-vma)'),
  ' aria-hidden="true"',
);
const icon = svg(
  `<rect width="32" height="32" rx="6" fill="#fbfaf7"/>${mark('#1d2329', '#fbfaf7', '#0072b2', '#d55e00')}`,
);

const themeIcon =
  '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">' +
  '<g class="theme-auto"><circle cx="10" cy="10" r="7"/><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"/></g>' +
  '<g class="theme-light"><circle cx="10" cy="10" r="3.6"/><path d="M10 1.5v2.4M10 16.1v2.4M1.5 10h2.4M16.1 10h2.4M4 4l1.7 1.7M14.3 14.3 16 16M16 4l-1.7 1.7M5.7 14.3 4 16"/></g>' +
  '<path class="theme-dark" d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z"/></svg>';

/** What every page leads to at its foot: what one looks up while reading. */
const footerLinks: readonly (readonly [id: string, key: SiteKey])[] = [
  ['glossary', 'glossary'],
  ['simplified', 'simplified'],
  ['articles', 'articles'],
  ['embedding', 'embedding'],
];

/** The whole page. */
export function writePage(page: Page): string {
  const text = translator(siteTexts, page.language);
  const other: SiteLanguage = page.language === 'en' ? 'zh' : 'en';
  const home = linkBetween(page.path, homePath[page.language]);
  const lab = linkBetween(page.path, `${page.language}/lab.html`);
  const playground = linkBetween(page.path, `${page.language}/playground.html`);
  const figures = linkBetween(page.path, `${page.language}/figures.html`);
  const appendices = footerLinks
    .map(([id, key]) => {
      return `<a href="${linkBetween(page.path, `${page.language}/${id}.html`)}">${text(key)}</a>`;
    })
    .join('');
  const otherLink = linkBetween(page.path, page.otherPath);
  const siteName = text('siteName');
  const title = page.title === siteName ? siteName : `${page.title} · ${siteName}`;
  return `<!doctype html>
<html lang="${localeOf[page.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<link vite-ignore rel="alternate" hreflang="${localeOf[other]}" href="${otherLink}">
${page.discovery ?? ''}<script src="/theme.js"></script>
<link rel="stylesheet" href="/src/ui/site.css">
${page.hasPictures === true ? '<link rel="stylesheet" href="/pictures.css">\n' : ''}<script type="module" src="${page.entry}"></script>
</head>
<body class="${page.bodyClass}" data-site="${linkBetween(page.path, 'index.html')}">
<a class="skip" href="#text">${text('skip')}</a>
<header class="site-header">
<a class="brand" href="${home}">${logo}<span>${siteName}</span></a>
<nav aria-label="${text('mainNavigation')}"><a href="${home}#lessons">${text('lessons')}</a><a href="${home}#race">${text('race')}</a><a href="${lab}">${text('lab')}</a><a href="${playground}">${text('playground')}</a><a href="${figures}">${text('figures')}</a></nav>
<div class="site-tools"><a class="site-language" href="${otherLink}" lang="${localeOf[other]}" hreflang="${localeOf[other]}">${text('otherLanguage')}</a><button class="site-theme" type="button" hidden>${themeIcon}</button></div>
</header>
<main id="text" tabindex="-1">
${page.main}</main>
<footer class="site-footer"><nav aria-label="${text('appendices')}">${appendices}</nav><p>${text('footer')}</p></footer>
</body>
</html>
`;
}

/** A figure among others on its page: it opens when it is looked at, and stands there as text. */
export interface DrawnFigure {
  /** The kind of picture that its player shows first. */
  readonly view: string;
  /** Boxes and arrows, as lines of text. */
  readonly ascii: string;
}

/** Where a lesson's player goes: the stages of the text, of which it shows the first until one is asked for. */
export function writeStage(
  language: SiteLanguage,
  stages: readonly Stage[],
  step: number,
  view: string | undefined,
): string {
  const [first] = stages;
  if (first === undefined) return '';
  const scripts = stages.map(({ runs }) => scenarioScript(runs.script, runs.design));
  const shown = view === undefined ? '' : ` data-view="${escapeHtml(view)}"`;
  return (
    `<div class="figure"><div class="player-mount" data-design="${escapeHtml(first.runs.design)}" data-step="${step}"${shown}>\n` +
    `${placeholder(language, first.runs.script)}${scripts.join('\n')}</div></div>\n`
  );
}

/** Where a player goes: until then, and without JavaScript, the program that it would run. */
export function writePlayer(
  language: SiteLanguage,
  { script, design }: Pick<ScenarioRuns, 'script' | 'design'>,
  step: number,
  figure?: DrawnFigure,
): string {
  const text = translator(siteTexts, language);
  const lazy = figure === undefined ? '' : ` data-view="${escapeHtml(figure.view)}" data-lazy`;
  const drawn =
    figure === undefined
      ? ''
      : `<details class="figure-text" open><summary>${text('asText')}</summary>` +
        `<pre tabindex="0">${escapeHtml(figure.ascii)}</pre></details>\n`;
  return (
    `<div class="figure"><div class="player-mount" data-design="${escapeHtml(design)}" data-step="${step}"${lazy}>\n` +
    `${placeholder(language, script)}${scenarioScript(script, design)}</div>${drawn}</div>\n`
  );
}

function placeholder(language: SiteLanguage, script: string): string {
  const text = translator(siteTexts, language);
  const statements = script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('expect'));
  const items = statements.map((line) => `<li><code>${escapeHtml(line)}</code></li>`).join('\n');
  return (
    `<div class="player-placeholder"><p>${text('playerPlaceholder')}</p>\n<ol>\n${items}\n</ol>\n` +
    `<noscript><p>${text('playerNeedsScript')}</p></noscript></div>\n`
  );
}

const scenarioScript = (script: string, design: string): string =>
  `<script type="text/plain" class="scenario" data-design="${escapeHtml(design)}">${scriptText(script)}</script>`;
