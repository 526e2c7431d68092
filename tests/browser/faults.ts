/** What can go wrong with a picture, as small as a person still sees it. */
export const faults = ['label moved', 'line thicker', 'line dashed'] as const;

/** A fault, or what differs between machines and is none. */
export type Change = (typeof faults)[number] | 'noise';

/**
 * Changes a picture where it shows least: its shortest label, its shortest line of some length; what makes
 * a line thicker, its longest. Returns whether the picture has such a thing. Runs in the page, so it stands for itself.
 */
export function spoil(figure: Element, change: Change): boolean {
  /** Of a line, in pixels: below that it is a tick, and a change of it is a matter of taste. */
  const SHORTEST = 24;

  const extent = (element: Element): number => {
    const { width, height } = element.getBoundingClientRect();
    return Math.hypot(width, height);
  };
  const shortest = <T extends SVGElement>(
    selector: string,
    suits: (element: T) => boolean,
  ): T | undefined =>
    [...figure.querySelectorAll<T>(`svg ${selector}`)]
      .filter((element) => extent(element) > 0 && suits(element))
      .sort((a, b) => extent(a) - extent(b))[0];
  // The shortest may lie below a box for the most part, and grow where nobody sees it.
  const longest = (suits: (element: SVGElement) => boolean): SVGElement | undefined =>
    [...figure.querySelectorAll<SVGElement>('svg :is(path, line)')]
      .filter((element) => suits(element))
      .sort((a, b) => extent(b) - extent(a))[0];
  const ground = getComputedStyle(figure.closest('.player') ?? figure).backgroundColor;
  const isLine = (element: SVGElement): boolean => {
    const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(element);
    return (
      extent(element) >= SHORTEST &&
      stroke.startsWith('rgb(') && // neither none nor half transparent
      stroke !== ground &&
      parseFloat(strokeWidth) > 0 &&
      strokeDasharray === 'none'
    );
  };
  const shapes = ':is(path, line, rect)';
  const find = {
    'label moved': () =>
      shortest('text', ({ textContent }) => textContent.trim() !== '') ??
      figure.querySelector('canvas'),
    'line thicker': () => longest(isLine) ?? shortest(shapes, isLine),
    'line dashed': () => shortest(shapes, isLine),
    noise: () => figure.querySelector<HTMLElement>('.picture'),
  } as const;
  const target = find[change]();
  if (!target) return false;
  target.dataset['spoilt'] = target.getAttribute('style') ?? '';
  const { style } = target;
  if (change === 'label moved') style.translate = '2px';
  if (change === 'line thicker')
    style.strokeWidth = `${parseFloat(getComputedStyle(target).strokeWidth) + 2}px`;
  if (change === 'line dashed') style.strokeDasharray = '2 2';
  if (change === 'noise') style.opacity = '0.98';
  return true;
}

/** Takes the change out again. */
export function mend(figure: Element): void {
  for (const element of figure.querySelectorAll<HTMLElement>('[data-spoilt]')) {
    element.setAttribute('style', element.dataset['spoilt'] ?? '');
    delete element.dataset['spoilt'];
  }
}
