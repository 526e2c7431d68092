import { EngineClient } from '../engine/client.ts';
import { defineRmapRace } from '../lab/race/race_element.ts';
import type { LessonPlayer } from '../lessons/lesson_player.ts';
import { mountPlayer } from '../lessons/mount_player.ts';
import { RmapPlayer, defineRmapPlayer } from '../player/player.ts';
import { installHeader } from '../ui/header.ts';
import { whenNear } from '../ui/when_near.ts';
import { RmapCheck, defineRmapCheck } from '../playground/check_element.ts';
import { RmapTry, defineRmapTry } from '../playground/try_element.ts';
import { answerShares, offerSharing } from './sharing.ts';

/**
 * What every page does: its header works, and its players and races share one engine.
 * A figure among many gets its player when it is nearly in sight.
 * @returns the page's players, in its order; one that could not start says so itself, and is rejected
 */
export function startPage(document: Document, view: Window): readonly Promise<LessonPlayer>[] {
  installHeader(document, view);
  answerShares(document, view.location);
  const client = new EngineClient();
  document.addEventListener('rmap-need-client', (event) => {
    (event as CustomEvent<(client: EngineClient) => void>).detail(client);
  });
  defineRmapRace(); // each asks for the engine
  defineRmapTry();
  for (const trial of document.querySelectorAll('rmap-try')) {
    if (trial instanceof RmapTry) trial.client = client;
  }
  defineRmapCheck();
  for (const check of document.querySelectorAll('rmap-check')) {
    if (check instanceof RmapCheck) check.client = client;
  }
  defineRmapPlayer();
  return [...document.querySelectorAll<HTMLElement>('.player-mount')].map(async (mount) => {
    if ('lazy' in mount.dataset) {
      await whenNear(mount);
      mount.parentElement?.querySelector('details.figure-text')?.removeAttribute('open');
    }
    const player = await mountPlayer(mount, client, new RmapPlayer());
    offerSharing(mount);
    return player;
  });
}
