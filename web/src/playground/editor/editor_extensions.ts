import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { localeOf, translator } from '../../ui/catalogue.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { suggestions } from './completion/source.ts';
import { chinesePhrases } from './editor_phrases.ts';
import { editorTexts } from './editor_texts.ts';
import { spokenMistakes } from './mistakes.ts';
import { editorTheme } from './editor_theme.ts';
import { helpTooltips } from './help/help_tooltips.ts';
import { indentStep } from './language/indentation.ts';
import { scenario } from './language/scenario_language.ts';
import type { OutlineOf } from './outline_of.ts';
import { shownLine } from './shown_line.ts';

/** What keys of the editor do outside of its text. */
export interface EditorActions {
  readonly run: () => void;
  readonly format: () => void;
}

/** What the editor is made of, whatever language it speaks. Tab is not among its keys: it leaves. */
export function editorExtensions({ run, format }: EditorActions): Extension {
  const done = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    search(),
    scenario,
    shownLine,
    spokenMistakes,
    editorTheme,
    EditorState.tabSize.of(indentStep),
    indentUnit.of(' '.repeat(indentStep)),
    keymap.of([
      { key: 'Mod-Enter', run: done(run) },
      { key: 'Shift-Alt-f', run: done(format) },
      // Ctrl-Space turns Chinese input on and off on many machines.
      { key: 'Alt-/', run: startCompletion },
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
}

/** What changes with the language: what it says, and how a screen reader pronounces that. */
export function languageExtensions(language: SiteLanguage, outline: OutlineOf): Extension {
  const text = translator(editorTexts, language);
  return [
    EditorState.phrases.of(language === 'zh' ? chinesePhrases : {}),
    autocompletion({ override: [suggestions(outline, language)], icons: false }),
    helpTooltips(outline, language),
    EditorView.contentAttributes.of({
      'aria-label': `${text('label')}. ${text('howToLeave')}`,
      lang: localeOf[language],
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    }),
  ];
}
