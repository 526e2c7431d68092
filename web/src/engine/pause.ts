/** Lets waiting messages be read. Unlike a timer it is not held back in nested calls. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** How long work is cut up. */
export interface Slices {
  /** About how long the thread may be busy at a time, in milliseconds. */
  readonly sliceMs: number;
  /** Aborting it ends the work after the slice at hand. */
  readonly signal: AbortSignal;
}

/**
 * A function to call often: it lets others have the thread when a slice is over. It rejects with the signal's reason
 * when that is aborted.
 */
export function restBetween({ sliceMs, signal }: Slices): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < sliceMs) return;
    await pause();
    signal.throwIfAborted();
    began = performance.now();
  };
}
