import { defineRmapCompare } from '../player/compare/compare_element.ts';
import { startPage } from './start_page.ts';
import { startProgress } from './start_progress.ts';

const players = startPage(document, window);
startProgress(document, window);
defineRmapCompare();

await Promise.allSettled(players);
