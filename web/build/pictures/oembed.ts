import { writeLink } from '../../src/link/write_link.ts';
import type { SiteLanguage } from '../../src/ui/catalogue.ts';
import { frameSize } from '../../src/share/frame_size.ts';
import { translator } from '../../src/ui/catalogue.ts';
import { siteTexts } from '../../src/ui/site_texts.ts';
import { escapeHtml } from '../html.ts';
import type { StandalonePicture } from './standalone_picture.ts';
import { filesOf } from './step_figure.ts';

const secondsADay = 86_400;

/**
 * What a site that was given a figure's address learns of it (oembed.com, version 1.0): a frame with a link, and a
 * picture for where there are no frames. It is a file, and so answers everybody alike, whatever size was asked for.
 * @param site where the site stands: oEmbed knows only whole addresses
 */
export async function writeOembed(
  name: string,
  title: string,
  language: SiteLanguage,
  picture: StandalonePicture,
  site: string,
): Promise<string> {
  const written = await writeLink({ figure: name, language, ui: 'steps' });
  const address = `${site}embed.html${written.kind === 'link' ? written.hash : written.view}`;
  const { width, height } = frameSize('steps', picture);
  const say = translator(siteTexts, language);
  // WordPress takes a quotation in front for the sign that the frame will tell its height, and shows it, as a link,
  // to who runs no script (wp_filter_oembed_result, WordPress 4.4 and later).
  const link =
    `<blockquote class="wp-embedded-content"><a href="${escapeHtml(site + filesOf.page(name, language))}">` +
    `${escapeHtml(title)}</a></blockquote>`;
  // Not `width` pixels: many themes let a frame be wider than a phone. WordPress removes any style.
  const frame =
    `<iframe src="${escapeHtml(address)}" width="100%" frameborder="0" height="${height}" ` +
    `title="${escapeHtml(title)}" sandbox="allow-scripts" loading="lazy"></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: say('siteName'),
    provider_url: site,
    title,
    html: link + frame,
    width,
    height,
    thumbnail_url: site + filesOf.picture(name, language, 'light'),
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
    cache_age: secondsADay,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** How a page says where its oEmbed answer is. */
export function oembedLink(
  name: string,
  title: string,
  language: SiteLanguage,
  site: string,
): string {
  const href = site + filesOf.oembed(name, language);
  return `<link vite-ignore rel="alternate" type="application/json+oembed" href="${escapeHtml(href)}" title="${escapeHtml(title)}">\n`;
}
