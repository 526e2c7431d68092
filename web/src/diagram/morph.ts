/** Where the things of a picture are on the screen, by key. */
export type Places = ReadonlyMap<string, DOMRect>;

/** Milliseconds that a picture takes to become another. */
const MORPH_MS = 700;

/** Reads the places of all keyed things of a picture. */
export function placesOf(svg: SVGSVGElement): Places {
  const places = new Map<string, DOMRect>();
  for (const element of svg.querySelectorAll<SVGGElement>('[data-key]')) {
    const rect = element.getBoundingClientRect();
    const key = element.dataset['key'] ?? '';
    if (rect.width > 0 && !places.has(key)) places.set(key, rect);
  }
  return places;
}

/**
 * Lets each thing of a picture come from where it was in another: same key, same thing. What is only in
 * this one fades in. The picture itself is already what it is to be; only its appearance lags.
 */
export function morph(svg: SVGSVGElement, before: Places): void {
  const scale = svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1);
  const timing = { duration: MORPH_MS, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' };
  const placed = [...svg.querySelectorAll<SVGGElement>('[data-key]')].map((element) => {
    return { element, now: element.getBoundingClientRect() };
  });
  for (const { element, now } of placed) {
    const was = before.get(element.dataset['key'] ?? '');
    if (was === undefined || now.width === 0) {
      element.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], timing);
      continue;
    }
    const x = (was.left + was.width / 2 - now.left - now.width / 2) / scale;
    const y = (was.top + was.height / 2 - now.top - now.height / 2) / scale;
    const stays = getComputedStyle(element).transform;
    const end = stays === 'none' ? '' : stays;
    element.animate(
      [{ transform: `translate(${x}px, ${y}px) ${end}` }, { transform: end === '' ? 'none' : end }],
      timing,
    );
  }
}
