import { formatProblem } from '../../../web/build/problem.ts';
import type { Problem } from '../../../web/build/problem.ts';
import { readTexts, unique } from '../../../web/build/site.ts';
import type { SiteText } from '../../../web/build/site.ts';
import { fakeEngine } from './fake_engine.ts';
import { both, inFolder } from './text_folder.ts';
import type { Files } from './text_folder.ts';

const step = (id: string, at: string): string => `:::step {id=${id} at="${at}"}\nA passage.\n:::\n`;
const predict = (id: string): string =>
  `:::predict {id=${id} expr="2"}\nHow many?\n\n- [1] One\n  No.\n- [2] Two\n  Yes.\n:::\n`;

/** The parts of a lesson that has all that a lesson must have. The last words of a name say which part it is. */
export const lessonParts = {
  front:
    '---\nid: a\ntitle: A\ndescription: d\ndesign: new\nscenario: scenario.rmap\nkernel: 2.6\n---\n',
  hook: 'Where is this page?\n\n',
  first: step('one', 'start'),
  predictions: predict('q') + predict('r'),
  steps: step('two', 'process P') + step('three', 'fork P C') + step('four', 'walk C'),
  last: step('five', 'end'),
  check:
    ':::check {id=own design=new goal="done == 3; design == 2"}\nWrite it.\n\n- three done\n- the new one\n:::\n',
  race: ':::race {id=race}\n:::\n',
  free: ':::try {id=free design=new}\n```\nprocess P\nwalk P\n```\n:::\n',
  next: ':::section {id=next}\nThen came another.\n:::\n',
  sources:
    ':::section {id=sources}\n- LWN 75198, [a page](https://lwn.net/Articles/75198/).\n:::\n',
};

/** The files of that lesson, in `lessons/01-a/`, with other parts where they are given, and other files. */
export function lessonFiles(other: Partial<typeof lessonParts> = {}, files: Files = {}): Files {
  return {
    ...both('01-a', Object.values({ ...lessonParts, ...other }).join('\n')),
    'lessons/01-a/scenario.rmap': 'process P\nfork P C\nwalk C\nexpect done == 3\n',
    'lessons/01-a/own.start.rmap': 'process P\n',
    'lessons/01-a/own.wrong.rmap': 'process P\nfork P C\n',
    'lessons/01-a/own.solution.rmap': 'process P\nfork P C\nwalk C\n',
    ...files,
  };
}

/** What is wrong with texts, a line each, each once. */
export const problemsIn = (files: Files): Promise<readonly string[]> =>
  inFolder(files, async (top) => {
    const problems: Problem[] = [];
    await readTexts(top, fakeEngine(), problems);
    return unique(problems).map(formatProblem);
  });

/** The texts that files hold, whatever is wrong with them. */
export const textsIn = (files: Files): Promise<readonly SiteText[]> =>
  inFolder(files, (top) => readTexts(top, fakeEngine(), []));
