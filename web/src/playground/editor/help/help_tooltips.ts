import type { EditorState, Extension } from '@codemirror/state';
import {
  EditorView,
  activateHover,
  closeHoverTooltips,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
} from '@codemirror/view';
import type { Command, Tooltip } from '@codemirror/view';
import type { Outline } from '../../../engine/types.ts';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import { NamesAt } from '../completion/names.ts';
import { mistakesAt } from '../mistakes.ts';
import type { OutlineOf } from '../outline_of.ts';
import { helpAt } from './help_at.ts';
import type { HelpCard } from './help_at.ts';
import { helpElement } from './help_card.ts';

const close: Command = (view) => {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
};

/**
 * Explains the word under the pointer, and, by F1 or Ctrl-K Ctrl-I, the word at the cursor and what is wrong
 * with it. Escape takes that away, and so does every further step of the cursor.
 */
export function helpTooltips(outline: OutlineOf, language: SiteLanguage): Extension {
  const cardAt = ({ doc }: EditorState, position: number, known: Outline): HelpCard | null => {
    const line = doc.lineAt(position);
    const names = new NamesAt(known, line.number);
    const card = helpAt(line.text, position - line.from, names, language);
    return card && { ...card, from: line.from + card.from, to: line.from + card.to };
  };
  const tooltipAt = (state: EditorState, position: number, known: Outline): Tooltip | null => {
    const card = cardAt(state, position, known);
    if (card === null) return null;
    const { from, to } = card;
    return { pos: from, end: to, above: true, create: () => ({ dom: helpElement(card) }) };
  };
  const explain: Command = (view) => {
    const { state } = view;
    const { from } = state.selection.main;
    // When the names are known, the source below answers at once: an answer that comes later would be dropped
    // with the next thing that happens in the editor.
    void outline.ask(state.doc).then((known) => {
      if (view.state.doc !== state.doc) return;
      activateHover(view, from, 1, {
        until: ({ docChanged, selection }) => docChanged || selection !== undefined,
      });
      const card = cardAt(state, from, known);
      const said = mistakesAt(state, from, from);
      if (card !== null) said.push(`${card.title}: ${card.text}`);
      if (said.length > 0) view.dispatch({ effects: EditorView.announce.of(said.join(' ')) });
    });
    return true;
  };
  return [
    hoverTooltip(({ state }, position) => {
      const known = outline.known(state.doc);
      if (known !== null) return tooltipAt(state, position, known);
      return outline.ask(state.doc).then((answer) => tooltipAt(state, position, answer));
    }),
    keymap.of([
      { key: 'F1', run: explain },
      { key: 'Mod-k Mod-i', run: explain },
      { key: 'Escape', run: close },
    ]),
  ];
}
