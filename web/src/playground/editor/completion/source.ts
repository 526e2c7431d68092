import { pickedCompletion, snippet, startCompletion } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionSource } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import type { OutlineOf } from '../outline_of.ts';
import { expectedAfter } from './expected.ts';
import type { Expected } from './expected.ts';
import { NamesAt } from './names.ts';
import { suggest } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';

function apply({ label, snippet: template, goesOn }: Suggestion) {
  return (view: EditorView, completion: Completion, from: number, to: number): void => {
    if (template?.includes('${') === true) {
      snippet(template)(view, completion, from, to);
    } else {
      const insert = template ?? label;
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        scrollIntoView: true,
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(completion),
      });
    }
    if (goesOn === true) startCompletion(view);
  };
}

function completionOf(suggestion: Suggestion, index: number): Completion {
  const { label, brief, text } = suggestion;
  return {
    label,
    apply: apply(suggestion),
    // Those that match equally well stay in the order they came in.
    sortText: String(index).padStart(4, '0'),
    ...(brief === undefined ? {} : { detail: brief }),
    ...(text === undefined ? {} : { info: text }),
  };
}

/** Whether a statement that ends here would be wrong: else Enter, before anything is written, ends its line. */
const isNeeded = ({ kind }: Expected): boolean => kind !== 'verb' && kind !== 'option';

/** What the editor suggests while somebody writes, in a language that the reader reads. */
export function suggestions(outline: OutlineOf, language: SiteLanguage): CompletionSource {
  return async (context: CompletionContext) => {
    const { state, pos, explicit } = context;
    const line = state.doc.lineAt(pos);
    const { expected, from } = expectedAfter(state.sliceDoc(line.from, pos));
    if (expected.kind === 'nothing') return null;
    const written = state.sliceDoc(line.from + from, pos);
    if (!explicit && written === '' && !isNeeded(expected)) return null;
    const names = new NamesAt(await outline.ask(state.doc), line.number);
    const all = suggest(expected, names, language);
    // Enter ends the line when the word is whole, and does not pick what it is already.
    if (!explicit && all.some(({ label }) => label === written)) return null;
    return { from: line.from + from, options: all.map(completionOf) };
  };
}
