import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

/** How many looks there are: chart_css.ts has a colour and a dash for each. */
export const LOOKS = 8;

const shapes = [
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCircle,
  symbolCross,
  symbolStar,
  symbolWye,
] as const;

/** The outline of a design's marker around 0, 0, and of what area: the eighth is a ring, told by its look. */
export const marker = (look: number, area = 62): string =>
  symbol(shapes[look % LOOKS] ?? symbolCircle, area)() ?? '';

/** Dots of one size around places, as one path. */
export const dots = (places: readonly (readonly [number, number])[], radius: number): string =>
  places
    .map(([x, y]) => {
      const across = 2 * radius;
      const arc = `a${radius},${radius},0,1,0,`;
      return `M${(x - radius).toFixed(1)},${y.toFixed(1)}${arc}${across},0${arc}${-across},0`;
    })
    .join('');
