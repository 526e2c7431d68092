// What the npm package exports. To import it defines the elements.
import { installEmbed } from './install_embed.ts';
import { vouchForScripts } from './vouch.ts';
import { keepPlaces } from './kept_place.ts';

export { readLink } from '../link/read_link.ts';
export type { LinkProblem, LinkReading } from '../link/read_link.ts';
export type { PlayerUi, SharedPlace, SharedState, Theme } from '../link/shared_state.ts';
export { writeLink } from '../link/write_link.ts';
export type { WrittenLink } from '../link/write_link.ts';
export type { FrameMessage, HostMessage } from './messages.ts';

/** Where the package finds what is not in it. */
export interface ElementOptions {
  /** The address of the site, or of a copy of it: there lie the figures and the lessons. */
  readonly site?: string;
}

/**
 * Defines `<rmap-player>`, `<rmap-race>` and `<rmap-lesson>`. That happens with the import, too; to call it says where the
 * site is, without which there are no figures and no lessons, but scenarios and races. Where there is no document, as while a page is
 * rendered on a server, it does nothing.
 * @returns resolves when they are defined
 */
export async function defineElements({ site }: ElementOptions = {}): Promise<void> {
  if (typeof document === 'undefined') return;
  if (site !== undefined && globalThis.rmapEmbed === undefined) {
    const folder = new URL(site.endsWith('/') ? site : `${site}/`, document.baseURI);
    const base = new URL('embed/', folder).href;
    installEmbed({ document, base, nonce: '', vouch: vouchForScripts(base) }, () => undefined);
  }
  if (customElements.get('rmap-player') === undefined) keepPlaces(document);
  const chunks = await Promise.all([
    import('./player_chunk.ts'),
    import('./race_chunk.ts'),
    import('./lesson_chunk.ts'),
  ]);
  for (const { define } of chunks) define();
}

defineElements().catch((error: unknown) => {
  console.error(error);
});
