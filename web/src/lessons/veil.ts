/**
 * Keeps the numbers of a passage to itself until the questions before it have been answered, for they are the answers.
 * The reader may ask for them all the same: a click on one shows them. It is a style alone (`data-awaits`): on paper,
 * and without scripts, nothing is hidden.
 */
export function veil(question: Element): void {
  const passage = passageAfter(question);
  if (passage === null) return;
  const awaited = awaitedBy(passage);
  passage.dataset['awaits'] = [...awaited, question.id].join(' ');
  if (awaited.length > 0) return; // another question before it has done so
  passage.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('rmap-value') !== null) {
      delete passage.dataset['awaits'];
    }
  });
}

/** Shows the numbers after a question that was answered, unless another question still waits. */
export function unveil(question: Element): void {
  const passage = passageAfter(question);
  if (passage === null) return;
  const left = awaitedBy(passage).filter((id) => id !== question.id);
  if (left.length === 0) delete passage.dataset['awaits'];
  else passage.dataset['awaits'] = left.join(' ');
}

const awaitedBy = ({ dataset }: HTMLElement): readonly string[] =>
  (dataset['awaits'] ?? '').split(' ').filter((id) => id !== '');

function passageAfter(question: Element): HTMLElement | null {
  let next = question.nextElementSibling;
  while (next !== null && !next.classList.contains('step')) next = next.nextElementSibling;
  return next as HTMLElement | null;
}
