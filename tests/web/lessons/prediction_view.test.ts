import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { installPrediction } from '../../../web/src/lessons/prediction_view.ts';
import { LessonRecord } from '../../../web/src/lessons/progress/lesson_record.ts';
import { ProgressStore } from '../../../web/src/lessons/progress/progress_store.ts';
import { translator } from '../../../web/src/ui/catalogue.ts';
import { siteTexts } from '../../../web/src/ui/site_texts.ts';
import { memoryStorage } from './progress/memory_storage.ts';

const text = translator(siteTexts, 'en');

/** A page with one prediction, whose answer is 2, for a reader with this record. */
function open(record: LessonRecord) {
  const { document } = parseHTML(`<rmap-predict id="q" expression="x" done="3"><p>How many?</p>
    <details class="predict-answers"><summary>Answer</summary><ul class="predict-list">
    <li data-value="1"><span class="predict-label">One</span><p class="predict-why">Too few.</p></li>
    <li data-value="2" class="right"><span class="predict-label">Two</span><p class="predict-why">Yes.</p></li>
    </ul><div class="predict-after"><p>Afterwards.</p></div></details></rmap-predict>`);
  const element = document.querySelector('rmap-predict') as unknown as HTMLElement;
  const answer = Promise.resolve({ ok: true as const, value: 2 });
  const player = { evaluate: () => answer } as unknown as Parameters<
    typeof installPrediction
  >[1]['player'];
  installPrediction(element, { player, text, goOn: () => undefined, record });
  const buttons = [...element.querySelectorAll<HTMLButtonElement>('.predict-choices button')];
  const feedback = element.querySelector('.predict-feedback');
  return {
    click: async (index: number) => {
      buttons[index]?.click();
      await new Promise((resolve) => setTimeout(resolve));
    },
    /** What each choice shows, and what is said about it. */
    shown: () => [
      ...buttons.map((button) => button.querySelector('.mark')?.textContent ?? ''),
      feedback?.querySelector('.predict-why')?.textContent ?? '',
    ],
    pressed: () => buttons.findIndex((button) => button.getAttribute('aria-pressed') === 'true'),
  };
}

describe('a prediction', () => {
  it('is remembered, and stands on the next visit as it was answered', async () => {
    const storage = memoryStorage();
    const visit = () => open(new LessonRecord(new ProgressStore(() => storage), 'a'));
    const first = visit();
    expect([first.pressed(), ...first.shown()]).toEqual([-1, '○', '○', '']);
    await first.click(0);
    expect([first.pressed(), ...first.shown()]).toEqual([0, '✗', '○', 'Too few.']);
    const second = visit();
    expect([second.pressed(), ...second.shown()]).toEqual([0, '✗', '○', 'Too few.']);
    await second.click(1);
    expect([second.pressed(), ...second.shown()]).toEqual([1, '✗', '✓', 'Yes.']);
    const third = visit();
    expect([third.pressed(), ...third.shown()]).toEqual([1, '○', '✓', 'Yes.']);
  });

  it('whose choice is gone from the lesson waits for another', () => {
    const record = new LessonRecord(new ProgressStore(() => memoryStorage()), 'a');
    record.answer('q', 7);
    expect(open(record).pressed()).toBe(-1);
  });
});
