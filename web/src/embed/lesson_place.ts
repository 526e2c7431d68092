import type { LessonWindow } from '../lessons/lesson_window.ts';

/** A page's window, but for its address: a lesson in somebody else's page leaves that alone. */
export function windowWithoutAddress(view: Window): LessonWindow {
  return {
    addEventListener: view.addEventListener.bind(view),
    setTimeout: view.setTimeout.bind(view),
    clearTimeout: view.clearTimeout.bind(view),
    requestAnimationFrame: view.requestAnimationFrame.bind(view),
    getComputedStyle: view.getComputedStyle.bind(view),
    getSelection: view.getSelection.bind(view),
    matchMedia: view.matchMedia.bind(view),
    scrollTo: view.scrollTo.bind(view),
    get scrollY() {
      return view.scrollY;
    },
    get innerHeight() {
      return view.innerHeight;
    },
    document: view.document,
    location: { hash: '' },
    history: { state: null, replaceState: () => undefined },
  };
}

/** Points a lesson's links at the site; those to a passage of its own stay. `page` is the lesson's address there. */
export function pointLinks(root: ParentNode, page: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) link.href = new URL(href, page).href;
  }
  for (const race of root.querySelectorAll('rmap-race[lab]')) {
    race.setAttribute('lab', new URL(race.getAttribute('lab') ?? '', page).href);
  }
}

/** Follows a link to a passage of the lesson: in a shadow root the browser finds none. */
export function followInside(root: ShadowRoot, event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null || event.defaultPrevented) return;
  event.preventDefault();
  const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
  root.getElementById(id)?.scrollIntoView();
}
