/** What a piece of a sentence stands for; it decides the colour and the face. */
export type Tone = 'plain' | 'code' | 'function' | 'av' | 'vma' | 'page' | 'object' | 'old' | 'new';

/** A piece of a sentence. One that names an object can be chosen in the inspector. */
export interface Piece {
  readonly text: string;
  readonly tone: Tone;
  readonly object?: number;
}

/** A sentence in pieces. */
export type Phrase = readonly Piece[];

/** Plain words. */
export const plain = (text: string): Phrase => [{ text, tone: 'plain' }];

/** One piece in a tone. */
export const toned = (text: string, tone: Tone): Phrase => [{ text, tone }];

/** Puts phrases into the places `{name}` of a text. */
export function fill(template: string, values: Readonly<Record<string, Phrase>>): Phrase {
  return template.split(/(\{\w+\})/).flatMap((part): Phrase => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = name === undefined ? undefined : values[name];
    return value ?? (part === '' ? [] : plain(part));
  });
}

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** Drops blanks between two Chinese characters, also where they stand in different pieces. */
export function tidy(phrase: Phrase): Phrase {
  const text = textOf(phrase);
  let at = 0;
  return phrase.map((piece) => {
    const kept = [...piece.text].filter((char, i) => {
      const place = at + i;
      const isBetween = CJK.test(text[place - 1] ?? '') && CJK.test(text[place + 1] ?? '');
      return char !== ' ' || !isBetween;
    });
    at += piece.text.length;
    return { ...piece, text: kept.join('') };
  });
}

/** The bare text of a phrase, as a screen reader says it. */
export const textOf = (phrase: Phrase): string => phrase.map(({ text }) => text).join('');
