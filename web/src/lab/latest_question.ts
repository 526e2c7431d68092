interface Waiting<Answer> {
  readonly question: () => Promise<Answer>;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks one question at a time. Who comes meanwhile waits; and who still waits when a later one comes is answered
 * with undefined, for nobody wants to know that any more. A scenario's check may take seconds, and is asked for with
 * every letter that is typed.
 */
export class LatestQuestion<Answer> {
  #isBusy = false;
  #waiting: Waiting<Answer> | undefined;

  /** The answer, or undefined if a later question has taken its place. Rejects as the question does. */
  ask(question: () => Promise<Answer>): Promise<Answer | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve(undefined);
      this.#waiting = { question, resolve, reject };
      if (!this.#isBusy) void this.#askNext();
    });
  }

  async #askNext(): Promise<void> {
    this.#isBusy = true;
    for (let next = this.#waiting; next !== undefined; next = this.#waiting) {
      this.#waiting = undefined;
      await next.question().then(next.resolve, next.reject);
    }
    this.#isBusy = false;
  }
}
