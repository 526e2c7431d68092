import { defineRmapCompare } from '../player/compare/compare_element.ts';
import { startPage } from './start_page.ts';

const players = startPage(document, window);
defineRmapCompare();

await Promise.allSettled(players);
