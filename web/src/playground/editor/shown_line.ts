import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

/** Shows a line (from 1) as the statement that the player stands at; null: none. */
export const showLine = StateEffect.define<number | null>();

const mark = Decoration.line({ class: 'cm-statement', attributes: { 'aria-current': 'step' } });

/** The line that is shown; it moves along as lines before it come and go. */
export const shownLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(showLine)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      const isThere = line !== null && line >= 1 && line <= doc.lines;
      next = isThere ? Decoration.set(mark.range(doc.line(line).from)) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
