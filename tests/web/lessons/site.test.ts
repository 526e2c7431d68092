import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePages } from '../../../web/build/pages.ts';
import { readSite } from '../../../web/build/site.ts';
import { fakeEngine } from './fake_engine.ts';

const scenario = 'process P\nfork P C\nwrite C heap[1]\nwalk C\nwalk C\n';
const front =
  '---\nid: a\ntitle: A\ndescription: d\ndesign: new\nscenario: a.rmap\nkernel: 2.6\n---\n';
const home = '---\nid: home\ntitle: H\ndescription: d\n---\nHello, [a lesson](lesson:a).\n';

let top = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'rmap-site-'));
});
afterEach(async () => {
  await rm(top, { recursive: true });
});

async function pagesOf(files: Record<string, string>): Promise<ReadonlyMap<string, string>> {
  const all = {
    'lessons/home/en.md': home,
    'lessons/home/zh.md': home,
    'lessons/a/a.rmap': scenario,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(top, path)), { recursive: true });
    await writeFile(join(top, path), text);
  }
  return await writePages(
    await readSite(top, fakeEngine()),
    () => () => Promise.resolve('a picture'),
  );
}

const both = (text: string): Record<string, string> => ({
  'lessons/a/en.md': text,
  'lessons/a/zh.md': text,
});

