import { EventKind } from '../engine/types.ts';
import type { Recording } from '../engine/types.ts';

/** The events [from, to) that a position is about. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a reader can stand in a recording, and how to get from one place to another. A place ("stop") is a
 * position behind an event. Returns of functions are no stops, nor is the mark that begins a statement:
 * it goes together with its first event. The end of each statement is a stop. All commands go
 * from stop to stop and depend on nothing but the position, so that there is no state to lose.
 */
export class Stepper {
  readonly stops: readonly number[];
  readonly #recording: Recording;
  /** For each event, the innermost call that it happens in, or -1. A call happens in its caller. */
  readonly #caller: Int32Array;
  /** For each call, its leave event. */
  readonly #leave: ReadonlyMap<number, number>;
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(recording: Recording) {
    this.#recording = recording;
    const { kind } = recording.journal;
    this.#length = kind.length;
    this.#starts = recording.statements.map(({ firstStep }) => firstStep);
    this.#caller = new Int32Array(kind.length).fill(-1);
    const leaves = new Map<number, number>();
    const open: number[] = [];
    const stops = new Set([0]);
    const ends = new Set(this.#starts.slice(1).concat(kind.length));
    for (let i = 0; i < kind.length; ++i) {
      if (kind[i] === EventKind.leave) {
        const call = open.pop();
        if (call !== undefined) leaves.set(call, i);
      }
      this.#caller[i] = open.at(-1) ?? -1;
      if (kind[i] === EventKind.call) open.push(i);
      const isStep = kind[i] !== EventKind.leave && kind[i] !== EventKind.statement;
      if (isStep || ends.has(i + 1)) stops.add(i + 1);
    }
    this.#leave = leaves;
    this.stops = [...stops];
  }

  /** The last position. */
  get end(): number {
    return this.#length;
  }

  /** The number of the stop at a position, or of the last one before it. */
  indexOf(position: number): number {
    let low = 0;
    let high = this.stops.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#stop(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The stop at a position, or the last one before it. */
  snap(position: number): number {
    return this.#stop(this.indexOf(position));
  }

  /** The statement that the last event before a position belongs to; -1 before all. */
  statementAt(position: number): number {
    let low = -1;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) < position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The position at the end of a statement; 0 for -1. */
  endOf(statement: number): number {
    if (statement < 0) return 0;
    return this.#starts[statement + 1] ?? this.#length;
  }

  /** The position before a statement. */
  startOf(statement: number): number {
    return this.#starts[statement] ?? 0;
  }

  /** Whether a position is the end of its statement. */
  isEnd(position: number): boolean {
    return position > 0 && position === this.endOf(this.statementAt(position));
  }

  /** What the step to a position did: one event, or, at the end of a statement, all of it. */
  rangeAt(position: number): StepRange {
    if (position <= 0) return { from: 0, to: 0 };
    if (this.isEnd(position)) {
      return { from: this.startOf(this.statementAt(position)), to: position };
    }
    return { from: this.back(position), to: position };
  }

  /** One step on. */
  step(position: number): number {
    return this.#stop(this.indexOf(position) + 1);
  }

  /** One step back. */
  back(position: number): number {
    const index = this.indexOf(position);
    return this.#stop(this.#stop(index) < position ? index : index - 1);
  }

  /** One step on; a call that it would enter is run to its end. */
  over(position: number): number {
    const next = this.step(position);
    const event = next - 1;
    return this.#isCall(event) && next > position ? Math.max(next, this.#endOfCall(event)) : next;
  }

  /** One step back; from the end of a call, to before it. */
  backOver(position: number): number {
    const call = this.#callEndingAt(position);
    return call === undefined ? this.back(position) : this.snap(call);
  }

  /** To the end of the innermost call; from its end, on to the end of its caller's. */
  out(position: number): number {
    for (let call = this.callAt(position); call >= 0; call = this.#caller[call] ?? -1) {
      const end = this.#endOfCall(call);
      if (end > position) return end;
    }
    return this.endOf(this.statementAt(this.step(position)));
  }

  /** To before the innermost call. */
  backOut(position: number): number {
    const call = this.isEnd(position) ? -1 : this.callAt(position);
    if (call >= 0) return this.snap(call);
    return this.snap(Math.max(0, this.startOf(this.statementAt(position))));
  }

  /** To the end of this statement, or, from there, of the next. */
  nextStatement(position: number): number {
    const end = this.endOf(this.statementAt(position));
    return end > position ? end : this.endOf(this.statementAt(position) + 1);
  }

  /** To the end of the statement before this. */
  previousStatement(position: number): number {
    return this.endOf(this.statementAt(position) - 1);
  }

  /** The innermost call that is open behind the last event before a position, or -1. */
  callAt(position: number): number {
    const event = position - 1;
    if (event < 0) return -1;
    return this.#isCall(event) ? event : (this.#caller[event] ?? -1);
  }

  /** The calls that are open there, outermost first, as indices of their events. */
  stackAt(position: number): number[] {
    const stack: number[] = [];
    if (this.isEnd(position)) return stack;
    for (let call = this.callAt(position); call >= 0; call = this.#caller[call] ?? -1) {
      stack.unshift(call);
    }
    return stack;
  }

  #stop(index: number): number {
    return this.stops[Math.max(0, Math.min(index, this.stops.length - 1))] ?? 0;
  }

  #isCall(event: number): boolean {
    return this.#recording.journal.kind[event] === EventKind.call;
  }

  /** The last stop at which a call has done all that it does. */
  #endOfCall(call: number): number {
    return this.snap((this.#leave.get(call) ?? this.#length - 1) + 1);
  }

  /** The innermost call whose last stop this position is. */
  #callEndingAt(position: number): number | undefined {
    const { kind, after } = this.#recording.journal;
    if (position > 0 && kind[position - 1] === EventKind.leave) return after[position - 1];
    if (kind[position] !== EventKind.leave) return undefined;
    return after[position];
  }
}
