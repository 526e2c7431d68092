/** The least step that a clock shows, in milliseconds: it is what timings must be long against. */
export function measureTick(now: () => number): number {
  let least = Infinity;
  const start = now();
  for (let seen = 0, last = start; seen < 12 && last - start < 30;) {
    const at = now();
    if (at > last) {
      least = Math.min(least, at - last);
      last = at;
      ++seen;
    }
  }
  return Number.isFinite(least) ? least : 1;
}

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

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in random order. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; --i) {
    const k = Math.floor(random() * (i + 1));
    [result[i], result[k]] = [result[k] as T, result[i] as T];
  }
  return result;
}
