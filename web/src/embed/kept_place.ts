import type { PlayerUi } from '../link/shared_state.ts';
import { frameSize } from '../share/frame_size.ts';

/** How high things are in most posts, in CSS pixels: in a column of text, and on a phone. */
interface Height {
  readonly wide: number;
  readonly narrow: number;
}

/** Half of the lessons' figures are lower. */
const players: Readonly<Record<PlayerUi, Height>> = {
  minimal: { wide: frameSize('minimal').height, narrow: 580 },
  steps: { wide: frameSize('steps').height, narrow: 860 },
  full: { wide: frameSize('full').height, narrow: 2000 },
};

/** The races of all designs, and those of two of them. */
const races: Readonly<Record<'all' | 'some', Height>> = {
  all: { wide: 617, narrow: 966 },
  some: { wide: 304, narrow: 513 },
};

/** More than the beginning of a lesson is in sight nowhere. */
const lesson: Height = { wide: 900, narrow: 900 };

const places: readonly (readonly [selector: string, height: Height])[] = [
  ['rmap-player', players.steps],
  ['rmap-player[ui=minimal]', players.minimal],
  ['rmap-player[ui=full]', players.full],
  ['rmap-race', races.all],
  ['rmap-race[designs]', races.some],
  ['rmap-lesson', lesson],
];

const heights = (of: keyof Height): string =>
  places
    .map(
      ([selector, { [of]: height }]) =>
        `:where(${selector}:not([data-shown], [data-said])) { min-height: ${height}px }`,
    )
    .join('\n');

const css = `
:where(rmap-player, rmap-race, rmap-lesson) { display: block }
${heights('wide')}
@media (max-width: 640px) {
${heights('narrow')}
}
:where(:is(rmap-player, rmap-lesson):not([data-shown], [data-said]), rmap-race:not(:defined)) {
  border-radius: 10px;
  box-shadow: inset 0 0 0 1px color-mix(in srgb, currentColor 18%, transparent);
}
:where(.rmap-not-loaded) { margin: 0; padding: 0.9rem 1.1rem }
`;

/**
 * Keeps the places of a page's elements until they show something (`data-shown`) or say that they will not
 * (`data-said`), so that the text below stays where it is. Whatever the page's author says of their height goes first.
 */
export function keepPlaces(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
