import type { Catalogue } from '../../ui/catalogue.ts';

/** What the editor says by itself. */
export type EditorKey = keyof typeof en;

const en = {
  label: 'Script, one statement a line',
  howToLeave:
    'Tab leaves the editor; while places of a suggestion wait to be filled, Escape and then Tab. Ctrl + ] indents, Ctrl + Enter runs, Alt + / suggests, F1 explains a word, F8 goes to the next mistake.',
} as const;

const zh: Readonly<Record<EditorKey, string>> = {
  label: '脚本，每行一条语句',
  howToLeave:
    '按 Tab 离开编辑器；正在填补全里的空位时，先按 Escape 再按 Tab。Ctrl + ] 缩进，Ctrl + Enter 运行，Alt + / 给出建议，F1 解释一个词，F8 转到下一处错误。',
};

/** Texts of the editor in both languages. */
export const editorTexts: Catalogue<EditorKey> = { en, zh };
