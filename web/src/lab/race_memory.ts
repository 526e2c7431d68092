import type { RaceOptions } from '../engine/types.ts';
import type { RaceClient } from './race_client.ts';

/** What a page of WebAssembly may have, less some room for the rest. */
export const memoryLimit = 1.9e9;

/** How much a race needs, and where that is too much, the largest race that is not. */
export type MemoryCheck =
  | { readonly fits: true; readonly bytes: number }
  | {
      readonly fits: false;
      readonly bytes: number;
      readonly largest: { readonly children: number; readonly pages: number } | undefined;
    };

/** Looks before the race begins. Undefined where the engine cannot tell. */
export async function checkMemory(
  client: RaceClient,
  options: RaceOptions,
  limit: number = memoryLimit,
): Promise<MemoryCheck | undefined> {
  const raceBytes = client.raceBytes?.bind(client);
  if (raceBytes === undefined) return undefined;
  const bytesOf = async (children: number, pages: number): Promise<number> => {
    const all = options.designs.map((design) => raceBytes(design, children, pages));
    return (await Promise.all(all)).reduce((sum, bytes) => sum + bytes, 0);
  };
  const { children, pages } = options;
  const bytes = await bytesOf(children, pages);
  if (bytes <= limit) return { fits: true, bytes };
  const fewer = await largest(children, async (less) => (await bytesOf(less, pages)) <= limit);
  if (fewer > 0) return { fits: false, bytes, largest: { children: fewer, pages } };
  const lessPages = await largest(pages, async (less) => (await bytesOf(1, less)) <= limit);
  const smallest = lessPages > 0 ? { children: 1, pages: lessPages } : undefined;
  return { fits: false, bytes, largest: smallest };
}

/** The largest number up to `most` that is good, where all below a good one are; 0 if none is. */
async function largest(most: number, isGood: (size: number) => Promise<boolean>): Promise<number> {
  let [good, bad] = [0, most + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await isGood(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
