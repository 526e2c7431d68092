import type { SharedState } from '../link/shared_state.ts';

/**
 * A state as the lesson's own figure, where it is one: a scenario of this page, under the same design. The figure is that
 * of the last step before the reader's place, or of the first; it is named by the lesson and the step, which makes for
 * short links, and embeds of it need no engine. Any other state stays as it is.
 */
export function asFigure(document: Document, state: SharedState): SharedState {
  const { script, designs = [], place, ...rest } = state;
  const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];
  if (lesson === undefined || designs.length !== 1) return state;
  const stages = [...document.querySelectorAll<HTMLElement>('.player-mount .scenario')];
  const stage = stages.findIndex(
    ({ textContent, dataset }) => textContent === script && dataset['design'] === designs[0],
  );
  const steps = [...document.querySelectorAll<HTMLElement>('.step[data-done]')].filter(
    ({ dataset }) => Number(dataset['stage'] ?? 0) === stage,
  );
  const done = ({ dataset }: HTMLElement): number => Number(dataset['done']);
  const { statement = Infinity, step: within = null } = place ?? {};
  const isBefore = (step: HTMLElement): boolean =>
    within === null ? done(step) <= statement : done(step) < statement;
  const step = steps.findLast(isBefore) ?? steps[0];
  if (stage < 0 || step === undefined) return state;
  const isThere = place !== undefined && place.step === null && place.statement === done(step);
  return {
    ...rest,
    figure: `${lesson}/${step.id}`,
    ...(isThere || place === undefined ? {} : { place }),
  };
}
