import { addScript } from './add_script.ts';
import { Chunks } from './chunks.ts';
import { installEmbed } from './install_embed.ts';
import { keepPlaces } from './kept_place.ts';
import { watchElements } from './loader.ts';
import { vouchForScripts } from './vouch.ts';
import { leaveHiding } from './wordpress.ts';

/** Put in by the build: the chunks that each tag needs; the last exports `define`. `page` is that of embed.html. */
declare const embedEntries: Readonly<Record<string, readonly string[]>>;

/** The loader: the one script that a page names. */
function start(): void {
  const script =
    document.currentScript ??
    document.querySelector('script[src$="/rmap.js"], script[src$="/rmap-all.js"]');
  // A page may name it twice, or two versions of it: the first one is enough.
  if (!(script instanceof HTMLScriptElement) || globalThis.rmapEmbed !== undefined) return;
  const base = new URL('.', script.src || document.baseURI).href;
  const place = { document, base, nonce: script.nonce, vouch: vouchForScripts(base) };
  const chunks = new Chunks((name) => addScript(place, name));
  installEmbed(place, (name, make) => chunks.define(name, make));
  const needed = embedEntries;
  const bring = async (tag: string): Promise<void> => {
    const chunk = await chunks.load(...(needed[tag] ?? []));
    await (chunk as { readonly define: () => void | Promise<void> }).define();
  };
  leaveHiding(window);
  keepPlaces(document);
  watchElements(document, Object.keys(needed), bring);
}

start();
