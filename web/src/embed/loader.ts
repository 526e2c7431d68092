import { whenNear } from '../ui/when_near.ts';
import { askToTryAgain } from './try_again.ts';

/** Fetches what a tag needs, and defines it. Rejects when something did not come; it may be tried again. */
export type BringTag = (tag: string) => Promise<void>;

/** Brings the elements of a page, those that come later as well: each when it is nearly in sight. */
export function watchElements(document: Document, tags: readonly string[], bring: BringTag): void {
  const selector = tags.join();
  const seen = new WeakSet<Element>();
  const watch = (root: Document | Element): void => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    if (root instanceof HTMLElement && root.matches(selector)) found.push(root);
    for (const element of found) {
      if (seen.has(element)) continue;
      seen.add(element);
      void bringWhenNear(element, bring);
    }
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) watch(node);
    }
  }).observe(document, { childList: true, subtree: true });
  watch(document);
}

async function bringWhenNear(element: HTMLElement, bring: BringTag): Promise<void> {
  await whenNear(element);
  for (;;) {
    try {
      await bring(element.localName);
      return;
    } catch {
      await askToTryAgain(element, customElements.whenDefined(element.localName));
    }
  }
}
