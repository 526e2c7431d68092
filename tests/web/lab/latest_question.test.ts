import { describe, expect, it } from 'vitest';
import { LatestQuestion } from '../../../web/src/lab/latest_question.ts';

/** A question that is answered when the test says so. */
function open(): { ask: () => Promise<string>; asked: number; answer: (text: string) => void } {
  let answer: (text: string) => void = () => undefined;
  const answered = new Promise<string>((resolve) => (answer = resolve));
  const question = {
    asked: 0,
    answer,
    ask: () => {
      question.asked += 1;
      return answered;
    },
  };
  return question;
}

describe('the latest question', () => {
  it('typing a long scenario kept the worker busy for minutes: each letter was checked in turn', async () => {
    const [first, second, third] = [open(), open(), open()];
    const questions = new LatestQuestion<string>();
    const answers = [first, second, third].map(({ ask }) => questions.ask(ask));
    first.answer('one');
    third.answer('three');
    expect(await Promise.all(answers)).toEqual(['one', undefined, 'three']);
    expect([first.asked, second.asked, third.asked]).toEqual([1, 0, 1]);
  });

  it('goes on after one that failed', async () => {
    const questions = new LatestQuestion<string>();
    await expect(questions.ask(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await expect(questions.ask(() => Promise.resolve('here'))).resolves.toBe('here');
  });
});
