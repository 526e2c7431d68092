import type { Language } from '../engine/types.ts';
import type { Catalogue, Translate } from '../ui/catalogue.ts';
import { translator } from '../ui/catalogue.ts';
import { callTexts } from './messages/call_texts.ts';
import { debugTexts } from './messages/debug_texts.ts';
import { fieldTexts } from './messages/field_texts.ts';
import { frameTexts } from './messages/frame_texts.ts';
import { kindTexts } from './messages/kind_texts.ts';
import { pictureTexts } from './messages/picture_texts.ts';
import { sentenceTexts } from './messages/sentence_texts.ts';

const en = {
  ...frameTexts.en,
  ...debugTexts.en,
  ...sentenceTexts.en,
  ...kindTexts.en,
  ...fieldTexts.en,
  ...callTexts.en,
  ...pictureTexts.en,
};

/** Names one text of the player. */
export type MessageKey = keyof typeof en;

/** All texts of the player. */
export const messages: Catalogue<MessageKey> = {
  en,
  zh: {
    ...frameTexts.zh,
    ...debugTexts.zh,
    ...sentenceTexts.zh,
    ...kindTexts.zh,
    ...fieldTexts.zh,
    ...callTexts.zh,
    ...pictureTexts.zh,
  },
};

/** Looks texts of the player up in one language. */
export type Say = Translate<MessageKey>;

/** The texts of one language. */
export const sayIn = (language: Language): Say => translator(messages, language);

/** Whether there is such a text: some keys are built from names of the engine's functions and fields. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messages.en, key);
