// Which stage and moment each number, answer and picture of a text belongs to.
import { describe, expect, it } from 'vitest';
import { writePages } from '../../../web/build/pages.ts';
import type { SiteText } from '../../../web/build/site.ts';
import { both } from './text_folder.ts';
import type { Files } from './text_folder.ts';
import { problemsIn, textsIn } from './whole_lesson.ts';

const front =
  '---\nid: page\ntitle: T\ndescription: d\ndesign: new\nscenario: a.rmap\nkernel: 2.6\n---\n';
const files = (body: string): Files => ({
  ...both('page', front + body),
  'lessons/page/a.rmap': 'process P\nfork P C\nwalk C\nwalk C\n',
  'lessons/page/b.rmap': 'process Q\nfork Q D\n',
  'lessons/other/c.rmap': 'process R\n',
});

async function english(body: string): Promise<SiteText> {
  const found = (await textsIn(files(body))).find(({ language }) => language === 'en');
  if (found === undefined) throw new Error('no text');
  return found;
}

const step = (attributes: string, inside = 'x'): string =>
  `:::step {${attributes}}\n${inside}\n:::\n`;
const valuesOf = ({ lesson }: SiteText): number[] =>
  [...lesson.values.values()].map(({ value }) => value);

describe('the stages of a text', () => {
  it('are one for each scenario under a design, in the order in which they come', async () => {
    const text = await english(
      step('id=a at=end') +
        step('id=b at=end scenario=b.rmap') +
        step('id=c at=end design=old') +
        step('id=d at=end scenario=../other/c.rmap design=old') +
        step('id=e at=end'),
    );
    expect(
      text.stages.map(({ index, scenario, runs }) => `${index} ${scenario} ${runs.design}`),
    ).toEqual([
      '0 page/a.rmap new',
      '1 page/b.rmap new',
      '2 page/a.rmap old',
      '3 other/c.rmap old',
    ]);
    const stages = [...text.lesson.moments.values()].map(
      ({ stage, done }) => `${stage.index}:${done}`,
    );
    // What a step does not name is the text's, not the step's before it.
    expect(stages).toEqual(['0:4', '1:2', '2:4', '3:1', '0:4']);
  });

  it('may be gone back to, and each has its own order of moments', async () => {
    expect(
      await problemsIn(
        files(step('id=a at=end') + step('id=b at=start scenario=b.rmap') + step('id=c at=start')),
      ),
    ).toEqual([]);
    expect(await problemsIn(files(step('id=a at=end') + step('id=b at=start')))).toHaveLength(2);
  });

  it('are on the page, which says the stage of each step, number and question of another', async () => {
    const text = await english(
      step('id=a at=end', ':value[done]') +
        step('id=b at=end scenario=b.rmap view=boxes', ':value[done] :value[done]{since=start}') +
        ':::predict {id=q expr=done at=end since="process Q"}\nQ?\n\n- [1] One\n  Yes.\n- [2] Two\n  No.\n:::\n',
    );
    const pages = await writePages([text], () => () => Promise.resolve('<svg></svg>'));
    const page = pages.get('en/page.html') ?? '';
    expect(
      page.match(/<script type="text\/plain" class="scenario" data-design="new">/g),
    ).toHaveLength(2);
    expect(page).toContain('id="a" data-done="4" data-step="40">');
    expect(page).toContain('id="b" data-done="2" data-step="20" data-stage="1" data-view="boxes">');
    expect(page).toMatch(/<rmap-value expression="done" done="4" title="[^"]*">4</);
    expect(page).toMatch(/<rmap-value expression="done" done="2"[^>]*stage="1"[^>]*>2</);
    expect(page).toMatch(/<rmap-value [^>]*since="0"[^>]*>2</);
    expect(page).toContain('<rmap-predict id="q" expression="done" done="2" stage="1" since="1">');
    expect(
      page.match(/<noscript class="drawing"><figure class="drawn"><svg><\/svg>/g),
    ).toHaveLength(2);
    expect(page).toContain('<figcaption>fork Q D · new</figcaption>');
  });
});

describe('a number', () => {
  it('is of its step’s stage and moment, of another moment, of another design, or what was added', async () => {
    const text = await english(
      ':value[done]\n\n' +
        step(
          'id=a at="walk C #2" design=old',
          ':value[done] :value[done]{at="fork P C"} :value[design] :value[design]{design=new} :value[done]{since="process P"} :value[done]{at="walk C #1" since=start}',
        ) +
        ':value[done] :value[design]\n',
    );
    expect(valuesOf(text)).toEqual([4, 4, 2, 1, 2, 3, 3, 4, 1]);
  });

  it.each<[string, string, string]>([
    [
      'of a moment of another stage',
      step('id=a at=end', ':value[done]{at="fork Q D"}'),
      'no statement of the scenario is "fork Q D"',
    ],
    [
      'since what never was',
      step('id=a at=end', ':value[done]{since="exit P"}'),
      'no statement of the scenario is "exit P"',
    ],
    [
      'since its own moment',
      step('id=a at=end', ':value[done]{since=end}'),
      'nothing can be added since',
    ],
    ['of no design', step('id=a at=end', ':value[done]{design=neu}'), 'there is no design "neu"'],
    [
      'of a step whose scenario is not there',
      step('id=a at=end scenario=z.rmap', 'x'),
      'there is no lessons/page/z.rmap',
    ],
    [
      'of a step whose design is not there',
      step('id=a at=end design=neu', 'x'),
      'there is no design "neu"; there are old, new',
    ],
  ])('%s is refused', async (_name, body, message) => {
    const problems = await problemsIn(files(body));
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem).toContain(message);
  });

  it('in one language alone is refused, also where the same number stands in another step', async () => {
    const one = front + step('id=a at=start', ':value[done]') + step('id=b at=end');
    const two = front + step('id=a at=start') + step('id=b at=end', ':value[done]');
    const problems = await problemsIn({
      ...files(''),
      'lessons/page/en.md': one,
      'lessons/page/zh.md': two,
    });
    expect(problems.filter((each) => /of step "[ab]" is not in/.test(each))).toHaveLength(2);
  });
});
