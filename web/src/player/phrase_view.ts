import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';

/** A phrase with its colours. Objects can be clicked when `onSelect` is given. */
export function phraseView(
  phrase: Phrase,
  onSelect?: (object: number) => void,
): (TemplateResult | string)[] {
  return phrase.map(({ text, tone, object }) => {
    if (tone === 'plain') return text;
    if (object === undefined || onSelect === undefined) {
      return html`<span class="p-${tone}">${text}</span>`;
    }
    // On one line: a line break would be a blank in the sentence.
    const choose = () => onSelect(object);
    return html`<button class="p-${tone}" type="button" @click=${choose}>${text}</button>`;
  });
}
