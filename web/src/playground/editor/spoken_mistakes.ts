import { setDiagnosticsEffect } from '@codemirror/lint';
import { StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { mistakesAt } from './mistakes_at.ts';

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
  EditorView.updateListener.of(({ view, state, startState, docChanged }) => {
    const line = state.doc.lineAt(state.selection.main.head);
    const before = startState.doc.lineAt(startState.selection.main.head);
    // While a line is written, it is wrong for most of the time: no news.
    if (docChanged || line.number === before.number) return;
    const mistakes = mistakesAt(state, line.from, line.to);
    if (mistakes.length === 0) return;
    queueMicrotask(() => view.dispatch({ effects: EditorView.announce.of(mistakes.join(' ')) }));
  }),
];
