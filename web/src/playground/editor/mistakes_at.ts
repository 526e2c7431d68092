import { forEachDiagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';

/** What is said to be wrong in a stretch of the text, its ends included. */
export function mistakesAt(state: EditorState, from: number, to: number): string[] {
  const found: string[] = [];
  forEachDiagnostic(state, ({ message }, start, end) => {
    if (start <= to && from <= end) found.push(message);
  });
  return found;
}
