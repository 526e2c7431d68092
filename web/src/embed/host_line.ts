import { readMessage } from './messages.ts';
import type { ErrorCode, FrameMessage, HostMessage } from './messages.ts';
import { onWordPressReady, tellWordPress } from './wordpress.ts';
import type { FramedWindow } from './wordpress.ts';

/** The line from a frame to the page around it. Where there is no such page, nothing is sent, and nothing comes. */
export class HostLine {
  readonly #window: FramedWindow;
  #height = -1;

  /** `hear` is given messages of the page around that are sound; pings are answered here. */
  constructor(window: FramedWindow, hear: (message: HostMessage) => void) {
    this.#window = window;
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || source === window) return;
      const message = readMessage(data);
      if (message === null) return;
      if (message.type === 'wrong') this.fail('message', message.message);
      else if (message.type === 'rmap:ping') this.send({ type: 'rmap:pong', version: 1 });
      else hear(message);
    });
    onWordPressReady(window, () => this.#tellWordPress());
  }

  /** Whoever stands around may know it: what a frame says is no secret, and a sandbox has no origin to name. */
  send(message: FrameMessage): void {
    this.#post(message);
  }

  fail(code: ErrorCode, message: string): void {
    this.send({ type: 'rmap:error', code, message });
  }

  /** Says how high the frame would like to be, when that is another height than before. */
  resize(height: number): void {
    if (height === this.#height) return;
    this.#height = height;
    this.send({ type: 'rmap:height', height });
    this.#post({ context: 'iframe.resize', height });
    this.#tellWordPress();
  }

  /** Has a link followed, if a WordPress is around. @returns whether there is one */
  follow(address: string): boolean {
    return tellWordPress(this.#window, 'link', address);
  }

  #tellWordPress(): void {
    if (this.#height >= 0) tellWordPress(this.#window, 'height', this.#height);
  }

  #post(message: object): void {
    const { parent } = this.#window;
    if (parent !== this.#window) parent.postMessage(message, '*');
  }
}
