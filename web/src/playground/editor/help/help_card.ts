import type { HelpCard } from './help_at.ts';

/** What is wrong at a place, and what is said of the word there, as it stands beside it. */
export function helpElement(card: HelpCard | null, mistakes: readonly string[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cm-help';
  const add = (tag: string, content: string, name = ''): void => {
    const part = document.createElement(tag);
    part.textContent = content;
    part.className = name;
    element.append(part);
  };
  for (const mistake of mistakes) add('p', mistake, 'cm-help-mistake');
  if (card === null) return element;
  add('strong', card.title);
  add('p', card.text);
  if (card.example !== '') add('pre', card.example);
  return element;
}
