import type { DrawRun } from './pages.ts';

/** Draws each moment once, however many pages and files show it. */
export function keepDrawings(draw: DrawRun): DrawRun {
  const runs = new Map<Parameters<DrawRun>[0], ReturnType<DrawRun>>();
  return (run) => {
    const known = runs.get(run);
    if (known !== undefined) return known;
    const drawStep = draw(run);
    const drawn = new Map<string, Promise<string>>();
    const kept: ReturnType<DrawRun> = (step, wanted, language) => {
      const key = [step, wanted, language].join(' ');
      const picture = drawn.get(key) ?? drawStep(step, wanted, language);
      drawn.set(key, picture);
      return picture;
    };
    runs.set(run, kept);
    return kept;
  };
}
