import type { HelpCard } from './help_at.ts';

/** What is said of a word, as it stands beside it. */
export function helpElement({ title, text, example }: HelpCard): HTMLElement {
  const card = document.createElement('div');
  card.className = 'cm-help';
  const add = (tag: string, content: string): void => {
    const part = document.createElement(tag);
    part.textContent = content;
    card.append(part);
  };
  add('strong', title);
  add('p', text);
  if (example !== '') add('pre', example);
  return card;
}
