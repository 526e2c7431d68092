import type { EditorView } from '@codemirror/view';

/**
 * Brings a place into sight by scrolling the editor alone: while the player plays, or a button adds a
 * statement, the page around the editor stays where the reader put it.
 */
export function bringIntoSight(view: EditorView, position: number): void {
  view.requestMeasure({
    read: () => {
      const { top, bottom } = view.lineBlockAt(Math.min(position, view.state.doc.length));
      const { scrollTop, clientHeight } = view.scrollDOM;
      const room = view.documentPadding.top;
      if (top < scrollTop) return top;
      return bottom + room > scrollTop + clientHeight ? bottom + 2 * room - clientHeight : null;
    },
    write: (top: number | null) => {
      if (top !== null) view.scrollDOM.scrollTop = top;
    },
  });
}
