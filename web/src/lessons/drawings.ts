/**
 * Brings the pictures out that were drawn while the site was built: they stand in <noscript>, as text, where they cost
 * nothing. On the screen they show only when the player could not start (`is-still`).
 */
export function bringOutDrawings(root: HTMLElement): void {
  for (const hidden of root.querySelectorAll<HTMLElement>('noscript.drawing:not([data-is-out])')) {
    hidden.dataset['isOut'] = '';
    const template = document.createElement('template');
    template.innerHTML = hidden.textContent ?? ''; // what the build wrote, and nobody else
    template.content.querySelector('.drawn')?.classList.add('for-paper');
    hidden.after(template.content);
  }
}

/** Has them brought out before the page is printed. */
export function drawForPaper(root: HTMLElement, view: Window): void {
  const bring = (): void => {
    bringOutDrawings(root);
  };
  view.addEventListener('beforeprint', bring);
  view.matchMedia('print').addEventListener('change', bring);
}
