/** Longer names would only be typed with pain; the engine takes more. */
const MOST = 8;

/** A name that is not taken: the base itself, else with the first number that makes it new, from 2 on. */
export function freshName(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; ++number) {
    if (!taken.has(`${base}${number}`)) return `${base}${number}`;
  }
}

/** A name for a child: `C`, of a `C` (or `C2`) `GC`, of that `GGC`; numbered where there is one already. */
export function childName(parent: string, taken: ReadonlySet<string>): string {
  const stem = parent.replace(/\d+$/, '');
  const isChild = /^G*C$/.test(stem) && stem.length < MOST;
  return freshName(isChild ? `G${stem}` : 'C', taken);
}
