// Symptom: a link that wrote half a million pages held the playground up for 100 seconds: what it made was listed by
// copying the list for each of them; then with "Maximum call stack size exceeded": by handing all over as arguments.
import { expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { readMoment, readStory } from '../../../web/src/player/moment.ts';
import { momentSentence } from '../../../web/src/player/moment_sentence.ts';
import { sayIn } from '../../../web/src/player/messages.ts';
import { Narrator } from '../../../web/src/player/narrator.ts';
import { textOf } from '../../../web/src/player/phrase.ts';

it('says what a statement made that made 130,000 pages', async () => {
  const engine = await loadScenarioEngine();
  const run = engine.run('process P\nmmap P heap 130000\nwrite P heap[*]\n', 'anon-vma-chain');
  const recording = run.recording();
  const story = readStory(recording);
  const { history, names, stepper } = story;
  const moment = readMoment(story, stepper.end, null, run.seek(stepper.end), null);
  const narrator = new Narrator(recording, history, names, sayIn('en'));
  expect(textOf(momentSentence(narrator, stepper, moment, 'VMA'))).toMatch(/130,?000 pages/);
}, 30_000);
