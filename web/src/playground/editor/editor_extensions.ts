import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { localeOf, translator } from '../../ui/catalogue.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { editorTexts } from './editor_texts.ts';
import { shownLine } from './shown_line.ts';

/** What keys of the editor do outside of its text. */
export interface EditorActions {
  readonly run: () => void;
  readonly format: () => void;
}

/** What the editor is made of, whatever language it speaks. */
export function editorExtensions({ run, format }: EditorActions): Extension {
  const done = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    shownLine,
    EditorState.tabSize.of(2),
    keymap.of([
      { key: 'Mod-Enter', run: done(run) },
      { key: 'Shift-Alt-f', run: done(format) },
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
}

/** What changes with the language: what it says, and how a screen reader pronounces that. */
export function languageExtensions(language: SiteLanguage): Extension {
  const text = translator(editorTexts, language);
  return EditorView.contentAttributes.of({
    'aria-label': `${text('label')}. ${text('howToLeave')}`,
    lang: localeOf[language],
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
  });
}
