// What whole statements did, said of real runs: each verb in words that mean something.
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readMoment, readStory } from '../../../web/src/player/moment.ts';
import { momentSentence } from '../../../web/src/player/moment_sentence.ts';
import { sayIn } from '../../../web/src/player/messages.ts';
import { Narrator } from '../../../web/src/player/narrator.ts';
import { textOf } from '../../../web/src/player/phrase.ts';

const engine = await loadScenarioEngine();

/** The sentence of every stop; `isEnd` tells those at the ends of statements. */
function sentences(script: string, language: 'en' | 'zh', design = 'anon-vma-counters') {
  const run = engine.run(script, design);
  const recording = run.recording();
  const story = readStory(recording);
  const narrator = new Narrator(recording, story.history, story.names, sayIn(language));
  return story.stepper.stops.map((position) => {
    const moment = readMoment(story, position, null, run.seek(position), null);
    return {
      isEnd: story.stepper.isEnd(position),
      text: textOf(momentSentence(narrator, story.stepper, moment, 'VMA')),
    };
  });
}

const start = 'process P\nmmap P heap 4\nwrite P heap[0..1]\nfork P C\n';

/** The last statement's sentence. */
const last = (script: string, language: 'en' | 'zh' = 'en') =>
  sentences(script, language).at(-1)?.text ?? '';

describe('a statement says what it meant', () => {
  it.each([
    ['age P heap[0]', /of f0, 1 page-table entry had been used since the last look/],
    ['age P heap[0..1]', /of 2 pages, 2 page-table entries had been used since the last look/],
    ['age P heap[0]\nage P heap[0]', /of f0, no page-table entry had been used/],
    ['read C heap[0]', /already, and the processor marks its entry as used/],
    ['reclaim P heap[0]', /f0 left for swap, and 2 page-table entries now name the slot/],
    [
      'file f\nmmap P lib 1 file f\nread P lib[0]\nreclaim P lib[0]',
      /f2 left memory, the file has the content, and 1 page-table entry is empty now/,
    ],
    ['reclaim P heap[0]\nread C heap[0]', /what was in sw0 comes back, in f2;/],
    ['migrate P heap[0]', /what was in f0 is in f2 now, and 2 page-table entries lead there/],
    ['mremap P heap as away at 900', /2 page-table entries moved, the pages stayed where they are/],
    ['mremap P heap pages 6', /P heap has 6 pages now, 4 pages before/],
    ['munmap P heap[3]', /P heap has 3 pages now, 4 pages before|P heap\S* has 3 pages now/],
    ['exec C', /C runs another program, in an empty address space/],
    ['mprotect P heap r', /the rights of P heap change: rw → r/],
  ])('%s', (statement, pattern) => {
    expect(last(start + statement)).toMatch(pattern);
    expect(last(start + statement, 'zh')).toMatch(/[\u4e00-\u9fff]/);
    expect(last(start + statement, 'zh')).not.toMatch(/[{}]/);
  });
});

describe('a search in a tree', () => {
  const script = `process P
mmap P a 2
write P a
mmap P b 2
write P b
repeat 6 as i
  fork P C{i}
end
mprotect P a[0] r
walk P a[0]
walk P a[1]
`;
  it('says of each node whether it goes there', () => {
    const texts = sentences(script, 'en').map(({ text }) => text);
    const touches = texts.filter((text) => text.startsWith('The search reads'));
    expect(touches.length).toBeGreaterThan(4);
    for (const text of touches) {
      expect(text).toMatch(/^The search reads avc\d+, of \S+ a\S*: subtree_last \d+ [≥<] \d+, so/);
      const [, reached, sign, index] = /subtree_last (\d+) ([≥<]) (\d+)/.exec(text) ?? [];
      expect(Number(reached) < Number(index) ? '<' : '≥').toBe(sign);
    }
  });

  it('of a file’s priority search tree goes by where the node ends', () => {
    const files = `process P\nfile libc\nmmap P lib 6 file libc\nfork P C\nread P lib[0]\nwalk P lib[0]\n`;
    const texts = sentences(files, 'en', 'anon-vma-chain').map(({ text }) => text);
    expect(texts.filter((text) => /: it reaches page 5 ≥ 0, so/.test(text)).length).toBeGreaterThan(
      0,
    );
  });
});
