import type { Language } from '../../engine/types.ts';
import { translator } from '../../ui/catalogue.ts';
import type { Catalogue } from '../../ui/catalogue.ts';
import type { FileProblem } from './file_types.ts';

/** What can be wrong with a file that is read or written. */
export type FileProblemCode = keyof typeof en;

const en = {
  tooBig: 'The file has {bytes} bytes; at most {most} are read.',
  notText: 'This is not a text file: it is not valid UTF-8.',
  unreadable: 'The file could not be read.',
  empty: 'The file is empty.',
  foreign: 'This is neither a scenario nor a golden story nor a recording of this site.',
  jsonUnexpected: 'This JSON is damaged: there should be {wanted} here, not {found}.',
  jsonEnd: 'This JSON ends too early.',
  jsonTooDeep: 'This JSON is nested more than {most} deep: no file of this site is.',
  storySteps: 'A golden story has a list “steps”, and each step an “op”.',
  storyGenerator:
    'This story is made by a generator: it has no steps that could be read one by one.',
  storyTooLong: 'This story has {steps} steps; at most {most} are read.',
  unknownOperation: 'There is no operation {operation}. There are: {known}.',
  needsNumber: '“{operation}” needs “{field}”: a whole number from {least} to {most}.',
  needsRights: '“{operation}” needs “{field}”: "rw", "r" or "none".',
  needsFlag: '“{operation}” needs “{field}”: true or false.',
  deadProcess: 'Process {process} is not alive at this step.',
  processAlive: 'Process {process} is alive already.',
  nothingMapped: 'Process {process} has nothing mapped at page {page}.',
  noRun: 'There is nothing to write yet: run the scenario first.',
  unfinishedRun: 'The run ends at a mistake in line {line}: mend it first.',
  storyTooBig:
    'With all its states this would have more than {most} bytes: too many to be read again.',
  designWithoutStates: 'Golden files hold anon_vmas; the design {design} has none.',
  noOperation: 'Line {line}: golden files have no operation for “{statement}”.',
  firstProcess: 'Line {line}: golden files have one first process; “{statement}” makes another.',
  noStatesForFiles: 'Line {line}: golden files of anon_vmas say nothing of files: “{statement}”.',
  noOperationForRights:
    'Line {line}: golden files map memory readable and writable; “{statement}” does not.',
  noOperationForSize:
    'Line {line}: golden files move memory in its size; “{statement}” changes it.',
} as const;

const zh: Readonly<Record<FileProblemCode, string>> = {
  tooBig: '文件有 {bytes} 字节；最多读取 {most} 字节。',
  notText: '这不是文本文件：内容不是合法的 UTF-8。',
  unreadable: '无法读取这个文件。',
  empty: '文件是空的。',
  foreign: '这既不是场景脚本，也不是 golden 记录或本站的录制文件。',
  jsonUnexpected: 'JSON 已损坏：这里应该是 {wanted}，而不是 {found}。',
  jsonEnd: 'JSON 不完整，提前结束了。',
  jsonTooDeep: 'JSON 嵌套超过 {most} 层：本站的文件不会这样。',
  storySteps: 'golden 记录要有列表“steps”，其中每一步都有“op”。',
  storyGenerator: '这份记录由生成器产生，没有可以逐步读取的操作。',
  storyTooLong: '这份记录有 {steps} 步；最多读取 {most} 步。',
  unknownOperation: '没有 {operation} 这种操作。可用的有：{known}。',
  needsNumber: '“{operation}”需要“{field}”：{least} 到 {most} 的整数。',
  needsRights: '“{operation}”需要“{field}”："rw"、"r" 或 "none"。',
  needsFlag: '“{operation}”需要“{field}”：true 或 false。',
  deadProcess: '到这一步时，进程 {process} 不存在。',
  processAlive: '进程 {process} 已经存在。',
  nothingMapped: '进程 {process} 在第 {page} 页没有映射。',
  noRun: '还没有可写的内容：请先运行场景。',
  unfinishedRun: '运行在第 {line} 行因错误中断：请先改正。',
  storyTooBig: '写上所有状态会超过 {most} 字节，之后就读不回来了。',
  designWithoutStates: 'golden 文件记录 anon_vma；设计 {design} 没有 anon_vma。',
  noOperation: '第 {line} 行：golden 文件没有与“{statement}”对应的操作。',
  firstProcess: '第 {line} 行：golden 文件只有一个初始进程；“{statement}”又建了一个。',
  noStatesForFiles: '第 {line} 行：记录 anon_vma 的 golden 文件不涉及文件：“{statement}”。',
  noOperationForRights: '第 {line} 行：golden 文件里的映射都可读可写；“{statement}”不是。',
  noOperationForSize: '第 {line} 行：golden 文件移动内存时大小不变；“{statement}”改变了大小。',
};

export const fileTexts: Catalogue<FileProblemCode> = { en, zh };

/** Where in a file: both from 1, the column in Unicode code points. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

const say: Readonly<Record<Language, ReturnType<typeof translator<FileProblemCode>>>> = {
  en: translator(fileTexts, 'en'),
  zh: translator(fileTexts, 'zh'),
};

/** A problem in the words of both languages. */
export function fileProblem(
  code: FileProblemCode,
  values: Readonly<Record<string, string | number>> = {},
  place: FilePlace | null = null,
): FileProblem {
  return {
    code,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message: { en: say.en(code, values), zh: say.zh(code, values) },
  };
}
