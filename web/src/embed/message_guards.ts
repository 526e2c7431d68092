import { PART_MOST, SCRIPT_MOST } from '../link/link_limits.ts';
import { playerUis, themes } from '../link/shared_state.ts';
import type { SharedPlace, SharedState } from '../link/shared_state.ts';

type Guard = (value: unknown) => boolean;

const STATEMENTS_MOST = 1e7;
const STEPS_MOST = 1e8;
const DESIGNS_MOST = 20;

const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < most;

const isText = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && value.length <= PART_MOST && pattern.test(value);

const isWord: Guard = (value) => isText(value, /^[a-z0-9][a-z0-9-]*$/);

const guards: Readonly<Record<keyof SharedState, Guard>> = {
  script: (value) => typeof value === 'string' && value.length <= SCRIPT_MOST,
  figure: (value) => isText(value, /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/),
  designs: (value) =>
    Array.isArray(value) && value.length <= DESIGNS_MOST && value.every((each) => isWord(each)),
  place: (value) => readPlace(value) !== undefined,
  view: isWord,
  language: (value) => value === 'en' || value === 'zh',
  ui: (value) => playerUis.some((ui) => ui === value),
  theme: (value) => themes.some((theme) => theme === value),
};

/** A state that came from elsewhere, made anew of what it should have; or what is wrong with it. */
export function readState(value: unknown): SharedState | string {
  if (typeof value !== 'object' || value === null) return 'state is no object';
  const state: Record<string, unknown> = {};
  for (const [name, isSound] of Object.entries(guards)) {
    const part = (value as Record<string, unknown>)[name];
    if (part === undefined) continue;
    if (!isSound(part)) return `state.${name} is not as it should be`;
    state[name] = name === 'place' ? readPlace(part) : part;
  }
  return state;
}

/** A place that came from elsewhere; undefined where it is none. */
export function readPlace(value: unknown): SharedPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { statement, step = null } = value as Record<string, unknown>;
  if (!isCount(statement, STATEMENTS_MOST)) return undefined;
  if (step !== null && !isCount(step, STEPS_MOST)) return undefined;
  return { statement, step };
}
