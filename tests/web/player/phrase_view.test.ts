import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../web/src/player/phrase.ts';
import { phraseView } from '../../../web/src/player/phrase_view.ts';

/** What a template shows, with its marks; what it does when clicked is left out. */
function markup(part: TemplateResult | string): string {
  if (typeof part === 'string') return part;
  return part.strings
    .map((text, index) => {
      const value = part.values[index];
      if (value === undefined || typeof value === 'function') return text;
      return text + markup(value as TemplateResult | string);
    })
    .join('');
}

const phrase: Phrase = [
  { text: '新建 ', tone: 'plain' },
  { text: 'C', tone: 'object', object: 1 },
  { text: '、vma ', tone: 'plain' },
  { text: 'C heap', tone: 'vma', object: 2 },
  { text: ' 和', tone: 'plain' },
];

describe('a sentence', () => {
  it('keeps a mark on the line of the button before it', () => {
    // Symptom: on a phone, a line of a Chinese sentence began with “、”.
    const parts = phraseView(phrase, () => undefined).map(markup);
    expect(parts[1]).toMatch(/^<span class="held"><button [^]*>C<\/button>、<\/span>$/);
    expect(parts[2]).toBe('vma ');
    expect(parts[3]).toMatch(/^<button [^]*>C heap<\/button>$/);
    expect(parts[4]).toBe(' 和');
  });

  it('says the same where nothing can be chosen', () => {
    const words = phraseView(phrase).map((part) => markup(part).replace(/<[^>]*>/g, ''));
    expect(words.join('')).toBe('新建 C、vma C heap 和');
  });
});
