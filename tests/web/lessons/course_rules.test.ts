// What a numbered lesson must have: each rule is broken once, in a lesson that has everything else.
import { describe, expect, it } from 'vitest';
import { lessonFiles, lessonParts, problemsIn } from './whole_lesson.ts';
import { both } from './text_folder.ts';
import type { Files } from './text_folder.ts';

const own = (kind: string, script: string): Files => ({
  [`lessons/01-a/own.${kind}.rmap`]: script,
});
const { first, last, check, free, sources, predictions } = lessonParts;

it('a lesson that has everything is right', async () => {
  expect(await problemsIn(lessonFiles())).toEqual([]);
});

it('a page without a number needs none of it, and may type numbers', async () => {
  const front = lessonParts.front.replace('scenario.rmap', '../01-a/scenario.rmap');
  const page = both('other', front.replace('id: a', 'id: other') + '12 words.\n');
  expect(await problemsIn({ ...lessonFiles(), ...page })).toEqual([]);
});

describe('a lesson lacks', () => {
  it.each<[string, Files, string]>([
    ['a passage', lessonFiles({ last: '' }), 'at least 5 ":::step", this one 4'],
    ['a prediction', lessonFiles({ predictions: '' }), 'at least 2 ":::predict", this one 0'],
    ['a task', lessonFiles({ check: '' }), 'at least 1 ":::check", this one 0'],
    ['a free try', lessonFiles({ free: '' }), 'at least 1 ":::try", this one 0'],
    ['a race', lessonFiles({ race: '' }), 'at least 1 ":::race", this one 0'],
    ['what came next', lessonFiles({ next: '' }), 'there is no section "next"'],
    ['its sources', lessonFiles({ sources: '' }), 'there is no section "sources"'],
    ['a beginning', lessonFiles({ hook: '' }), 'a lesson begins with what makes one want to know'],
    [
      'a source to follow',
      lessonFiles({ sources: sources.replace(/\[.*\)/, 'a page') }),
      'the sources have no link',
    ],
  ])('%s', async (_name, files, message) => {
    const problems = await problemsIn(files);
    expect(problems).toEqual([
      `lessons/01-a/en.md:1:1: ${expected(message)}`,
      `lessons/01-a/zh.md:1:1: ${expected(message)}`,
    ]);
  });
  const expected = (message: string): string =>
    message.startsWith('at least') ? `a lesson has ${message}` : message;

  it('a race, where nothing came before', async () => {
    const [lesson] = Object.values(both('01-why', ''));
    expect(lesson).toBe('');
    const files = Object.entries(lessonFiles({ race: '' })).map(([path, text]) => [
      path.replace('01-a', '01-why'),
      text.replace('id: a\n', 'id: why\n'),
    ]);
    expect(await problemsIn(Object.fromEntries(files) as Files)).toEqual([]);
  });
});

describe('what a lesson says of its machine', () => {
  it.each<[string, Files, string]>([
    [
      'an anon_vma that is not there',
      lessonFiles({ first: first.replace('passage', 'passage, :av[av3] and :av[av2]') }),
      'av3: expected a number',
    ],
    [
      'a scenario that expects nothing',
      lessonFiles({}, { 'lessons/01-a/scenario.rmap': 'process P\nfork P C\nwalk C\n' }),
      'lessons/01-a/scenario.rmap:1:1: it expects nothing',
    ],
    [
      'a scenario that expects what does not come',
      lessonFiles(
        {},
        {
          'lessons/01-a/scenario.rmap': 'process P\nexpect done == 2\nfork P C\nwalk C\n',
        },
      ),
      'lessons/01-a/scenario.rmap:2:1: "done == 2" does not hold under new: 1 and 2',
    ],
    [
      'what holds under the lesson’s design and not under a passage’s',
      lessonFiles(
        { last: last.replace('id=five', 'id=five design=old') },
        {
          'lessons/01-a/scenario.rmap': 'process P\nfork P C\nwalk C\nexpect design == 2\n',
        },
      ),
      'lessons/01-a/scenario.rmap:4:1: "design == 2" does not hold under old: 1 and 2',
    ],
    [
      'a typed number',
      lessonFiles({ last: last.replace('A passage', '17 VMAs') }),
      'the number 17 is typed',
    ],
    [
      'a fact without its source',
      lessonFiles({ last: last.replace('passage', 'passage of :fact[47 s]{source=11bf19bc0e}') }),
      '"11bf19bc0e" is not among the sources of this text',
    ],
  ])('%s', async (_name, files, message) => {
    const problems = await problemsIn(files);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toContain(message);
  });
});

