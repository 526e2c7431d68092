/** What a step touched, in the order in which a reader wants to see it. */
const NEWS = ['.is-new[data-key]', '.is-changed[data-key]', '.is-asked[data-key]'];

/** Room that is left around what is scrolled to, in CSS pixels. */
const MARGIN = 24;

/** Scrolls a picture's frame, and nothing else on the page, to what the step touched, if that is out of sight. */
export function revealNews(frame: HTMLElement): void {
  if (frame.scrollHeight <= frame.clientHeight) return;
  const sight = frame.getBoundingClientRect();
  const isSeen = ({ top, bottom }: DOMRect) => top >= sight.top && bottom <= sight.bottom;
  for (const kind of NEWS) {
    const places = [...frame.querySelectorAll(kind)].map((it) => it.getBoundingClientRect());
    const [first] = places;
    if (first === undefined) continue;
    if (places.some(isSeen)) return;
    frame.scrollTop +=
      first.top < sight.top ? first.top - sight.top - MARGIN : first.bottom - sight.bottom + MARGIN;
    return;
  }
}