describe('the pages', () => {
  it('are one for each text and language, and link to each other', async () => {
    const pages = await pagesOf(both(front));
    expect([...pages.keys()].sort()).toEqual([
      'en/a.html',
      'index.html',
      'zh/a.html',
      'zh/index.html',
    ]);
    expect(pages.get('index.html')).toContain('href="en/a.html"');
    expect(pages.get('zh/index.html')).toContain('href="../zh/a.html"');
    expect(pages.get('en/a.html')).toContain('<html lang="en">');
    expect(pages.get('zh/a.html')).toContain('<html lang="zh-Hans">');
    expect(pages.get('zh/a.html')).toMatch(/class="site-language" href="..\/en\/a.html" lang="en"/);
    expect(pages.get('en/a.html')).toMatch(/class="brand" href="..\/"/);
  });

  it('give what has a figure of its own the whole width, with its heading', async () => {
    const free = (heading: string) =>
      `${front}Beside.\n\n${heading}:::try {id=own design=new}\n\`\`\`\nprocess P\n\`\`\`\n:::\n`;
    const parts = async (text: string) =>
      ((await pagesOf(both(text))).get('en/a.html') ?? '').split('<div class="lesson-wide');
    const [beside, below] = await parts(free('## Yours\n\n'));
    expect(beside).toContain('Beside.');
    expect(beside).not.toMatch(/Yours|rmap-try/);
    expect(below).toMatch(/<h2[^>]*>Yours<\/h2>\s*<rmap-try/);
    const [withWords] = await parts(free('## Yours\n\nSome words.\n\n'));
    expect(withWords).toMatch(/Yours.*Some words/s);
    const [inSection, whole] = await parts(
      free('').replace(':::try', ':::section {id=s}\n## Yours\n\n:::try') + ':::\n',
    );
    expect(inSection).not.toContain('Yours');
    expect(whole?.match(/<rmap-try/g)).toHaveLength(1);
  });

  it('hold computed numbers and moments', async () => {
    const body = [
      ':::step {id=one at="write C heap[1]"}',
      'So :value[done], earlier :value[done]{at="fork P C"}, at last :value[done]{at=end},',
      'in the old design :value[design]{design=old}.',
      ':::',
      ':::step {id=two at="walk C #2"}',
      'x',
      ':::',
    ].join('\n');
    const page = (await pagesOf(both(front + body))).get('en/a.html') ?? '';
    const values = [...page.matchAll(/<rmap-value[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(values).toEqual(['3', '2', '5', '1']);
    expect(page).toContain('<section class="step" id="one" data-done="3" data-step="30">');
    expect(page).toContain('<section class="step" id="two" data-done="5" data-step="50">');
    expect(page).toContain('href="#one"');
  });

  it('offer a prediction that reads without scripts', async () => {
    const body =
      ':::predict {id=q expr="done" at="fork P C"}\nHow many?\n\n- [2] Two *of them*\n  Because.\n- [3]\n  No.\n\nMore.\n:::\n';
    const page = (await pagesOf(both(front + body))).get('en/a.html') ?? '';
    expect(page).toContain(
      '<rmap-predict id="q" expr="done" expression="done" done="2">'.replace(' expr="done"', ''),
    );
    expect(page).toContain(
      '<li data-value="2" class="right"><span class="predict-label">Two <em>of them</em></span>',
    );
    expect(page).toContain('<li data-value="3"><span class="predict-label">3</span>');
    expect(page).toMatch(/predict-after">\s*<p>More\.<\/p>/);
  });

  it('join Chinese lines without a space', async () => {
    const page = (await pagesOf(both(`${front}中文，\n接着 English\nwords`))).get('zh/a.html');
    expect(page).toContain('<p>中文，接着 English\nwords</p>');
  });

  it('join Chinese lines across emphasis, links and words of roles, too', async () => {
    const lines = '见\n[今天](https://x.org)，从\n*父*到\n:page[页]里的\n:page[f0]是\n`C`';
    const page = (await pagesOf(both(`${front}${lines}`))).get('zh/a.html') ?? '';
    const words = page.replace(/<[^>]*>/g, '');
    expect(words).toContain('见今天，从父到页里的\nf0是\nC');
  });

  it('stress words before a Chinese character', async () => {
    // Symptom: asterisks stood in the text where a stressed sentence ended in “。” and another followed.
    const page = (await pagesOf(both(`${front}**留在原处。**接着 *哪些？*这`))).get('zh/a.html');
    expect(page).toContain('<p><strong>留在原处。</strong>接着 <em>哪些？</em>这</p>');
  });
});

describe('a mistake in a text ends the build with its place', () => {
  const step = (at: string): string => `${front}:::step {id=one at="${at}"}\nx\n:::\n`;
  const predict = (choices: string): string =>
    `${front}:::predict {id=q expr="5"}\nQ?\n\n${choices}\n:::\n`;

  it.each<[string, Record<string, string>, string]>([
    [
      'a block that one language lacks',
      { ...both(step('end')), 'lessons/a/zh.md': front },
      'lessons/a/en.md:9:1: :::step {at="end" id="one"} is not what lessons/a/zh.md has here: no block',
    ],
    [
      'another id',
      { ...both(step('end')), 'lessons/a/zh.md': step('end').replace('one', 'two') },
      'lessons/a/zh.md:9:1: :::step {at="end" id="two"} is not what lessons/a/en.md has here',
    ],
    [
      'a number that one language lacks',
      { ...both(`${front}x`), 'lessons/a/zh.md': `${front}x :value[5]` },
      'lessons/a/zh.md:9:3: :value[5]{} of step "" is not in lessons/a/en.md',
    ],
    [
      'a missing language',
      { 'lessons/a/en.md': front },
      'lessons/a/en.md:1:1: there is no lessons/a/zh.md',
    ],
    [
      'an unknown scenario',
      both(front.replace('a.rmap', 'b.rmap')),
      'lessons/a/en.md:6:1: there is no lessons/a/b.rmap',
    ],
    [
      'an unknown design',
      both(front.replace('design: new', 'design: neu')),
      'lessons/a/en.md:6:1: there is no design "neu"; there are old, new',
    ],
    [
      'a mistake in a scenario',
      { ...both(front), 'lessons/a/a.rmap': 'process P\nbad one\n' },
      'lessons/a/a.rmap:2:5: this is bad',
    ],
    [
      'an unknown statement',
      both(step('fork P D')),
      'lessons/a/en.md:9:17: no statement of the scenario is "fork P D"',
    ],
    [
      'a statement without its turn',
      both(step('walk C')),
      'lessons/a/en.md:9:17: "walk C" is executed 2 times: write which',
    ],
    [
      'a turn too many',
      both(step('walk C #3')),
      'lessons/a/en.md:9:17: "walk C" is executed 2 times only',
    ],
    [
      'an expression that is none',
      both(`${front}so :value[oh]`),
      'lessons/a/en.md:9:4: "oh": expected a number',
    ],
    [
      'a value of no design',
      both(`${front}:value[5]{design=x}`),
      'lessons/a/en.md:9:1: there is no design "x"',
    ],
    [
      'a value of a design whose story stops before it',
      {
        ...both(`${front}:value[done]{at="fork P C" design=old}`),
        'lessons/a/a.rmap': 'process P\nneeds new\nfork P C\n',
      },
      'lessons/a/en.md:9:1: under old the scenario stops in line 2: old does not have this',
    ],
    [
      'an answer that is no choice',
      both(predict('- [1]\n  a\n- [2]\n  b')),
      'lessons/a/en.md:9:18: "5" is 5, which is not among the choices',
    ],
    [
      'a choice without a why',
      both(predict('- [5]\n  a\n- [2]')),
      'lessons/a/en.md:14:1: a choice says why on the line below it',
    ],
    [
      'a choice without a value',
      both(predict('- [5]\n  a\n- [2]\n  b\n- c\n  d')),
      'lessons/a/en.md:16:1: a choice begins with its value',
    ],
    [
      'an unknown lesson',
      both(`${front}[x](lesson:b)`),
      'lessons/a/en.md:9:3: there is no lesson "b"',
    ],
    [
      'another address',
      both(`${front}[x](b.html)`),
      'lessons/a/en.md:9:3: "b.html" is not https://…',
    ],
    [
      'an id unlike the file',
      both(front.replace('id: a', 'id: b')),
      'lessons/a/en.md:2:1: the folder\'s name says "a"',
    ],
    [
      'a missing title',
      both(front.replace('title: A\n', '')),
      'lessons/a/en.md:1:1: "title" is missing at the top',
    ],
  ])('%s', async (_name, files, message) => {
    await expect(pagesOf(files)).rejects.toThrow(message);
  });
});