describe('a task is refused', () => {
  it.each<[string, Files, string]>([
    [
      'that its solution does not solve',
      lessonFiles({}, own('solution', 'process P\n')),
      'the solution does not reach "done == 3"',
    ],
    [
      'that is solved from the start',
      lessonFiles({}, own('start', 'process P\nfork P C\nwalk C\n')),
      'own.start.rmap reaches every goal',
    ],
    [
      'whose wrong attempt is right',
      lessonFiles({}, own('wrong', 'process P\nfork P C\nread C\n')),
      'own.wrong.rmap reaches every goal',
    ],
    [
      'whose solution has a mistake',
      lessonFiles({}, own('solution', 'process P\nbad P\nwalk C\n')),
      'lessons/01-a/own.solution.rmap:2:5: this is bad',
    ],
    [
      'whose wrong attempt has a mistake',
      lessonFiles({}, own('wrong', 'bad P\n')),
      'lessons/01-a/own.wrong.rmap:1:5: this is bad',
    ],
    [
      'whose start has a mistake',
      lessonFiles({}, own('start', 'bad P\n')),
      'lessons/01-a/own.start.rmap:1:5: this is bad',
    ],
    [
      'without a file',
      lessonFiles({ check: check.replace('id=own', 'id=mine') }),
      'there is no lessons/01-a/mine.',
    ],
    [
      'of no design',
      lessonFiles({ check: check.replace('design=new', 'design=neu') }),
      'there is no design "neu"',
    ],
    [
      'with a goal that is not said',
      lessonFiles({ check: check.replace('- the new one\n', '') }),
      '2 goals, but 1 of them in words',
    ],
    [
      'with words for no goal',
      lessonFiles({ check: check.replace('; design == 2', '') }),
      '1 goals, but 2 of them in words',
    ],
    [
      'with a goal that nobody can ask',
      lessonFiles({ check: check.replace('design == 2', 'oh') }),
      '"oh": expected a number',
    ],
    [
      'without words',
      lessonFiles({ check: check.replace('Write it.\n', '') }),
      'a task begins with what is to be done, in words',
    ],
  ])('%s', async (_name, files, message) => {
    expect((await problemsIn(files)).filter((problem) => problem.includes(message))).not.toEqual(
      [],
    );
  });
});

describe('a text is refused', () => {
  const section = (inside: string) =>
    lessonFiles({ next: `:::section {id=next}\n${inside}\n:::\n` });
  const linus = 'https://git.kernel.org/linus/';

  it.each<[string, Files, string]>([
    [
      'with an empty passage',
      lessonFiles({ last: last.replace('A passage.\n', '') }),
      '":::step" says nothing',
    ],
    ['with an empty section', section(''), '":::section" says nothing'],
    [
      'with a free try that has a mistake',
      lessonFiles({ free: free.replace('walk P', 'bad P') }),
      'this is bad',
    ],
    [
      'with a free try of no design',
      lessonFiles({ free: free.replace('new', 'neu') }),
      'no design "neu"',
    ],
    [
      'with a free try without a script',
      lessonFiles({ free: ':::try {id=free design=new}\nTry.\n:::\n' }),
      'a free try begins with one script',
    ],
    [
      'with a race of nothing',
      lessonFiles({ race: ':::race {id=race workload=none}\n:::\n' }),
      'this race cannot be run: unknownWorkload "none"',
    ],
    [
      'with a race of no design',
      lessonFiles({ race: ':::race {id=race designs="old,neu"}\n:::\n' }),
      'this race cannot be run: unknownDesign "neu"',
    ],
    ['with a link to no block of its own', section('[up](#six)'), 'this text has no block "six"'],
    [
      'with a link to no block of another',
      section('[up](lesson:a#six)'),
      'the lesson "a" has no block "six"',
    ],
    ['with half an address', section('[there](https://lwn)'), '"https://lwn" is no whole address'],
    [
      'with an open address',
      section('[there](http://lwn.net/)'),
      '"http://lwn.net/" is not https://…',
    ],
    [
      'with a commit that is none',
      section(`[it](${linus}deadbeefs)`),
      '"deadbeefs" is no commit’s id',
    ],
    [
      'with a commit that leads to another',
      section(`[ea90002b0fa](${linus}ea90002b0af)`),
      'ea90002b0fa leads to ea90002b0af',
    ],
    [
      'with a term that is not explained',
      section(':term[walk]{of=walk}'),
      'the glossary has no entry "walk"',
    ],
    [
      'with a number that is added since later',
      lessonFiles({ first: first.replace('passage', 'passage :value[done]{since="fork P C"}') }),
      '"fork P C" is not before "": nothing can be added since',
    ],
    [
      'that goes back within a stage',
      lessonFiles({ last: last.replace('at="end"', 'at="fork P C"') }),
      'this is before "walk C", where the step above it is',
    ],
    [
      'with a choice twice',
      lessonFiles({
        predictions: predictions.replaceAll('- [1] One', '- [2] Two\n  So.\n- [1] One'),
      }),
      'the value 2 was a choice before',
    ],
    [
      'with a choice alone',
      lessonFiles({ predictions: predictions.replaceAll('- [1] One\n  No.\n', '') }),
      'a prediction has at least two choices',
    ],
    [
      'with a prediction that asks nothing',
      lessonFiles({ predictions: predictions.replaceAll('How many?\n', '') }),
      'a prediction begins with its question',
    ],
    [
      'with a picture that is none',
      lessonFiles({ last: last.replace('at=', 'view=cube at=') }),
      'no picture "cube"',
    ],
  ])('%s', async (_name, files, message) => {
    const problems = await problemsIn(files);
    expect(problems.filter((problem) => problem.includes(message))).not.toEqual([]);
    expect(problems.filter((problem) => !problem.includes(message))).toEqual([]);
  });
});
