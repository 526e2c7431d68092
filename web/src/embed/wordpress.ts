// What WordPress 4.4 and later (wp-includes/js/wp-embed.js) and a frame that it made from an oEmbed answer say to each
// other. It puts a secret behind the frame's address and listens to messages that repeat it; it says when it is ready.

/** The part of a window that talking to WordPress takes. */
export type WordPressFrame = Pick<Window, 'parent' | 'addEventListener' | 'innerHeight'> & {
  readonly location: Pick<Location, 'hash'>;
};

/** The secret at the end of an address; undefined where no WordPress made the frame. */
export const secretOf = ({ location }: WordPressFrame): string | undefined =>
  /#\?secret=([A-Za-z0-9]{1,40})$/.exec(location.hash)?.[1];

/** What WordPress is told of a height, in CSS pixels. */
export function heightForWordPress(frame: WordPressFrame, value: number): object | undefined {
  const secret = secretOf(frame);
  return secret === undefined ? undefined : { message: 'height', value, secret };
}

/** What WordPress is told to go to: it follows links to the frame's own host, and its sandbox lets no frame do so. */
export function linkForWordPress(frame: WordPressFrame, value: string): object | undefined {
  const secret = secretOf(frame);
  return secret === undefined ? undefined : { message: 'link', value, secret };
}

/** Calls `act` whenever the WordPress around a frame says that it listens now. */
export function onWordPressReady(frame: WordPressFrame, act: () => void): void {
  const secret = secretOf(frame);
  if (secret === undefined || frame.parent === frame) return;
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
export function leaveHiding(frame: WordPressFrame): void {
  const tell = (): void => {
    const height = heightForWordPress(frame, frame.innerHeight);
    if (height !== undefined && frame.parent !== frame) frame.parent.postMessage(height, '*');
  };
  tell();
  onWordPressReady(frame, tell);
}
