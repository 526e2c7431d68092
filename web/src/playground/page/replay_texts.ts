import type { Catalogue } from '../../ui/catalogue.ts';

/** What is said of a recording that is replayed. */
export type ReplayKey = keyof typeof en;

const en = {
  replayed:
    'The recording “{name}” of {design} (Linux {kernels}), replayed: nothing was run. To run it anew press Run.',
  same: 'This version of the site comes to the same.',
  otherEvents:
    'Run by this version of the site it comes out differently: {recorded} events were recorded, and there are {now} now.',
  otherState:
    'Run by this version of the site it comes out differently: with as many events, but not with the same objects at the end.',
  unknownDesign:
    'This version of the site does not know that design: Run and every change go on with another.',
  failed: 'It could not be compared with a run of today: {message}',
} as const;

const zh: Readonly<Record<ReplayKey, string>> = {
  replayed:
    '正在播放录制文件“{name}”：{design}（Linux {kernels}）。脚本没有运行；要重新运行，请点“运行”。',
  same: '用本站当前版本运行，结果相同。',
  otherEvents: '用本站当前版本运行，结果不同：录制时有 {recorded} 个事件，现在有 {now} 个。',
  otherState: '用本站当前版本运行，结果不同：事件数一样，最后的对象却不一样。',
  unknownDesign: '本站当前版本没有这种设计：点“运行”或做任何改动，都会换用另一种设计。',
  failed: '没能与现在的运行结果比较：{message}',
};

export const replayTexts: Catalogue<ReplayKey> = { en, zh };
