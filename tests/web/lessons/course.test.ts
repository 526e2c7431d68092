// The course: which folders are lessons, in which order, how long they take, and the way from one to the next.
import { describe, expect, it } from 'vitest';
import {
  courseOf,
  itemsOf,
  minutesOf,
  placeInCourse,
  writeContents,
  writeLessonNav,
} from '../../../web/build/course.ts';
import { isLesson, readFolderName } from '../../../web/build/lesson_folder.ts';
import type { SiteText } from '../../../web/build/site.ts';
import { both } from './text_folder.ts';
import type { Files } from './text_folder.ts';
import { lessonFiles, problemsIn, textsIn } from './whole_lesson.ts';

describe('the name of a folder', () => {
  it.each<[string, string, string | null, boolean]>([
    ['00-why', 'why', '0', true],
    ['05-2-fork-story', 'fork-story', '5.2', true],
    ['12-more', 'more', '12', true],
    ['A-simplified', 'simplified', 'A', false],
    ['home', 'home', null, false],
    ['a-page', 'a-page', null, false],
  ])('%s', (name, id, number, lesson) => {
    expect(readFolderName(name)).toEqual({ name, id, number });
    expect(isLesson({ number })).toBe(lesson);
  });

  it.each(['5-why', '00', '00-', 'A-', 'AB-x', '00-Why', 'why.md', '05-12-x', ''])(
    '%s is none',
    (name) => {
      expect(readFolderName(name)).toBeUndefined();
    },
  );
});

const text = (id: string): string =>
  `---\nid: ${id}\ntitle: Title <${id}>\ndescription: About ${id} & more\n---\nWords.\n`;
const pages = (...names: readonly string[]): Files =>
  Object.assign(
    {},
    ...names.map((name) => both(name, text(readFolderName(name)?.id ?? ''))),
  ) as Files;
const course = pages('home', 'B-b', '10-j', '02-c', '05-2-y', '05-1-x', 'A-a');

async function pageOf(texts: readonly SiteText[], id: string): Promise<SiteText> {
  const found = texts.find((each) => each.id === id && each.language === 'en');
  if (found === undefined) throw new Error(`no ${id}`);
  return await Promise.resolve(found);
}

describe('the course', () => {
  it('goes by the folders’ numbers, appendices last, and pages without a number are not in it', async () => {
    const texts = await textsIn(course);
    for (const language of ['en', 'zh'] as const) {
      expect(courseOf(texts, language).map(({ number }) => number)).toEqual([
        '2',
        '5.1',
        '5.2',
        '10',
        'A',
        'B',
      ]);
    }
    expect(placeInCourse(await pageOf(texts, 'y'))).toBe('Lesson 5.2');
    expect(placeInCourse(await pageOf(texts, 'b'))).toBe('Appendix B');
    expect(placeInCourse(await pageOf(texts, 'home'))).toBe('');
  });

  it('is listed with each lesson’s number, title, time and words about it, from any page', async () => {
    const texts = await textsIn(course);
    const list = writeContents(await pageOf(texts, 'home'), texts);
    expect(list.match(/<li /g)).toHaveLength(6);
    expect(list).toContain(
      '<li data-lesson="y" data-items=""><a href="en/y.html"><span class="contents-number">5.2</span> Title &lt;y&gt;</a> <span class="contents-time">1 min</span>',
    );
    expect(list).toContain('About y &amp; more');
    expect(writeContents(await pageOf(texts, 'a'), texts)).toContain('href="../en/y.html"');
  });

  it('leads from each lesson to the one before and the next, and from no other page', async () => {
    const texts = await textsIn(course);
    const ways = async (id: string): Promise<string[]> =>
      [
        ...writeLessonNav(await pageOf(texts, id), texts).matchAll(/rel="(\w+)" href="([^"]*)"/g),
      ].map(([, rel, href]) => `${rel} ${href}`);
    expect(await ways('c')).toEqual(['next ../en/x.html']);
    expect(await ways('y')).toEqual(['prev ../en/x.html', 'next ../en/j.html']);
    expect(await ways('b')).toEqual(['prev ../en/a.html']);
    expect(await ways('home')).toEqual([]);
  });

  it('names what a reader can do in a lesson, and counts it in its time', async () => {
    const files = lessonFiles();
    const [lesson] = await textsIn(files);
    if (lesson === undefined) throw new Error('no lesson');
    expect(itemsOf(lesson)).toBe(
      'step:one predict:q predict:r step:two step:three step:four step:five check:own',
    );
    expect(minutesOf(lesson)).toBe(4); // two predictions, a task, and few words
    const [long] = await textsIn(lessonFiles({ hook: `${'word '.repeat(1800)}\n\n` }));
    expect(long && minutesOf(long)).toBe(14);
  });
});

describe('a folder is refused', () => {
  it.each<[string, Files, string]>([
    [
      'that is no lesson’s',
      { ...course, 'lessons/5-why/en.md': text('why') },
      'lessons/5-why:1:1: a lesson’s folder is "05-2-fork-story", or "home"',
    ],
    [
      'whose id another has',
      { ...course, ...pages('11-x') },
      'lessons/05-1-x/en.md:1:1: two folders have the id "x"',
    ],
    [
      'whose text has another id',
      { ...course, ...both('03-d', text('e')) },
      'lessons/03-d/en.md:2:1: the folder\'s name says "d"',
    ],
    [
      'that has one language',
      { ...course, 'lessons/03-d/zh.md': text('d') },
      'lessons/03-d/zh.md:1:1: there is no lessons/03-d/en.md',
    ],
  ])('%s', async (_name, files, message) => {
    expect(await problemsIn(files)).toContain(message);
  });
});
