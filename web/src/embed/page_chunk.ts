import { EmbedPage } from './page_element.ts';

/** Makes `<rmap-page>` known to embed.html, and the player that it shows. */
export async function define(): Promise<void> {
  const player = await import('./player_chunk.ts'); // a chunk of its own: races do without it
  player.define();
  if (customElements.get('rmap-page') === undefined) customElements.define('rmap-page', EmbedPage);
}
