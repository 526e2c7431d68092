import type { Say } from '../messages.ts';
import type { Breakpoint } from './breakpoints.ts';

/** Where a breakpoint stops, in words: `line 123 of anon_vma_chain.cc`, `av0`. */
export function breakpointPlace(breakpoint: Breakpoint, say: Say): string {
  if (breakpoint.kind === 'object') return breakpoint.name;
  const { file, line } = breakpoint;
  return say('break.line', { line, file: file.slice(file.lastIndexOf('/') + 1) });
}

/** How often it stops, in words. */
export function timesText(times: number, say: Say): string {
  if (times === 0) return say('break.never');
  return times === 1 ? say('break.once') : say('break.times', { count: times });
}
