import { describe, expect, it } from 'vitest';
import { decodeGraph } from '../../../web/src/diagram/graph.ts';
import { EventKind } from '../../../web/src/engine/types.ts';
import type { Language, Recording } from '../../../web/src/engine/types.ts';
import { readMoment, readStory } from '../../../web/src/player/moment.ts';
import { momentSentence } from '../../../web/src/player/moment_sentence.ts';
import { sayIn } from '../../../web/src/player/messages.ts';
import { Narrator } from '../../../web/src/player/narrator.ts';
import { textOf, tidy, toned, plain } from '../../../web/src/player/phrase.ts';
import { lessonFamily } from '../diagram/support/scenes.ts';
import { replay } from '../diagram/support/story.ts';

/** The sentence of every stop, as text. */
function sentences(recording: Recording, language: Language): Map<number, string> {
  const story = readStory(recording);
  const { history, names, stepper } = story;
  const narrator = new Narrator(recording, history, names, sayIn(language));
  return new Map(
    stepper.stops.map((position) => {
      const moment = readMoment(story, position, null, replay(recording, position), null);
      return [position, textOf(momentSentence(narrator, stepper, moment, 'VMA'))];
    }),
  );
}

const recording = lessonFamily().story.recording();
const english = sentences(recording, 'en');
const chinese = sentences(recording, 'zh');
const all = (language: Language) => [...(language === 'en' ? english : chinese).values()];

describe('sentences', () => {
  it('say something at every step, in both languages, with no place left open', () => {
    for (const text of [...all('en'), ...all('zh')]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('differ between the languages but name the same objects', () => {
    for (const [position, text] of english) {
      const other = chinese.get(position) ?? '';
      expect(other).not.toBe(text);
      const names = (of: string) => [...of.matchAll(/\b(?:av|avc|f)\d+\b/g)].map(String).sort();
      expect(names(other)).toEqual(names(text));
    }
  });

  it('say what the new anon_vma of a child is for', () => {
    expect(all('en')).toContain(
      'anon_vma_fork allocates av1, which lists the VMAs that may map its pages.',
    );
    expect(all('en')).toContain('C heap .anon_vma: null → av1 (its new pages go there)');
    expect(all('zh')).toContain('C heap .anon_vma：null → av1（它的新页归属于此）');
  });

  it('say page-table entries by their place', () => {
    expect(all('en')).toContain('page-table entry of C heap[1]: f1 read-only → f4 writable');
  });

  it('say calls with their arguments and what they are about', () => {
    expect(all('en')).toContain(
      'anon_vma_fork(C heap, P heap): C heap inherits all that P heap is linked to, and has to have an anon_vma for its own pages.',
    );
  });

  it('say what a walk met', () => {
    expect(all('en')).toContain('Hit: P heap[1] maps f1.');
    expect(all('en')).toContain('Miss: C heap[1] maps another page, f4: it has its own copy.');
    expect(all('zh')).toContain('落空：C heap[1] 映射的是另一页 f4，即它自己的拷贝。');
  });

  it('sum a statement up at its end', () => {
    expect(all('en')).toContain(
      'write GC heap[2] is done: made page f5 → av2; GC heap[2]: f2 read-only → f5 writable; 5 stores.',
    );
  });
});

describe('a range', () => {
  it('is told of as the call that was stepped over', () => {
    const story = readStory(recording);
    const { history, names, stepper } = story;
    const narrator = new Narrator(recording, history, names, sayIn('en'));
    const call = [...recording.journal.kind.keys()].find(
      (i) =>
        recording.journal.kind[i] === EventKind.call &&
        narrator.functionName(i) === 'anon_vma_fork',
    );
    const from = stepper.snap(call ?? 0);
    const to = stepper.over(from);
    const moment = readMoment(story, to, { from, to }, replay(recording, to), null);
    expect(textOf(momentSentence(narrator, stepper, moment, 'VMA'))).toMatch(
      /^anon_vma_fork\(C heap, P heap\) ran: made anon_vma av1, 2 anon_vma_chains; \d+ stores\.$/,
    );
    expect(decodeGraph(replay(recording, to), recording.types).size).toBeGreaterThan(10);
  });
});

describe('phrases', () => {
  it('lose blanks between Chinese characters only', () => {
    const phrase = [...plain('新建 '), ...toned('进程', 'code'), ...plain(' C')];
    expect(textOf(tidy(phrase))).toBe('新建进程 C');
    expect(textOf(tidy(plain('made 1 page')))).toBe('made 1 page');
  });
});
