import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** One look at one picture: how much was looked at, and what was wrong. */
export interface Look {
  readonly state: string;
  /** The kind of picture, or `compare` for several designs side by side. */
  readonly view: string;
  readonly language: string;
  readonly theme: string;
  readonly width: number;
  /** Of axe; 0 where only the words were looked at. */
  readonly rules: number;
  readonly texts: number;
  readonly violations: readonly string[];
  readonly textProblems: readonly string[];
}

/** What some looks come to. */
export interface Sums {
  readonly looks: number;
  readonly byAxe: number;
  readonly rules: number;
  readonly violations: number;
  readonly words: number;
  readonly wordProblems: number;
}

/** The looks at one kind of picture in one theme and language. */
export interface TableRow extends Sums {
  readonly picture: string;
  readonly theme: string;
  readonly language: string;
}

const file = new URL('../../build/results/axe.json', import.meta.url);

/** All looks of the file; none where there is no file. */
export const readLooks = (): readonly Look[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { looks: Look[] }).looks : [];

/** Puts the looks of a pass into the file, in place of earlier ones of the same pass. */
export function keepLooks(pass: (look: Look) => boolean, looks: readonly Look[]): void {
  const all = [...readLooks().filter((look) => !pass(look)), ...looks];
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ sums: sumsOf(all), table: tableOf(all), looks: all }, null, 1)}\n`,
  );
}

/** What looks come to, by kind of picture, theme and language. */
export function tableOf(looks: readonly Look[]): readonly TableRow[] {
  const nameOf = ({ view, theme, language }: Look): string => `${view} ${theme} ${language}`;
  return [...new Set(looks.map(nameOf))].map((name) => {
    const [picture = '', theme = '', language = ''] = name.split(' ');
    return { picture, theme, language, ...sumsOf(looks.filter((look) => nameOf(look) === name)) };
  });
}

/** A table in lines of text, columns under their names. */
export function tableText(rows: readonly TableRow[]): string {
  const names = Object.keys(rows[0] ?? {}) as (keyof TableRow)[];
  const lines = [names, ...rows.map((row) => names.map((name) => `${row[name]}`))];
  return lines.map((cells) => cells.map((cell) => cell.padEnd(13)).join('').trimEnd()).join('\n');
}

const sumsOf = (looks: readonly Look[]): Sums => {
  const sum = (of: (look: Look) => number): number =>
    looks.reduce((all, look) => all + of(look), 0);
  return {
    looks: looks.length,
    byAxe: looks.filter(({ rules }) => rules > 0).length,
    rules: sum(({ rules }) => rules),
    violations: sum(({ violations }) => violations.length),
    words: sum(({ texts }) => texts),
    wordProblems: sum(({ textProblems }) => textProblems.length),
  };
};
