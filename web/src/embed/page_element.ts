import type { Diagnostic } from '../engine/types.ts';
import type { SharedPlace } from '../link/shared_state.ts';
import type { EmbeddedPlayer } from './embedded_player.ts';
import { HostLine } from './host_line.ts';
import type { HostMessage } from './messages.ts';

/** What a frame is in the way of: nothing but the player, as high as it is, on the host's own ground. */
const pageCss = `
html { color-scheme: light dark }
body { margin: 0; background: transparent }
rmap-page { display: flow-root }
rmap-player { min-height: 0 }
`;

/** `<rmap-page>`: all that embed.html has. One player, by the page's address, that talks to the page around it. */
export class EmbedPage extends HTMLElement {
  readonly #player = document.createElement('rmap-player') as EmbeddedPlayer;
  #line: HostLine | null = null;

  connectedCallback(): void {
    if (this.#line !== null) return;
    const line = new HostLine(window, (message) => this.#obey(message));
    this.#line = line;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageCss);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const player = this.#player;
    player.addEventListener('rmap-ready', () => {
      const statements = player.recording?.statements.length ?? 0;
      line.send({ type: 'rmap:ready', version: 1, statements, place: this.#place() });
    });
    player.addEventListener('rmap-position', () => {
      line.send({ type: 'rmap:step', place: this.#place() });
    });
    player.addEventListener('rmap-error', (event) => {
      const { detail } = event as CustomEvent<Error | readonly Diagnostic[]>;
      if (detail instanceof Error) line.fail('engine', detail.message);
      else line.fail('scenario', detail.map(({ message }) => message[player.language]).join(' '));
    });
    player.addEventListener('rmap-said', (event) => {
      line.fail('link', (event as CustomEvent<readonly string[]>).detail.join(' '));
    });
    // Until there is something to see, the frame is as high as the host made it.
    const tellHeight = (): void => {
      if (!player.matches('[data-shown], [data-said]')) return;
      line.resize(Math.ceil(this.getBoundingClientRect().height));
    };
    new ResizeObserver(tellHeight).observe(this);
    new MutationObserver(tellHeight).observe(player, {
      attributeFilter: ['data-shown', 'data-said'],
    });
    player.addEventListener('click', (event) => {
      if (event.defaultPrevented) return; // its address is not written yet; then it is clicked once more
      const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
      if (link !== undefined && /^https?:/.test(link.protocol) && line.follow(link.href)) {
        event.preventDefault();
      }
    });
    const follow = (): void => {
      player.setAttribute('link', location.hash === '' ? '#v1' : location.hash);
    };
    window.addEventListener('hashchange', follow);
    follow();
    this.replaceChildren(player);
  }

  #obey(message: HostMessage): void {
    const player = this.#player;
    if (message.type === 'rmap:load') void player.show(message.state);
    if (message.type === 'rmap:seek') player.place = message.place;
    if (message.type === 'rmap:step') player.run(message.command);
  }

  #place(): SharedPlace {
    const { place, recording } = this.#player;
    return place ?? { statement: recording?.statements.length ?? 0, step: null };
  }
}
