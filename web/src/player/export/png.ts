import type { StandaloneSvg } from './standalone_svg.ts';

/** What every browser's canvas can do: pixels along a side, and in all. Telephones give out at the latter. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 64 * 1024 * 1024;

/** How often a PNG is finer than the screen's pixels, if there is room. */
export const PNG_SCALE = 2;

/** A drawn PNG, and at which scale. */
export interface DrawnPng {
  readonly blob: Blob;
  readonly scale: number;
}

/** Why there is no PNG: the picture is too large, or the browser could not. */
export class PngProblem extends Error {
  readonly reason: 'tooLarge' | 'failed';

  constructor(reason: 'tooLarge' | 'failed') {
    super(`no PNG: ${reason}`);
    this.reason = reason;
  }
}

/** The scale at which a picture of this size can be drawn: as wanted, or 1; null if not even that. */
export function scaleFor(width: number, height: number, wanted = PNG_SCALE): number | null {
  const fits = (scale: number) =>
    Math.max(width, height) * scale <= MOST_SIDE && width * height * scale * scale <= MOST_PIXELS;
  return [wanted, 1].find(fits) ?? null;
}

/** Draws a file of its own as a PNG. Rejects with a PngProblem. */
export async function drawPng({ text, width, height }: StandaloneSvg): Promise<DrawnPng> {
  const scale = scaleFor(width, height);
  if (scale === null) throw new PngProblem('tooLarge');
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (pen === null || blob === null) throw new PngProblem('failed');
    return { blob, scale };
  } catch (error) {
    throw error instanceof PngProblem ? error : new PngProblem('failed');
  } finally {
    URL.revokeObjectURL(address);
  }
}
