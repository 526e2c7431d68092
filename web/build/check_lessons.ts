// Says what is wrong with the lessons, with line and column, and lists what is in them:
//     node web/build/check_lessons.ts [ID …]
import { resolve } from 'node:path';
import { minutesOf } from './course.ts';
import { formatProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { loadScenarioEngine } from './scenario_engine.ts';
import { readTexts, unique } from './site.ts';
import type { SiteText } from './site.ts';

const top = resolve(import.meta.dirname, '../..');
const asked = process.argv.slice(2);
const problems: Problem[] = [];
const texts = await readTexts(top, await loadScenarioEngine(), problems);
const unknown = asked.filter((id) => !texts.some((text) => text.id === id));
if (unknown.length > 0) {
  const known = [...new Set(texts.map(({ id }) => id))].join(', ');
  console.error(`There is no lesson ${unknown.join(', ')}; there are ${known}.`);
  process.exit(2);
}
const isAsked = ({ id }: SiteText): boolean => asked.length === 0 || asked.includes(id);

const columns = [
  '',
  'text',
  'words',
  'minutes',
  'figures',
  'stages',
  'predictions',
  'checks',
  'numbers',
];
const rows = texts.filter(isAsked).map((text) => {
  const { lesson, stages, checks, players, walks } = text;
  const steps = lesson.document.blocks.filter(({ block }) => block.name === 'step').length;
  const figures = steps + players.size + walks.size;
  const numbers = lesson.values.size + lesson.predictions.size;
  return [
    text.number ?? '',
    `${text.language}/${text.id}`,
    ...[
      text.words,
      minutesOf(text),
      figures,
      stages.length,
      lesson.predictions.size,
      checks.size,
      numbers,
    ].map(String),
  ];
});
const total = columns.map((_, column) =>
  column < 2 || column === 5 ? '' : String(rows.reduce((sum, row) => sum + Number(row[column]), 0)),
);
const table = [columns, ...rows, total];
const widths = columns.map((_, column) =>
  Math.max(...table.map((row) => row[column]?.length ?? 0)),
);
for (const row of table) {
  const cells = row.map((cell, column) =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
  );
  console.log(cells.join('  ').trimEnd());
}

const folders = new Set(
  texts.filter(isAsked).map(({ lesson }) => lesson.document.file.split('/')[1]),
);
const found = unique(problems).filter(
  ({ place }) => asked.length === 0 || folders.has(place.file.split('/')[1] ?? ''),
);
for (const problem of found) console.log(formatProblem(problem));
console.log(found.length === 0 ? 'Nothing is wrong.' : `${found.length} mistakes.`);
if (found.length > 0) process.exitCode = 1;
