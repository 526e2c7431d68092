import { localeOf } from '../../ui/catalogue.ts';
import { captionedText, descriptionOf, titleOf } from './caption.ts';
import type { PictureOrigin } from './caption.ts';
import { standaloneSvg } from './standalone_svg.ts';
import type { StandaloneSvg } from './standalone_svg.ts';

/** What a picture is taken from. All of it is asked for when the reader wants it, not before. */
export interface TakeAwaySource {
  /** The picture at rest; null while there is none. */
  readonly svg: () => SVGSVGElement | null;
  /** The structure in characters. */
  readonly ascii: () => string;
  readonly origin: () => PictureOrigin;
}

/**
 * The picture as a file of its own, in the theme that is on the screen. A drawing that is not in the
 * document, as one of a canvas, is put into `stage` for as long as its styles are read.
 */
export function takeSvg({ svg, origin }: TakeAwaySource, stage: Element): StandaloneSvg | null {
  const drawing = svg();
  if (drawing === null) return null;
  const from = origin();
  const caption = {
    title: titleOf(from),
    description: descriptionOf(from),
    locale: localeOf[from.language],
  };
  if (drawing.isConnected) return standaloneSvg(drawing, caption);
  const host = document.createElement('div');
  host.style.cssText = 'position: absolute; inset-inline-start: -99999px';
  host.append(drawing);
  stage.append(host);
  try {
    return standaloneSvg(drawing, caption);
  } finally {
    host.remove();
  }
}

/** The structure as text, with its caption. */
export const takeText = ({ ascii, origin }: TakeAwaySource): string =>
  captionedText(ascii(), origin());
