import type { Text } from '@codemirror/state';
import type { Outline } from '../../engine/types.ts';
import type { ScriptClient } from './script_client.ts';

const empty: Outline = { declarations: [], isComplete: true };

/** The names of the text that is being written, asked of the engine once for each state of it. */
export class OutlineOf {
  readonly #client: Pick<ScriptClient, 'outline'>;
  #text: Text | null = null;
  #asked: Promise<Outline> = Promise.resolve(empty);
  #known: Outline | null = null;

  constructor(client: Pick<ScriptClient, 'outline'>) {
    this.#client = client;
  }

  /** The names, if they have been asked for and the engine has answered. */
  known(text: Text): Outline | null {
    return text === this.#text ? this.#known : null;
  }

  /** Empty where the engine does not answer: what needs no names can be told all the same. */
  ask(text: Text): Promise<Outline> {
    if (text !== this.#text) {
      this.#text = text;
      this.#known = null;
      this.#asked = this.#answer(text);
    }
    return this.#asked;
  }

  async #answer(text: Text): Promise<Outline> {
    const answer = await this.#client.outline(text.toString()).catch(() => empty);
    if (text === this.#text) this.#known = answer;
    return answer;
  }
}
