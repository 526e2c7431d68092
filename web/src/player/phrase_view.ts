import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';

/** A phrase with its colours. Objects can be clicked when `onSelect` is given. */
export function phraseView(
  phrase: Phrase,
  onSelect?: (object: number) => void,
): (TemplateResult | string)[] {
  return phrase.map(({ text, tone, object }, index) => {
    if (tone === 'plain') return text.slice(onSelect ? held(phrase, index - 1).length : 0);
    if (object === undefined || onSelect === undefined) {
      return html`<span class="p-${tone}">${text}</span>`;
    }
    // On one line: a line break would be a blank in the sentence.
    const choose = () => onSelect(object);
    const button = html`<button class="p-${tone}" type="button" @click=${choose}>${text}</button>`;
    const mark = held(phrase, index);
    return mark === '' ? button : html`<span class="held">${button}${mark}</span>`;
  });
}

const closing = /^[，。、；：！？）”,.;:!?)]+/;

/** The marks right behind an object that can be clicked: a line may break behind a button, but must not begin with them. */
function held(phrase: Phrase, index: number): string {
  const next = phrase[index + 1];
  if (phrase[index]?.object === undefined || next?.tone !== 'plain') return '';
  return closing.exec(next.text)?.[0] ?? '';
}
