import { describe, expect, it } from 'vitest';
import {
  inLesson,
  noProgress,
  withAnswer,
  withPassed,
  withSeen,
} from '../../../../web/src/lessons/progress/progress.ts';
import {
  countNews,
  progressFileName,
  readProgressFile,
} from '../../../../web/src/lessons/progress/progress_file.ts';
import { writeProgress } from '../../../../web/src/lessons/progress/progress_json.ts';
import { progressTexts } from '../../../../web/src/lessons/progress/progress_texts.ts';
import { translator } from '../../../../web/src/ui/catalogue.ts';

const text = translator(progressTexts, 'en');
const file = (content: string, size = content.length) => ({
  name: 'x.json',
  size,
  text: () => Promise.resolve(content),
});
const some = withPassed(withSeen(noProgress, 'a', 'one', 1), 'a', 'own');

describe('a file of progress', () => {
  it('brings what was saved', async () => {
    const read = await readProgressFile(file(writeProgress(some)), text);
    expect(read.ok && [...inLesson(read.progress, 'a').passed]).toEqual(['own']);
  });

  it.each([
    ['hello', 'not a text in JSON'],
    ['{"a":1}', 'not a file that'],
    ['{"format":"rmap-progress","version":7}', 'format 7'],
    [
      '{"format":"rmap-progress","version":1,"lessons":{"a":{"seen":4}}}',
      'damaged at lessons.a.seen',
    ],
  ])('%s is refused in a sentence that says why', async (content, why) => {
    const read = await readProgressFile(file(content), text);
    expect(read).toMatchObject({ ok: false, why: expect.stringContaining(why) as string });
  });

  it('is not even opened when it is huge, and may fail to open', async () => {
    expect(await readProgressFile(file(writeProgress(some), 2e6), text)).toMatchObject({
      why: text('tooLarge'),
    });
    const broken = { name: 'x', size: 1, text: () => Promise.reject(new Error('gone')) };
    expect(await readProgressFile(broken, text)).toMatchObject({ why: text('noFile') });
  });

  it('is named after its day', () => {
    expect(progressFileName(new Date('2026-11-22T10:00:00Z'))).toBe(
      'rmap-progress-2026-11-22.json',
    );
  });

  it('has as much news as it adds', () => {
    const theirs = withAnswer(withSeen(some, 'b', 'two', 2), 'a', 'q', 1);
    expect(countNews(some, theirs)).toBe(2);
    expect(countNews(theirs, some)).toBe(0);
    expect(countNews(noProgress, theirs)).toBe(4);
  });
});
