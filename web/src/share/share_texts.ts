import { translator } from '../ui/catalogue.ts';
import type { Catalogue, SiteLanguage, Translate } from '../ui/catalogue.ts';

/** The dialog by which something is taken to another page. */
export type ShareKey = keyof typeof en;

const en = {
  heading: 'Share',
  close: 'Close',
  options: 'How it should look there',
  ui: 'Controls',
  'ui.minimal': 'picture only',
  'ui.steps': 'with steps',
  'ui.full': 'everything',
  theme: 'Colours',
  'theme.auto': 'the system’s',
  'theme.light': 'light',
  'theme.dark': 'dark',
  language: 'Language',
  'language.en': 'English',
  'language.zh': '中文',
  place: 'Begins',
  'place.here': 'at this step',
  'place.start': 'at the beginning',
  link: 'Link',
  linkUse: 'Opens it in the playground, as you see it. {length} characters.',
  frame: 'Frame',
  frameUse:
    'For pages that take HTML. The frame cannot touch the page around it; the second line, which may be left out, gives it the height it needs.',
  element: 'Element',
  elementUse:
    'For pages of your own: part of the page, with its colours. Nothing is fetched until a reader comes near.',
  recorded: 'Element with its run',
  recordedUse:
    'The same element with all that happened inside it, {length} characters. It needs no engine: a third as much is fetched, and it works where a page may not run WebAssembly.',
  recordedTooLong:
    'This run would take {length} characters; beyond {most}, the engine that makes it anew is smaller. Use the element.',
  package: 'npm package',
  packageUse: 'For pages that are built: the same elements as a module, with types.',
  file: 'One file to keep',
  fileUse:
    'The same element, independent of this site: save {file} beside your page. The engine is in it.',
  markdown: 'Markdown',
  markdownUse: 'A picture that leads to its page here: for README files, and where no script runs.',
  markdownOwnUse:
    'Save the picture with “Take away” above the figure as rmap.svg, beside the text. It leads back here.',
  tooLong:
    'This scenario would make an address of {length} characters; chat programs and trackers cut those beyond {most}. Save it as a file, or use the element, which carries a scenario of any length.',
  save: 'Save the scenario',
  saved: 'Saved as {name}.',
  copy: 'Copy',
  copyWhat: 'Copy: {what}',
  copied: 'Copied.',
  copyRefused: 'The browser does not let the page copy. The text is selected: copy it yourself.',
  recipes: 'Hugo, WordPress, Docusaurus, 知乎 and others: how to',
  untitled: 'A scenario of the Rmap Time Machine',
} as const;

const zh: Readonly<Record<ShareKey, string>> = {
  heading: '分享',
  close: '关闭',
  options: '放到别处时的样子',
  ui: '控件',
  'ui.minimal': '只有图',
  'ui.steps': '可步进',
  'ui.full': '全部',
  theme: '配色',
  'theme.auto': '跟随系统',
  'theme.light': '浅色',
  'theme.dark': '深色',
  language: '语言',
  'language.en': 'English',
  'language.zh': '中文',
  place: '起点',
  'place.here': '当前这一步',
  'place.start': '从头开始',
  link: '链接',
  linkUse: '在演练场里打开，和你现在看到的一样。共 {length} 个字符。',
  frame: '内嵌框架',
  frameUse: '用于可以写 HTML 的页面。框架碰不到外面的页面；第二行让框架自动调整高度，可以不要。',
  element: '自定义元素',
  elementUse:
    '用于你自己的页面：它就是页面的一部分，配色也随页面。读者滚动到附近之前，不下载任何东西。',
  recorded: '带运行记录的元素',
  recordedUse:
    '同样的元素，里面带着整个运行过程，共 {length} 个字符。不需要引擎：下载量只有三分之一，在不允许运行 WebAssembly 的页面里也能用。',
  recordedTooLong:
    '这次运行要 {length} 个字符；超过 {most} 个，还不如下载引擎重新运行。请使用自定义元素。',
  package: 'npm 包',
  packageUse: '用于经过构建的网页：同样的元素，做成带类型的模块。',
  file: '单个文件，自己留存',
  fileUse: '同样的元素，但不依赖本站：把 {file} 存到你的页面旁边，引擎也在里面。',
  markdown: 'Markdown',
  markdownUse: '一张图，点击后回到这里的页面：适合 README，以及不能运行脚本的地方。',
  markdownOwnUse: '先用图上方的“带走”把图保存为 rmap.svg，放到文章旁边。点击图片会回到这里。',
  tooLong:
    '这个场景写进链接要 {length} 个字符；超过 {most} 个字符的链接，会被聊天软件和论坛截断。请保存成文件，或者使用自定义元素：它能装下任意长的场景。',
  save: '保存场景',
  saved: '已保存为 {name}。',
  copy: '复制',
  copyWhat: '复制：{what}',
  copied: '已复制。',
  copyRefused: '浏览器不让网页复制。文字已选中，请自己复制。',
  recipes: '用在 Hugo、WordPress、Docusaurus、知乎等处的方法',
  untitled: '反向映射时光机的一个场景',
};

export const shareTexts: Catalogue<ShareKey> = { en, zh };

/** Looks the texts of one language up. */
export const shareText = (language: SiteLanguage): Translate<ShareKey> =>
  translator(shareTexts, language);
