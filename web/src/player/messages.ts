import type { Language } from '../engine/types.ts';
import type { Catalogue, Translate } from '../ui/catalogue.ts';
import { translator } from '../ui/catalogue.ts';
import { debugEnglish } from './debug_en.ts';
import { debugChinese } from './debug_zh.ts';
import { english } from './messages_en.ts';
import { chinese } from './messages_zh.ts';

/** Names one text of the player. */
export type MessageKey = keyof typeof english | keyof typeof debugEnglish;

/** All texts of the player. */
export const messages: Catalogue<MessageKey> = {
  en: { ...english, ...debugEnglish },
  zh: { ...chinese, ...debugChinese },
};

/** Looks texts of the player up in one language. */
export type Say = Translate<MessageKey>;

/** The texts of one language. */
export const sayIn = (language: Language): Say => translator(messages, language);

/** Whether there is such a text: some keys are built from names of the engine's functions and fields. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messages.en, key);

/** The text for a key built at run time, or undefined. */
export function sayIfKnown(
  say: Say,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string | undefined {
  return isMessageKey(key) ? say(key, values) : undefined;
}
