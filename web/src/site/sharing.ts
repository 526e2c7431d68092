import { asFigure } from '../lessons/shared_figure.ts';
import type { SharedState } from '../link/shared_state.ts';
import { RmapPlayer } from '../player/player.ts';
import { sharedPlaceOf } from '../player/shared_place.ts';
import { Stepper } from '../player/stepping.ts';
import { recordRun } from '../share/record_run.ts';
import type { ShareAsked } from '../share/share_asked.ts';
import type { RmapShare } from '../share/share_element.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import { siteTexts } from '../ui/site_texts.ts';

/**
 * Opens the dialog when something on the page asks to be shared: the event `rmap-share-request`, whose detail is a
 * ShareAsked. The dialog's code is fetched only then.
 */
export function answerShares(document: Document, location: Location): void {
  // Every page says where the site's folder is; the part of its address from "#" on is not the folder's.
  const base = new URL(document.body.dataset['site'] ?? './', location.href.replace(/[?#].*$/, ''));
  let dialog: Promise<RmapShare> | null = null;
  document.addEventListener('rmap-share-request', (event) => {
    const { state: asked, record } = (event as CustomEvent<ShareAsked>).detail;
    const state = asFigure(document, asked);
    const heading = document.querySelector('main h1')?.textContent?.trim() ?? '';
    dialog ??= addDialog(document, base.href);
    void dialog
      .then((share) => {
        const isFigure = state.figure !== undefined;
        return share.open({
          state,
          whole: asked.script === undefined ? null : asked,
          title: isFigure ? heading : '',
          record: isFigure ? null : record,
        });
      })
      .catch(() => {
        dialog = null; // its code did not come: the next request tries again
      });
  });
}

async function addDialog(document: Document, base: string): Promise<RmapShare> {
  const { defineRmapShare } = await import('../share/share_element.ts');
  defineRmapShare();
  const share = document.createElement('rmap-share') as RmapShare;
  share.base = base;
  share.language = languageOf(document.documentElement.lang);
  document.body.append(share);
  return share;
}

const icon =
  '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">' +
  '<path d="M8.5 11.5 16.5 3.5M11 3.5h5.5V9M14.5 12v4.5h-11v-11H8"/></svg>';

/** Gives the player in a mount a button by which what it shows is shared. */
export function offerSharing(mount: HTMLElement): void {
  const player = mount.querySelector('rmap-player');
  if (!(player instanceof RmapPlayer)) return;
  const language = languageOf(mount.ownerDocument.documentElement.lang);
  const button = mount.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'share-figure';
  button.slot = 'tools';
  button.innerHTML = icon;
  button.append(translator(siteTexts, language)('share'));
  button.addEventListener('click', () => {
    const { recording, scenario: script, design, view, position } = player;
    if (recording === null) return;
    const place = sharedPlaceOf(new Stepper(recording), position);
    const state: SharedState = { script, designs: [design], place, view, language };
    const { client } = player;
    const record: ShareAsked['record'] = async () =>
      client === undefined ? null : recordRun(client, script, design);
    const detail: ShareAsked = { state, record };
    button.dispatchEvent(
      new CustomEvent('rmap-share-request', { detail, bubbles: true, composed: true }),
    );
  });
  player.append(button);
}
