import type { Text } from '@codemirror/state';
import type { Outline } from '../../engine/types.ts';
import type { ScriptClient } from './script_client.ts';

const empty: Outline = { declarations: [], isComplete: true };

/** The names of the text that is being written, asked of the engine once for each state of it. */
export class OutlineOf {
  readonly #client: Pick<ScriptClient, 'outline'>;
  #text: Text | null = null;
  #answer: Promise<Outline> = Promise.resolve(empty);

  constructor(client: Pick<ScriptClient, 'outline'>) {
    this.#client = client;
  }

  /** Empty where the engine does not answer: what needs no names can be told all the same. */
  ask(text: Text): Promise<Outline> {
    if (text !== this.#text) {
      this.#text = text;
      this.#answer = this.#client.outline(text.toString()).catch(() => empty);
    }
    return this.#answer;
  }
}
