import { forEachDiagnostic, setDiagnosticsEffect } from '@codemirror/lint';
import { StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** What is said to be wrong in a stretch of the text, its ends included. */
export function mistakesAt(state: EditorState, from: number, to: number): string[] {
  const found: string[] = [];
  forEachDiagnostic(state, ({ message }, start, end) => {
    if (start <= to && from <= end) found.push(message);
  });
  return found;
}

/** What is wrong in the line of the cursor. */
function mistakesHere(state: EditorState): string {
  const { from, to } = state.doc.lineAt(state.selection.main.head);
  return mistakesAt(state, from, to).join(' ');
}

const hasMistakes = StateField.define<boolean>({
  create: () => false,
  update: (value, { effects }) => {
    for (const effect of effects) {
      if (effect.is(setDiagnosticsEffect)) return effect.value.length > 0;
    }
    return value;
  },
  provide: (field) =>
    EditorView.contentAttributes.from(field, (isWrong) => ({ 'aria-invalid': String(isWrong) })),
});

/** Tells a screen reader that the text has mistakes, and what they are in the line that the cursor comes to. */
export const spokenMistakes: Extension = [
  hasMistakes,
  EditorView.updateListener.of(({ view, state, startState, docChanged, selectionSet }) => {
    // While a line is written, it is wrong for most of the time: no news.
    if (docChanged || !selectionSet) return;
    const mistakes = mistakesHere(state);
    if (mistakes === '' || mistakes === mistakesHere(startState)) return;
    queueMicrotask(() => view.dispatch({ effects: EditorView.announce.of(mistakes) }));
  }),
];
