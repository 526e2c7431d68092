import { bringOutDrawings, drawForPaper } from '../lessons/drawings.ts';
import { installLesson } from '../lessons/lesson_page.ts';
import { startPage } from './start_page.ts';
import { startProgress } from './start_progress.ts';

const players = startPage(document, window);
const record = startProgress(document, window);
const main = document.querySelector('main');
const [first] = players;
if (main !== null) drawForPaper(main, window);
if (main !== null && first !== undefined) {
  // Without a player the text stays as it is: complete, and still.
  first.then(
    (player) => {
      installLesson(main, player, window, record);
    },
    () => {
      main.querySelector('.lesson')?.classList.add('is-still');
      bringOutDrawings(main);
    },
  );
}
