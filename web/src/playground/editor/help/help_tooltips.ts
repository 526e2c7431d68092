import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip } from '@codemirror/view';
import type { Command, Tooltip } from '@codemirror/view';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import { NamesAt } from '../completion/names.ts';
import { mistakesAt } from '../mistakes_at.ts';
import type { OutlineOf } from '../outline_of.ts';
import { helpAt } from './help_at.ts';
import type { HelpCard } from './help_at.ts';
import { helpElement } from './help_card.ts';

/** Shows help at the cursor, asked for by a key; null: takes it away. */
const showHelp = StateEffect.define<Tooltip | null>();

const shownHelp = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(showHelp)) return effect.value;
    // It speaks of the word at the cursor: it goes with it.
    return transaction.docChanged || transaction.selection !== undefined ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

const closeHelp: Command = (view) => {
  if (view.state.field(shownHelp) === null) return false;
  view.dispatch({ effects: showHelp.of(null) });
  return true;
};

/**
 * Explains the word under the pointer, and, by F1 or Ctrl-K Ctrl-I, the word at the cursor and what is wrong
 * with it; F8 does so at the next mistake.
 */
export function helpTooltips(outline: OutlineOf, language: SiteLanguage): Extension {
  const find = async ({ doc }: EditorState, position: number): Promise<HelpCard | null> => {
    const line = doc.lineAt(position);
    const names = new NamesAt(await outline.ask(doc), line.number);
    const card = helpAt(line.text, position - line.from, names, language);
    return card && { ...card, from: line.from + card.from, to: line.from + card.to };
  };
  const hovered = async (view: EditorView, position: number): Promise<Tooltip | null> => {
    const card = await find(view.state, position);
    if (card === null) return null;
    const create = () => ({ dom: helpElement(card, []) });
    return { pos: card.from, end: card.to, above: true, create };
  };
  const explain: Command = (view) => {
    const { state } = view;
    const pos = state.selection.main.from;
    void find(state, pos).then((card) => {
      const mistakes = mistakesAt(state, pos, pos);
      if (view.state.doc !== state.doc || (card === null && mistakes.length === 0)) return;
      const create = () => ({ dom: helpElement(card, mistakes) });
      const said = [...mistakes, ...(card === null ? [] : [`${card.title}: ${card.text}`])];
      const announcement = EditorView.announce.of(said.join(' '));
      const tooltip = { pos: card?.from ?? pos, above: true, create };
      view.dispatch({ effects: [showHelp.of(tooltip), announcement] });
    });
    return true;
  };
  const explained =
    (go: Command): Command =>
    (view) =>
      go(view) && explain(view);
  return [
    shownHelp,
    hoverTooltip(hovered),
    keymap.of([
      { key: 'F1', run: explain },
      { key: 'Mod-k Mod-i', run: explain },
      { key: 'F8', run: explained(nextDiagnostic), shift: explained(previousDiagnostic) },
      { key: 'Escape', run: closeHelp },
    ]),
  ];
}
