import type { LessonPlayer } from './lesson_player.ts';

/** The stage that an element of the text speaks of; 0 where it does not say. */
export const stageOf = (element: Element): number => Number(element.getAttribute('stage') ?? 0);

/**
 * What an element of the text asks for: its `expression` when so many statements of its `stage` have been executed,
 * less what it was after `since` of them, if it names that. Undefined where there is nothing to count yet; rejects
 * where the engine is gone or another stage is shown.
 */
export async function askFor(
  element: Element,
  player: LessonPlayer,
  done = Number(element.getAttribute('done')),
): Promise<number | undefined> {
  const expression = element.getAttribute('expression') ?? '';
  const since = element.getAttribute('since');
  const stage = stageOf(element);
  const result = await player.evaluate(expression, done, stage);
  if (!result.ok || since === null) return result.ok ? result.value : undefined;
  const before = await player.evaluate(expression, Number(since), stage);
  return before.ok ? result.value - before.value : undefined;
}
