/** What one look at the words of a picture found. */
export interface TextReport {
  readonly texts: number;
  readonly problems: readonly string[];
}

/**
 * Looks at every word of the pictures in an element as they are on the screen: its contrast with what is painted below
 * it, whether anything covers it or is drawn through it, whether two lie on each other, whether one sticks
 * out of the picture or of the shape that it stands in. Runs in the page, so it stands for itself.
 */
export function lookAtTexts(element: HTMLElement): TextReport {
  /** Of the size of the letters: capitals above the line, tails below it. */
  const [ABOVE, BELOW] = [0.74, 0.2];
  const NEAR = 0.6; // pixels that are nobody's business
  type Rgb = readonly [number, number, number];
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  interface Thing {
    element: SVGGraphicsElement;
    style: CSSStyleDeclaration;
    opacity: number;
    toLocal: DOMMatrix;
    box: DOMRect;
  }

  const problems = new Set<string>();
  let texts = 0;

  const colourOf = (value: string): readonly [Rgb, number] | null => {
    const call = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(value);
    const [red, green, blue, alpha = 1] = (call?.[2] ?? '').split(/[\s,/]+/).map(Number);
    if (call === null || red === undefined || green === undefined || blue === undefined)
      return null;
    const scale = call[1] === 'color' ? 255 : 1;
    return [[red * scale, green * scale, blue * scale], alpha];
  };
  const mix = (over: Rgb, alpha: number, under: Rgb): Rgb => [
    over[0] * alpha + under[0] * (1 - alpha),
    over[1] * alpha + under[1] * (1 - alpha),
    over[2] * alpha + under[2] * (1 - alpha),
  ];
  const luminance = (colour: Rgb): number => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as unknown as Rgb;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: Rgb, b: Rgb): number => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const groundOf = (from: Element): Rgb => {
    for (let at: Element | null = from; at !== null;) {
      const colour = colourOf(getComputedStyle(at).backgroundColor);
      if (colour !== null && colour[1] === 1) return colour[0];
      const root: Node = at.getRootNode();
      at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return [255, 255, 255];
  };
  const meet = (a: Box, b: Box, by: number): boolean =>
    a.left + by < b.right &&
    b.left + by < a.right &&
    a.top + by < b.bottom &&
    b.top + by < a.bottom;

  const places = ':is(.drawing, .brushed) svg.picture';
  for (const svg of element.shadowRoot?.querySelectorAll<SVGSVGElement>(places) ?? []) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const ground = groundOf(svg);
    const things: Thing[] = [];
    for (const element of svg.querySelectorAll<SVGGraphicsElement>(
      'rect, circle, ellipse, path, line, polyline, polygon, text',
    )) {
      if (
        element.closest('defs, clipPath, mask, symbol') !== null ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        continue;
      const style = getComputedStyle(element);
      let opacity = 1;
      for (let at: Element | null = element; at !== null && at !== svg; at = at.parentElement)
        opacity *= Number(getComputedStyle(at).opacity);
      const matrix = element.getScreenCTM();
      const box = element.getBoundingClientRect();
      if (matrix === null || opacity === 0 || (box.width === 0 && box.height === 0)) continue;
      things.push({
        element,
        style,
        opacity,
        toLocal: DOMMatrix.fromMatrix(matrix).inverse(),
        box,
      });
    }
    const name = (thing: Thing): string => {
      const { element } = thing;
      const holder = element.closest('g[class]')?.getAttribute('class') ?? '';
      return `${element.localName}.${element.getAttribute('class') ?? ''} of .${holder.replaceAll(' ', '.')}`;
    };
    const isAt = (thing: Thing, x: number, y: number, part: 'fill' | 'stroke'): number => {
      const { element, style, opacity, toLocal, box } = thing;
      const wide = part === 'stroke' ? parseFloat(style.strokeWidth) : 0;
      if (
        x < box.left - wide ||
        x > box.right + wide ||
        y < box.top - wide ||
        y > box.bottom + wide
      )
        return 0;
      if (!(element instanceof SVGGeometryElement)) return 0;
      const colour = colourOf(part === 'fill' ? style.fill : style.stroke);
      if (colour === null || colour[1] === 0) return 0;
      const point = new DOMPoint(x, y).matrixTransform(toLocal);
      const inside =
        part === 'fill' ? element.isPointInFill(point) : element.isPointInStroke(point);
      return inside
        ? colour[1] * opacity * Number(part === 'fill' ? style.fillOpacity : style.strokeOpacity)
        : 0;
    };

    const words: { text: string; box: Box; thing: Thing; index: number; size: number }[] = [];
    things.forEach((thing, index) => {
      const { element, style, toLocal } = thing;
      const text = element.textContent?.trim() ?? '';
      if (!(element instanceof SVGTextElement) || text === '' || element.getNumberOfChars() === 0)
        return;
      const scale = 1 / Math.hypot(toLocal.a, toLocal.b);
      const size = parseFloat(style.fontSize) * scale;
      const start = element.getStartPositionOfChar(0);
      const base = new DOMPoint(start.x, start.y).matrixTransform(toLocal.inverse());
      const isLevel = Math.abs(toLocal.b) < 1e-6 && Math.abs(toLocal.c) < 1e-6;
      const { left, right, top, bottom } = thing.box;
      words.push({
        text,
        thing,
        index,
        size,
        box: isLevel
          ? { left, right, top: base.y - ABOVE * size, bottom: base.y + BELOW * size }
          : { left, right, top, bottom },
      });
    });
    texts += words.length;

    words.forEach(({ text, box, thing, index, size }, number) => {
      const { left, right, top, bottom } = box;
      const say = (what: string): void => {
        problems.add(`“${text}” (${name(thing)}) ${what}`);
      };
      const ink = colourOf(thing.style.fill);
      const alpha = (ink?.[1] ?? 0) * thing.opacity * Number(thing.style.fillOpacity);
      // Letters with a rim of the ground's colour stand clear of the lines below them.
      const { paintOrder, stroke, strokeWidth } = thing.style;
      const hasRim =
        paintOrder.startsWith('stroke') &&
        colourOf(stroke)?.[1] === 1 &&
        parseFloat(strokeWidth) >= 3;
      const isLarge = size >= 24 || (size >= 18.66 && Number(thing.style.fontWeight) >= 700);
      const least = isLarge ? 3 : 4.5;
      let worst = Infinity;
      const [width, height] = [right - left, bottom - top];
      const across = Math.max(5, Math.round(width / 2));
      const through = new Set<Thing>();
      const covers = new Set<Thing>();
      for (const share of [0.2, 0.45, 0.7]) {
        const y = top + height * share;
        for (let column = 0; column < across; ++column) {
          const x = left + (width * (column + 0.5)) / across;
          let under = ground;
          let strokes: Thing[] = [];
          things.forEach((other, at) => {
            if (
              at === index ||
              other.box.right < left ||
              other.box.left > right ||
              other.box.bottom < top - 4 ||
              other.box.top > bottom + 4
            )
              return;
            const filled = isAt(other, x, y, 'fill');
            if (filled > 0 && at < index) {
              const colour = colourOf(other.style.fill);
              if (colour !== null) under = mix(colour[0], filled, under);
              if (filled > 0.9) strokes = [];
            }
            if (filled > 0.1 && at > index) covers.add(other);
            const isBelowRim = hasRim && at < index;
            if (!isBelowRim && isAt(other, x, y, 'stroke') > 0.1) strokes.push(other);
          });
          for (const stroke of strokes) through.add(stroke);
          if (ink !== null) worst = Math.min(worst, contrast(mix(ink[0], alpha, under), under));
        }
      }
      if (ink === null || worst < least) say(`has a contrast of ${worst.toFixed(2)}, not ${least}`);
      for (const other of covers) say(`is covered by ${name(other)}`);
      for (const other of through)
        if (!covers.has(other)) say(`is struck through by ${name(other)}`);
      if (
        left < frame.left - NEAR ||
        right > frame.right + NEAR ||
        top < frame.top - NEAR ||
        bottom > frame.bottom + NEAR
      ) {
        say('sticks out of the picture');
      }
      for (const other of words.slice(number + 1)) {
        if (meet(box, other.box, NEAR)) say(`lies on “${other.text}” (${name(other.thing)})`);
      }
      for (const sibling of thing.element.parentElement?.children ?? []) {
        if (
          !(sibling instanceof SVGRectElement) ||
          !things.some(({ element }) => element === sibling)
        )
          continue;
        const shape = sibling.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const stands = shape.left < x && x < shape.right && shape.top < y && y < shape.bottom;
        if (stands && (left < shape.left - NEAR || right > shape.right + NEAR))
          say(`is wider than its ${sibling.getAttribute('class') ?? 'box'}`);
      }
    });
  }
  return { texts, problems: [...problems] };
}
