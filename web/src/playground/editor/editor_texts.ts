import type { Catalogue } from '../../ui/catalogue.ts';

/** What the editor says by itself. */
export type EditorKey = keyof typeof en;

const en = {
  label: 'Script, one statement a line',
  howToLeave: 'Tab leaves the editor. Ctrl + ] indents, Ctrl + Enter runs, F1 explains a word.',
} as const;

const zh: Readonly<Record<EditorKey, string>> = {
  label: '脚本，每行一条语句',
  howToLeave: '按 Tab 离开编辑器。Ctrl + ] 缩进，Ctrl + Enter 运行，F1 解释一个词。',
};

/** Texts of the editor in both languages. */
export const editorTexts: Catalogue<EditorKey> = { en, zh };
