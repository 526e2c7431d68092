/** CSS pixels that a frame may be high: a message is no reason to hide a page, or to fill a screen's worth of them. */
const [LEAST, MOST] = [40, 5000] as const;

/** The height that a message of a frame asks for, clamped; null where it asks for none. */
export function heightAsked(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height } = data as Record<string, unknown>;
  if (type !== 'rmap:height' || typeof height !== 'number' || !Number.isFinite(height)) return null;
  return Math.min(Math.max(Math.ceil(height), LEAST), MOST);
}

/** What is needed of a frame to know it, and to size it. */
export type SizedFrame = Pick<HTMLIFrameElement, 'src' | 'contentWindow'> & {
  readonly style: Pick<CSSStyleDeclaration, 'height'>;
};

/**
 * Gives a frame the height that it asked for: the one that said so, if its address is `page`. A sandboxed frame has no
 * origin to check; the window that spoke is known all the same.
 */
export function sizeFrame(
  { source, data }: Pick<MessageEvent<unknown>, 'source' | 'data'>,
  frames: Iterable<SizedFrame>,
  page: string,
): void {
  const height = heightAsked(data);
  if (height === null || source === null) return;
  for (const frame of frames) {
    if (frame.contentWindow !== source) continue;
    const [address] = frame.src.split(/[?#]/, 1);
    if (address === page) frame.style.height = `${height}px`;
  }
}
