import type { Catalogue, SiteLanguage, Translate } from '../../ui/catalogue.ts';
import { translator } from '../../ui/catalogue.ts';

/** The texts around taking a picture away. */
export type TakeAwayKey = keyof typeof en;

const en = {
  button: 'Take away',
  buttonTitle: 'This picture as a file, or for the clipboard',
  svg: 'SVG',
  svgUse: 'drawing that scales',
  png: 'PNG',
  pngUse: 'for slides and chats',
  text: 'Text',
  textUse: 'for mails and comments',
  save: 'Save',
  copy: 'Copy',
  saveSvg: 'Save as SVG',
  copySvg: 'Copy the SVG’s source',
  savePng: 'Save as PNG',
  copyPng: 'Copy the picture',
  saveText: 'Save as text',
  copyText: 'Copy the text',
  saved: '{name} goes to your downloads.',
  savedSmaller: '{name} goes to your downloads. It is large: drawn at {scale} of its size.',
  copied: 'Copied.',
  copiedSmaller: 'Copied. It is large: drawn at {scale} of its size.',
  noPicture: 'There is no picture here yet.',
  tooLarge:
    'This picture is too large for a PNG ({width} × {height}). Take the SVG: it has no limit.',
  pngFailed: 'The browser could not draw the PNG. Take the SVG instead.',
  copyRefused: 'The browser refused to copy. Select the text below and copy it.',
  copyImageRefused:
    'The browser lets no page put pictures on the clipboard here. Save the PNG instead.',
  textToCopy: 'Text to copy',
  title: '{statement}, under {design}',
  titleStart: 'Before the first statement, under {design}',
  kernels: 'Linux {kernels}',
  step: 'step {step} of {steps}',
} as const;

const zh: Readonly<Record<TakeAwayKey, string>> = {
  button: '导出',
  buttonTitle: '把这幅图存成文件，或放进剪贴板',
  svg: 'SVG',
  svgUse: '矢量图，可缩放',
  png: 'PNG',
  pngUse: '放进幻灯片、聊天',
  text: '文本',
  textUse: '放进邮件、注释',
  save: '保存',
  copy: '复制',
  saveSvg: '保存为 SVG',
  copySvg: '复制 SVG 源码',
  savePng: '保存为 PNG',
  copyPng: '复制图片',
  saveText: '保存为文本',
  copyText: '复制文本',
  saved: '{name} 已存到下载目录。',
  savedSmaller: '{name} 已存到下载目录。图太大，按 {scale} 倍绘制。',
  copied: '已复制。',
  copiedSmaller: '已复制。图太大，按 {scale} 倍绘制。',
  noPicture: '这里还没有图。',
  tooLarge: '这幅图太大，画不成 PNG（{width} × {height}）。请用 SVG，它没有限制。',
  pngFailed: '浏览器画不出这张 PNG。请改用 SVG。',
  copyRefused: '浏览器不让复制。请选中下面的文字，自己复制。',
  copyImageRefused: '浏览器不让网页把图片放进剪贴板。请保存 PNG。',
  textToCopy: '要复制的文字',
  title: '{statement}，{design}',
  titleStart: '第一条语句之前，{design}',
  kernels: 'Linux {kernels}',
  step: '第 {step} 步，共 {steps} 步',
};

/** All texts of the menu by which a picture is taken away, and of the captions it gets. */
export const takeAwayTexts: Catalogue<TakeAwayKey> = { en, zh };

/** Looks the texts of one language up. */
export const takeAwayText = (language: SiteLanguage): Translate<TakeAwayKey> =>
  translator(takeAwayTexts, language);
