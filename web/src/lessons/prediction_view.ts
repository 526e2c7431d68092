import { askFor } from './asking.ts';
import type { Translate } from '../ui/catalogue.ts';
import type { SiteKey } from '../ui/site_texts.ts';
import type { LessonPlayer } from './lesson_player.ts';
import type { LessonRecord } from './progress/lesson_record.ts';
import { unveil, veil } from './veil.ts';

/** What a prediction needs from around it. */
export interface PredictionContext {
  readonly player: LessonPlayer;
  readonly text: Translate<SiteKey>;
  /** Goes on to the passage after the question. */
  readonly goOn: (after: Element) => void;
  /** What its readers have answered, here and before. */
  readonly record: LessonRecord;
}

/**
 * Turns a question with its answers, as the page brings it, into one that waits for a choice. One that its reader
 * has answered before stands there as it did then.
 */
export function installPrediction(element: HTMLElement, context: PredictionContext): void {
  const answers = element.querySelector<HTMLDetailsElement>('.predict-answers');
  const items = [...element.querySelectorAll<HTMLElement>('.predict-list > li')];
  if (answers === null || items.length === 0) return;

  const list = element.ownerDocument.createElement('ul');
  list.className = 'predict-choices';
  const feedback = element.ownerDocument.createElement('div');
  feedback.className = 'predict-feedback';
  feedback.setAttribute('role', 'status');
  const buttons = items.map((item) => makeChoice(list, item));
  const show = (button: HTMLElement, item: HTMLElement, verdict: Verdict): void => {
    mark(button, verdict.isRight);
    feedback.replaceChildren(...feedbackOn(element, item, verdict, context));
    unveil(element);
  };
  veil(element);
  const press = (button: HTMLElement): void => {
    for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
  };
  items.forEach((item, index) => {
    const button = buttons[index];
    const choice = Number(item.dataset['value']);
    if (button === undefined) return;
    button.addEventListener('click', () => {
      press(button);
      context.record.answer(element.id, choice);
      void judge(element, context, choice).then((verdict) => {
        if (button.getAttribute('aria-pressed') === 'true') show(button, item, verdict);
      });
    });
    if (context.record.progress.answers.get(element.id)?.choice !== choice) return;
    press(button);
    show(button, item, asBuilt(element, choice));
  });
  // On paper the answers are all there.
  answers.open = true;
  answers.classList.add('paper');
  answers.before(list, feedback);
}

function mark(button: HTMLElement, isRight: boolean): void {
  button.className = isRight ? 'right' : 'wrong';
  const glyph = button.querySelector('.mark');
  if (glyph !== null) glyph.textContent = isRight ? '✓' : '✗';
}

function feedbackOn(
  element: HTMLElement,
  item: HTMLElement,
  { isRight, answer }: Verdict,
  context: PredictionContext,
): Node[] {
  const after = element.querySelector('.predict-after');
  return [
    ...whyOf(item),
    ...(answer === undefined ? [] : [computedLine(element, context, answer, isRight)]),
    ...(after === null ? [] : [after.cloneNode(true)]),
    goOnButton(element, context),
  ];
}

function makeChoice(list: HTMLElement, item: HTMLElement): HTMLButtonElement {
  const page = list.ownerDocument;
  const button = page.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-pressed', 'false');
  const mark = page.createElement('span');
  mark.className = 'mark';
  mark.textContent = '○';
  mark.setAttribute('aria-hidden', 'true');
  const label = page.createElement('span');
  label.append(...[...(item.querySelector('.predict-label')?.cloneNode(true).childNodes ?? [])]);
  button.append(mark, label);
  const row = page.createElement('li');
  row.append(button);
  list.append(row);
  return button;
}

interface Verdict {
  readonly isRight: boolean;
  /** What the engine counted just now; undefined when it could not be asked. */
  readonly answer: number | undefined;
}

async function judge(
  element: HTMLElement,
  { player }: PredictionContext,
  chosen: number,
): Promise<Verdict> {
  try {
    const answer = await askFor(element, player);
    if (answer !== undefined) return { isRight: answer === chosen, answer };
  } catch {
    // The engine is gone, or at another stage; the page still knows what it said when the page was made.
  }
  return { ...asBuilt(element, chosen), answer: undefined };
}

/** The verdict by what the engine counted when the page was made. */
function asBuilt(element: HTMLElement, chosen: number): Verdict {
  const answer = Number(
    element.querySelector<HTMLElement>('.predict-list .right')?.dataset['value'] ?? NaN,
  );
  return { isRight: chosen === answer, answer };
}

function whyOf(item: HTMLElement): Node[] {
  const why = item.querySelector('.predict-why')?.cloneNode(true);
  return why === undefined ? [] : [why];
}

function computedLine(
  element: Element,
  { text }: PredictionContext,
  answer: number,
  isRight: boolean,
): HTMLElement {
  const line = element.ownerDocument.createElement('p');
  line.className = 'predict-computed';
  line.textContent = isRight ? text('predictComputed', { answer }) : text('predictTry');
  return line;
}

function goOnButton(element: Element, { goOn, text }: PredictionContext): HTMLButtonElement {
  const button = element.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'predict-go';
  button.textContent = text('predictGo');
  button.addEventListener('click', () => {
    goOn(element);
  });
  return button;
}
