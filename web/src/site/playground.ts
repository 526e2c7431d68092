import type { EngineClient } from '../engine/client.ts';
import { RmapPlayground, defineRmapPlayground } from '../playground/page/playground_element.ts';
import { startPage } from './start_page.ts';

const players = startPage(document, window);
defineRmapPlayground();
for (const playground of document.querySelectorAll('rmap-playground')) {
  const give = (client: EngineClient): void => {
    if (playground instanceof RmapPlayground) playground.client = client;
  };
  playground.dispatchEvent(new CustomEvent('rmap-need-client', { bubbles: true, detail: give }));
}

await Promise.allSettled(players);
