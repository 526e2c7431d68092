import type { Explained } from './help.ts';
import { optionHelp } from './option_help.ts';
import { fieldHelp } from './question_help.ts';

const all: Readonly<Record<string, Explained>> = { ...fieldHelp, ...optionHelp };

/** What is said of `walk.visited`, `count.vma`, `mmap.at` or `rights.r`; undefined of what the language lacks. */
export const helpOfWord = (key: string): Explained | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;
