import type { Translate } from '../ui/catalogue.ts';
import type { SiteKey } from '../ui/site_texts.ts';
import type { LessonPlayer } from './lesson_player.ts';

/** What a prediction needs from around it. */
export interface PredictionContext {
  readonly player: LessonPlayer;
  readonly text: Translate<SiteKey>;
  /** Goes on to the passage after the question. */
  readonly goOn: (after: Element) => void;
}

/** Turns a question with its answers, as the page brings it, into one that waits for a choice. */
export function installPrediction(element: HTMLElement, context: PredictionContext): void {
  const answers = element.querySelector<HTMLDetailsElement>('.predict-answers');
  const items = [...element.querySelectorAll<HTMLElement>('.predict-list > li')];
  if (answers === null || items.length === 0) return;

  const list = document.createElement('ul');
  list.className = 'predict-choices';
  const feedback = document.createElement('div');
  feedback.className = 'predict-feedback';
  feedback.setAttribute('role', 'status');
  const after = element.querySelector('.predict-after');
  const buttons = items.map((item) => makeChoice(list, item));
  // On paper the answers are all there.
  answers.open = true;
  answers.classList.add('paper');
  answers.before(list, feedback);

  buttons.forEach((button, index) => {
    const item = items[index];
    if (item === undefined) return;
    button.addEventListener('click', () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      void judge(element, context, Number(item.dataset['value'])).then(({ isRight, answer }) => {
        button.className = isRight ? 'right' : 'wrong';
        const mark = button.querySelector('.mark');
        if (mark !== null) mark.textContent = isRight ? '✓' : '✗';
        feedback.replaceChildren(
          ...whyOf(item),
          ...(answer === undefined ? [] : [computedLine(context, answer, isRight)]),
          ...(after === null ? [] : [after.cloneNode(true)]),
          goOnButton(element, context),
        );
      });
    });
  });
}

function makeChoice(list: HTMLElement, item: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-pressed', 'false');
  const mark = document.createElement('span');
  mark.className = 'mark';
  mark.textContent = '○';
  mark.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.append(...[...(item.querySelector('.predict-label')?.cloneNode(true).childNodes ?? [])]);
  button.append(mark, label);
  const row = document.createElement('li');
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
  const built = Number(element.querySelector<HTMLElement>('.right')?.dataset['value'] ?? NaN);
  const expression = element.getAttribute('expression') ?? '';
  try {
    const done = Number(element.getAttribute('done'));
    const stage = Number(element.getAttribute('stage') ?? 0);
    const result = await player.evaluate(expression, done, stage);
    if (result.ok) return { isRight: result.value === chosen, answer: result.value };
  } catch {
    // The engine is gone, or at another stage; the page still knows what it said when the page was made.
  }
  return { isRight: chosen === built, answer: undefined };
}

function whyOf(item: HTMLElement): Node[] {
  const why = item.querySelector('.predict-why')?.cloneNode(true);
  return why === undefined ? [] : [why];
}

function computedLine({ text }: PredictionContext, answer: number, isRight: boolean): HTMLElement {
  const line = document.createElement('p');
  line.className = 'predict-computed';
  line.textContent = isRight ? text('predictComputed', { answer }) : text('predictTry');
  return line;
}

function goOnButton(element: Element, { goOn, text }: PredictionContext): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'predict-go';
  button.textContent = text('predictGo');
  button.addEventListener('click', () => {
    goOn(element);
  });
  return button;
}
