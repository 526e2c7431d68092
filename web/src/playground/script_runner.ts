import type { Diagnostic, ExpectRecord } from '../engine/types.ts';
import { RmapPlayer, defineRmapPlayer } from '../player/player.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';

/** How the last run ended. */
export type Verdict =
  | { readonly kind: 'none' | 'blank' | 'running' | 'engineFailed' }
  | { readonly kind: 'ran'; readonly statements: number; readonly failed: readonly ExpectRecord[] }
  | { readonly kind: 'mistakes'; readonly diagnostics: readonly Diagnostic[] };

/** What a runner needs of the element that it runs scripts for. */
export interface RunnerHost {
  readonly stage: () => Element | null;
  readonly client: () => PlayerEngine | undefined;
  /** The verdict is another one. */
  readonly changed: () => void;
}

/** Runs a reader's scripts in a player, which it puts on the stage with the first of them. */
export class ScriptRunner {
  readonly #host: RunnerHost;
  #player: RmapPlayer | null = null;
  #verdict: Verdict = { kind: 'none' };
  #text: string | null = null;

  constructor(host: RunnerHost) {
    this.#host = host;
  }

  get verdict(): Verdict {
    return this.#verdict;
  }

  /** The text that the verdict is about. */
  get ranText(): string | null {
    return this.#text;
  }

  /** The player, once something was run. */
  get player(): RmapPlayer | null {
    return this.#player;
  }

  run(text: string, design: string): void {
    const player = this.#player ?? this.#makePlayer();
    this.#text = text;
    // A blank script is nothing to run: the player says no more about it.
    this.#become({ kind: text.trim() === '' ? 'blank' : 'running' });
    if (player === null) return;
    player.design = design;
    // The same text again is a wish to run it again: after a crash, say.
    if (player.scenario === text) player.requestUpdate('scenario', '');
    player.scenario = text;
  }

  #makePlayer(): RmapPlayer | null {
    const stage = this.#host.stage();
    if (stage === null) return null;
    defineRmapPlayer();
    const player = new RmapPlayer();
    const client = this.#host.client();
    if (client !== undefined) player.client = client;
    player.addEventListener('rmap-ready', () => this.#onReady(player));
    player.addEventListener('rmap-error', (event) => this.#onError((event as CustomEvent).detail));
    stage.append(player);
    this.#player = player;
    return player;
  }

  #onReady({ recording }: RmapPlayer): void {
    if (recording === null || recording.diagnostics.length > 0) return;
    const failed = recording.expects.filter(({ held }) => !held);
    this.#become({ kind: 'ran', statements: recording.statements.length, failed });
  }

  #onError(detail: unknown): void {
    this.#become(
      Array.isArray(detail)
        ? { kind: 'mistakes', diagnostics: detail as readonly Diagnostic[] }
        : { kind: 'engineFailed' },
    );
  }

  #become(verdict: Verdict): void {
    this.#verdict = verdict;
    this.#host.changed();
  }
}
