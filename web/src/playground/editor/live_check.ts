import { setDiagnostics } from '@codemirror/lint';
import type { Diagnostic as Mark } from '@codemirror/lint';
import type { ChangeDesc } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Diagnostic } from '../../engine/types.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { stretchOf } from './place.ts';
import type { Stretch } from './place.ts';
import type { ScriptClient } from './script_client.ts';

/** A mistake, and where it stands by now. */
interface Found extends Stretch {
  readonly diagnostic: Diagnostic;
}

/** Whom the check asks, and whom it tells. */
interface Checking {
  readonly client: Pick<ScriptClient, 'check'>;
  readonly language: SiteLanguage;
  readonly onMistakes?: (mistakes: readonly Diagnostic[]) => void;
}

/**
 * Keeps the marks of mistakes up to date: those that the parser finds in what is written, asked anew with each
 * change but never before the last answer came; and those of a run, until their place is written over.
 */
export class LiveCheck {
  readonly #view: EditorView;
  readonly #client: Pick<ScriptClient, 'check'>;
  readonly #tell: (mistakes: readonly Diagnostic[]) => void;
  #language: SiteLanguage;
  #written: readonly Found[] = [];
  #ran: readonly Found[] = [];
  #isAsking = false;
  #isStale = true;
  #isOver = false;

  constructor(view: EditorView, { client, language, onMistakes = () => {} }: Checking) {
    this.#view = view;
    this.#client = client;
    this.#language = language;
    this.#tell = onMistakes;
    void this.#ask();
  }

  /** The text has changed. */
  changed(changes: ChangeDesc): void {
    this.#isStale = true;
    const moved = ({ from, to, diagnostic }: Found): Found => ({
      from: changes.mapPos(from, 1),
      to: changes.mapPos(to, -1),
      diagnostic,
    });
    const isKept = ({ from, to }: Stretch): boolean => changes.touchesRange(from, to) === false;
    this.#ran = this.#ran.filter(isKept).map(moved);
    this.#written = this.#written.map(moved);
    void this.#ask();
  }

  /** What went wrong when the script ran; the marks of the run before are gone. */
  showRun(diagnostics: readonly Diagnostic[]): void {
    this.#ran = this.#locate(diagnostics);
    this.#show();
  }

  /** Says the same in another language. */
  speak(language: SiteLanguage): void {
    this.#language = language;
    this.#show();
  }

  /** Shows nothing from now on, whatever is still answered. */
  stop(): void {
    this.#isOver = true;
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isStale && !this.#isOver) {
      this.#isStale = false;
      // A crash of the engine is told by whoever runs the script: here, nothing is known for a while.
      const answer = await this.#client.check(this.#view.state.doc.toString()).catch(() => null);
      if (answer === null || this.#isStale || this.#isOver) continue;
      this.#written = this.#locate(answer);
      this.#show();
      this.#tell(answer);
    }
    this.#isAsking = false;
  }

  #locate(diagnostics: readonly Diagnostic[]): Found[] {
    const { doc } = this.#view.state;
    return diagnostics.map((diagnostic) => {
      const { line, column, length } = diagnostic;
      return { ...stretchOf(doc, line, column, length), diagnostic };
    });
  }

  #show(): void {
    if (this.#isOver) return;
    const isSame = (one: Found, other: Found): boolean =>
      one.from === other.from && one.diagnostic.code === other.diagnostic.code;
    const more = this.#ran.filter((one) => !this.#written.some((other) => isSame(one, other)));
    const marks = [...this.#written, ...more].map(({ from, to, diagnostic }): Mark => {
      const message = diagnostic.message[this.#language];
      return { from, to: Math.max(from, to), severity: 'error', message };
    });
    marks.sort((one, other) => one.from - other.from);
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }
}
