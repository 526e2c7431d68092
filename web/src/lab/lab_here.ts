import { engineBuild } from '../engine/build_name.ts';
import { environmentOf } from './lab_environment.ts';
import type { BrowserSigns, LabEnvironment } from './lab_environment.ts';

/** The environment of this page; `before` itself where nothing has changed. */
export function labEnvironmentHere(
  tickNanoseconds: number,
  timesHidden: number,
  before: LabEnvironment | undefined,
): LabEnvironment {
  const run = {
    tickNanoseconds,
    timesHidden,
    isIsolated: globalThis.crossOriginIsolated,
    engine: engineBuild(),
  };
  const signs = navigator as Navigator & Pick<BrowserSigns, 'userAgentData'>;
  const here = environmentOf(signs, run, new Date());
  return JSON.stringify(here) === JSON.stringify(before) && before !== undefined ? before : here;
}
