import { languageOf, translator } from '../ui/catalogue.ts';
import { loaderTexts } from './loader_texts.ts';

/**
 * Says where a figure would be that it did not come, below what the page has there. Resolves when its reader wants to
 * try again, or with `orElse`.
 */
export async function askToTryAgain(
  element: HTMLElement,
  orElse: Promise<unknown> = new Promise(() => undefined),
): Promise<void> {
  const document = element.ownerDocument;
  const around = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const text = translator(loaderTexts, languageOf(around));
  const message = document.createElement('p');
  message.className = 'rmap-not-loaded';
  message.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text('again');
  message.append(text('failed'), ' ', button);
  element.append(message);
  const clicked = new Promise((resolve) => button.addEventListener('click', resolve));
  await Promise.race([clicked, orElse]);
  message.remove();
}
