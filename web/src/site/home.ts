import { startPage } from './start_page.ts';

await Promise.allSettled(startPage(document, window));
