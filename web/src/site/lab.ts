import type { EngineClient } from '../engine/client.ts';
import { RmapLab } from '../lab/lab_element.ts';
import { startPage } from './start_page.ts';

const players = startPage(document, window);
for (const lab of document.querySelectorAll('rmap-lab')) {
  const give = (client: EngineClient): void => {
    if (lab instanceof RmapLab) lab.client = client;
  };
  lab.dispatchEvent(new CustomEvent('rmap-need-client', { bubbles: true, detail: give }));
}

await Promise.allSettled(players);
