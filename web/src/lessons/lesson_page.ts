import { languageOf, translator } from '../ui/catalogue.ts';
import { siteTexts } from '../ui/site_texts.ts';
import type { LessonPlace, LessonPlayer } from './lesson_player.ts';
import { LessonView } from './lesson_view.ts';
import type { LessonWindow } from './lesson_window.ts';
import { PassageWatch, isInSight } from './passage_watch.ts';
import { doneAt } from './passages.ts';
import { installPrediction } from './prediction_view.ts';
import type { LessonRecord } from './progress/lesson_record.ts';
import { LessonValues } from './values.ts';

/** Makes a lesson's text live: passages, numbers and predictions follow the player, and it them. */
export function installLesson(
  root: HTMLElement,
  player: LessonPlayer,
  view: LessonWindow,
  record: LessonRecord,
): void {
  const language = languageOf(root.closest<HTMLElement>('[lang]')?.lang ?? '');
  const text = translator(siteTexts, language);
  const values = new LessonValues(root, player, language);
  const watch = new PassageWatch(view, {
    isInSight: (id) => isInSight(root.querySelector(`#${CSS.escape(id)}`), view),
    onRead: (id) => record.see(id),
  });
  const lesson = new LessonView(root, player, view, (id) => watch.arrive(id));
  const goOn = (after: Element): void => {
    lesson.goOnAfter(after);
  };
  for (const element of root.querySelectorAll<HTMLElement>('rmap-predict')) {
    installPrediction(element, { player, text, goOn, record });
  }
  // A number that cannot be computed anew stays as the page brought it.
  const follow = ({ stage, position }: LessonPlace): void => {
    values.refresh(stage).catch(() => undefined);
    values.follow(doneAt(player.statementEnds, position), stage).catch(() => undefined);
  };
  player.onMove(follow);
  lesson.start();
  follow(player.place);
}
