import type { PlayerUi, SharedState, Theme } from '../link/shared_state.ts';
import { writeLink } from '../link/write_link.ts';
import type { WrittenLink } from '../link/write_link.ts';
import type { SiteLanguage } from '../ui/catalogue.ts';
import { frameSize } from './frame_size.ts';
import { RECORDED_MOST } from './packed_recording.ts';
import { attribute, markdownText } from './quoting.ts';

/** What is shared, and where it comes from. */
export interface Shared {
  /** The site's folder, as a whole address: `https://example.org/rmap/`. */
  readonly base: string;
  readonly state: SharedState;
  /** The same with its scenario, for where this site's figures cannot be asked for; null where that is not known. */
  readonly whole: SharedState | null;
  /** Its run, packed; null where that is not known, or not wanted: a figure of this site is a recording already. */
  readonly recorded: string | null;
  /** One line that names it. */
  readonly title: string;
}

/** How an embed of it should be. */
export interface ShareOptions {
  readonly ui: PlayerUi;
  /** Null: as the page around has it. */
  readonly theme: Theme | null;
  readonly language: SiteLanguage;
  /** From the first statement on, wherever the reader stands now. */
  readonly isFromStart: boolean;
}

/** A snippet; or, where it would need an address that is too long, how long that is. */
export type Snippet =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tooLong'; readonly length: number };

const text = (written: string): Snippet => ({ kind: 'text', text: written });

/** The state that an embed with these options shows. */
export function sharedState(state: SharedState, options: ShareOptions): SharedState {
  const { place: now, theme: _, ...rest } = state;
  const place = options.isFromStart ? { statement: 0, step: null } : now;
  return {
    ...rest,
    ...(place === undefined ? {} : { place }),
    ui: options.ui,
    language: options.language,
    ...(options.theme === null ? {} : { theme: options.theme }),
  };
}

/** The address of the playground that shows it. */
export async function linkSnippet(
  { base, state }: Shared,
  options: ShareOptions,
): Promise<Snippet> {
  // How much of a player there is, and its colours, are an embed's alone.
  const { ui: _, theme: __, ...shown } = sharedState(state, options);
  const page = `${base}${options.language}/playground.html`;
  return withHash(await writeLink(shown), (hash) => page + hash);
}

/** A frame, and the script by which it gets the height that it needs. */
export async function frameSnippet(shared: Shared, options: ShareOptions): Promise<Snippet> {
  const { base, state, title } = shared;
  const { width, height } = frameSize(options.ui);
  return withHash(
    await writeLink(sharedState(state, options)),
    (hash) =>
      `<iframe ${attribute('src', `${base}embed.html${hash}`)} ${attribute('title', title)} ` +
      `width="${width}" height="${height}" style="max-width: 100%; border: 0" loading="lazy" ` +
      `sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>\n` +
      `<script ${attribute('src', `${base}embed/frame.js`)} async></script>\n`,
  );
}

/** The element, with its scenario inside: of any length, for it is no address. */
export function elementSnippet({ base, state }: Shared, options: ShareOptions): Snippet {
  const script = `<script ${attribute('src', `${base}embed/rmap.js`)} async></script>\n`;
  return text(script + writeElement(sharedState(state, options)));
}

/** The element with its run inside, which needs no engine to be shown. Null where there is no run. */
export function recordedSnippet(
  { base, state, recorded }: Pick<Shared, 'base' | 'state' | 'recorded'>,
  options: ShareOptions,
): Snippet | null {
  if (recorded === null) return null;
  if (recorded.length > RECORDED_MOST) return { kind: 'tooLong', length: recorded.length };
  const { script: _, designs: __, ...look } = sharedState(state, options);
  const script = `<script ${attribute('src', `${base}embed/rmap.js`)} async></script>\n`;
  return text(script + writeElement(look, recorded));
}

/** The element out of a file that is kept beside the page: it needs this site no more. Null where it cannot. */
export function fileSnippet(
  { whole }: Pick<Shared, 'whole'>,
  options: ShareOptions,
): Snippet | null {
  if (whole?.script === undefined) return null;
  const script = '<script src="rmap-all.js" async></script>\n';
  return text(script + writeElement(sharedState(whole, options)));
}

/** The npm package, which this site has as a file, and the element, for pages that are built. */
export function packageSnippet({ base, state }: Shared, options: ShareOptions): Snippet {
  const site = `'${base.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return text(
    `// npm install ${base}rmap-time-machine.tgz\n` +
      `import { defineElements } from 'rmap-time-machine';\n` +
      `await defineElements({ site: ${site} });\n\n` +
      `// In the page:\n${writeElement(sharedState(state, options))}`,
  );
}

/**
 * Markdown: of a lesson's figure its picture, which leads to the figure's page; of a scenario of one's own the link, with
 * a place for the picture that was saved.
 */
export async function markdownSnippet(shared: Shared, options: ShareOptions): Promise<Snippet> {
  const { base, state, title } = shared;
  const alt = markdownText(title);
  if (state.figure !== undefined) {
    const path = `${state.figure}.${options.language}`;
    const picture = markdownAddress(`${base}i/${path}.${options.theme ?? 'light'}.svg`);
    return text(`[![${alt}](${picture})](${markdownAddress(`${base}f/${path}.html`)})\n`);
  }
  const link = await linkSnippet(shared, options);
  if (link.kind === 'tooLong') return link;
  return text(`[![${alt}](rmap.svg)](${markdownAddress(link.text)})\n`);
}

function writeElement(state: SharedState, recorded?: string): string {
  const { script, figure, designs, place, view, language, ui, theme } = state;
  const at = place && `${place.statement}${place.step === null ? '' : `.${place.step}`}`;
  // What would end the <script> too early, or be another text when it is read, is safe in an attribute.
  const isAttribute = script !== undefined && /<\/?script|<!--|\r/i.test(script);
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['figure', script === undefined ? figure : undefined],
    ['recorded', recorded],
    ['scenario', isAttribute ? script : undefined],
    ['design', designs?.join(',')],
    ['at', at],
    ['view', view],
    ['lang', language],
    ['ui', ui],
    ['theme', theme],
  ];
  const written = parts.map(([name, value]) => (value ? ` ${attribute(name, value)}` : ''));
  const inside =
    script === undefined || isAttribute ? '' : `<script type="text/plain">${script}</script>`;
  return `<rmap-player${written.join('')}>${inside}</rmap-player>\n`;
}

const withHash = (link: WrittenLink, write: (hash: string) => string): Snippet =>
  link.kind === 'link' ? text(write(link.hash)) : { kind: 'tooLong', length: link.length };

/** Parentheses and spaces would end an address in Markdown. */
const markdownAddress = (address: string): string =>
  address.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
