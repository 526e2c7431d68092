import type { Catalogue } from '../../ui/catalogue.ts';

/** How far a reader is, and what can be done with that. */
export type ProgressKey = keyof typeof en;

const en = {
  new: 'not begun',
  begun: '{done} of {total}',
  done: 'done',
  continue: 'Continue where you were: {title}',
  next: 'Go on with: {title}',
  title: 'Your progress',
  kept: 'It is kept in this browser alone. A file takes it to another one.',
  notKept:
    'This browser keeps nothing for this page. Save your progress as a file before you leave.',
  save: 'Save as a file',
  load: 'Load from a file',
  reset: 'Begin anew',
  undo: 'Undo: bring it back',
  saved: 'Saved as {name}.',
  loaded: 'Loaded {name}: lessons {lessons}, things done that were new here {news}.',
  wasReset: 'All lessons are as if not begun. Scripts that you wrote stay.',
  wasUndone: 'Your progress is back.',
  unreadable:
    'What this browser had kept could not be read, or not all of it. It has been put aside: take it as a file, or let it go.',
  saveUnreadable: 'Save what was put aside',
  dropUnreadable: 'Let it go',
  badFile: '{name} was not loaded, and nothing was changed. {why}',
  notJson: 'It is not a text in JSON.',
  notProgress: 'It is not a file that “Save as a file” has written here.',
  newer: 'A later version of this site has written it (format {version}).',
  damaged: 'It is damaged at {places}.',
  tooLarge: 'It is too large to be one of these files.',
  noFile: 'It could not be opened.',
  lessonDone: 'You have done this lesson.',
  lessonOpen: 'Still open in this lesson:',
  openSteps: 'Passages not read yet: {count}',
  openPredict: 'Prediction {number} of {total}: not answered',
  openPredicts: 'Predictions not answered: {count}',
  openCheck: 'The task at the end: not solved',
} as const;

const zh: Readonly<Record<ProgressKey, string>> = {
  new: '未开始',
  begun: '{done}/{total}',
  done: '已完成',
  continue: '从上次读到的地方继续：{title}',
  next: '接着读：{title}',
  title: '你的进度',
  kept: '进度只保存在这个浏览器里；存成文件就能带到别处。',
  notKept: '这个浏览器不为本页保存任何内容。离开之前，请把进度存成文件。',
  save: '存成文件',
  load: '从文件读入',
  reset: '重新开始',
  undo: '撤销：恢复进度',
  saved: '已存为 {name}。',
  loaded: '已读入 {name}：课程 {lessons} 篇，其中这里原本没有的内容 {news} 项。',
  wasReset: '所有课程都恢复为未开始；你写过的脚本仍然保留。',
  wasUndone: '进度已恢复。',
  unreadable:
    '这个浏览器里保存的进度读不出来，或没能全部读出。原文已另存一处：可以存成文件，也可以丢弃。',
  saveUnreadable: '把另存的内容存成文件',
  dropUnreadable: '丢弃',
  badFile: '没有读入 {name}，什么也没有改动。{why}',
  notJson: '它不是 JSON 文本。',
  notProgress: '它不是在这里用“存成文件”写出的文件。',
  newer: '它是由本站更新的版本写出的（格式 {version}）。',
  damaged: '它在 {places} 处已损坏。',
  tooLarge: '它太大了，不会是这样的文件。',
  noFile: '它打不开。',
  lessonDone: '这一课已经完成。',
  lessonOpen: '这一课里还没做完的：',
  openSteps: '还没读的段落：{count}',
  openPredict: '第 {number} 个预测（共 {total} 个）：还没回答',
  openPredicts: '还没回答的预测：{count}',
  openCheck: '末尾的练习：还没通过',
};

export const progressTexts: Catalogue<ProgressKey> = { en, zh };
