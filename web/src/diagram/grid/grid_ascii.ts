import { TextCanvas } from '../text_canvas.ts';
import { placeLanes } from './layout/lane_columns.ts';
import type { Picture } from './picture.ts';

const LINES_A_ROW = 3;
/** Line of the first row: its lane's name stands above it. */
const FIRST_LINE = 2;

/**
 * The grid as text: `:` runs down a lane (same_anon_vma), `-` across a row (same_vma); `[#]` is the chain
 * of the VMA's own anon_vma, `[ ]` an inherited one, `(#)` a VMA on the list itself.
 */
export function gridAscii({ scene, words }: Picture): string {
  const canvas = new TextCanvas();
  const names = scene.rows.map(({ label, depth, ghost }) => {
    return `${'  '.repeat(depth)}${label}${ghost ? ' (exited)' : ''}`;
  });
  const lanesLeft = Math.max(0, ...names.map(({ length }) => length)) + 4;
  const pitch = Math.max(7, ...scene.lanes.map(({ label }) => label.length + 3));
  const columns = placeLanes(scene.lanes);
  const laneX = columns.map((column) => lanesLeft + column * pitch);
  const axisX = lanesLeft + (columns.length === 0 ? 0 : Math.max(...columns) + 1) * pitch;
  const lineOf = (row: number) => FIRST_LINE + row * LINES_A_ROW;
  const cellWidth =
    Math.max(4, ...scene.rows.flatMap(({ cells }) => cells.map(({ label }) => label.length))) + 2;

  scene.rows.forEach((row, i) => {
    const y = lineOf(i);
    const name = names[i] ?? '';
    canvas.write(1, y, name);
    if (row.vma === null || row.ghost) return;
    canvas.right(name.length + 2, lanesLeft - 2, y, '.');
    const crossed = laneX.filter((_, k) =>
      scene.lanes[k]?.crossings.some(({ row: at, inRow }) => at === i && inRow),
    );
    const first = crossed.length === 0 ? null : Math.min(...crossed);
    canvas.right(first ?? lanesLeft - 1, axisX - 1, y, first === null ? '.' : '-');
    const text = row.cells.map(({ label }) => `| ${label.padEnd(cellWidth - 1)}`).join('');
    canvas.write(axisX, y, `${text}|`);
    canvas.write(axisX + text.length + 2, y, row.rights);
  });
  scene.lanes.forEach((lane, k) => {
    const x = laneX[k] ?? 0;
    canvas.write(x - 1, lineOf(lane.top) - 1, lane.label);
    const linked = lane.crossings.filter(({ inLane }) => inLane).map(({ row }) => row);
    if (linked.length > 0)
      canvas.down(x, lineOf(Math.min(...linked)), lineOf(Math.max(...linked)), ':');
    for (const { row, own } of lane.crossings) {
      canvas.erase(x, lineOf(row));
      canvas.write(x - 1, lineOf(row), signOf(scene.laneKind === 'list', own));
    }
  });
  const { rows, cards } = scene.hidden;
  const more = [
    ...(rows > 0 ? [words.hiddenRows(rows)] : []),
    ...(cards > 0 ? [words.hiddenCards(cards)] : []),
  ].map((line) => `\n ${line}`);
  return `${canvas.toString()}\n${pages(scene.cards)}${more.join('')}\n`;
}

const signOf = (isList: boolean, own: boolean): string => (isList ? '(#)' : own ? '[#]' : '[ ]');

function pages(all: Picture['scene']['cards']): string {
  return all
    .map(({ label, mapping, count, counts }) => {
      return `\n page ${label}${mapping === null ? '' : ` -> ${mapping.label}`}, ${counts} ${count}`;
    })
    .join('');
}
