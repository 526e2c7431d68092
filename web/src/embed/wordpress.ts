// What WordPress 4.4 and later (wp-includes/js/wp-embed.js) and a frame that it made from an oEmbed answer say to each
// other. It puts a secret behind the frame's address and listens to messages that repeat it; it says when it is ready.

/** The part of a window that talking to the page around it takes. */
export type FramedWindow = Pick<Window, 'parent' | 'addEventListener' | 'innerHeight'> & {
  readonly location: Pick<Location, 'hash'>;
};

/** The secret at the end of the address; undefined where no WordPress is around. */
function secretOf(frame: FramedWindow): string | undefined {
  if (frame.parent === frame) return undefined;
  return /#\?secret=([A-Za-z0-9]{1,40})$/.exec(frame.location.hash)?.[1];
}

/**
 * Tells WordPress a height, in CSS pixels, or the address of a link to go to: it follows those to the frame's own host,
 * and its sandbox lets no frame do so. @returns whether there is a WordPress
 */
export function tellWordPress(
  frame: FramedWindow,
  message: 'height' | 'link',
  value: number | string,
): boolean {
  const secret = secretOf(frame);
  if (secret !== undefined) frame.parent.postMessage({ message, value, secret }, '*');
  return secret !== undefined;
}

/** Calls `act` whenever the WordPress around a frame says that it listens now. */
export function onWordPressReady(frame: FramedWindow, act: () => void): void {
  const secret = secretOf(frame);
  if (secret === undefined) return;
  frame.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== frame.parent || typeof data !== 'object' || data === null) return;
    const isReady = 'message' in data && data.message === 'ready';
    if (isReady && 'secret' in data && data.secret === secret) act();
  });
}

/**
 * WordPress hides a frame until it hears a height. One that is hidden is never in view, so that nothing in it would be
 * fetched, and there would never be a height: it is told the one that the frame has. At once, and when it is ready:
 * either may be there first.
 */
export function leaveHiding(frame: FramedWindow): void {
  const tell = () => tellWordPress(frame, 'height', frame.innerHeight);
  tell();
  onWordPressReady(frame, tell);
}
