/** The engine aborted or trapped while it did what was asked. It has been started anew. */
export class EngineCrash extends Error {
  /** What it printed last. */
  readonly lines: readonly string[];

  constructor(message: string, lines: readonly string[]) {
    super(message);
    this.name = 'EngineCrash';
    this.lines = lines;
  }
}
