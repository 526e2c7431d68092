import { TextCanvas } from '../text_canvas.ts';
import { pageRange } from './layout/axis.ts';
import type { TreeItem } from './model/items.ts';
import type { Picture, TreePicture } from './picture.ts';

const INDENT = 6;
const MOST_COLUMNS = 40;

/**
 * A tree as text, its root at the left: a line for each node in order, `.--` above and `'--` below its parent,
 * and behind it its pages as `=`, or `#` where they hold the searched index, whose column is `|`.
 */
export function treeAscii(picture: Picture): string {
  if (picture.scene === null) return `${picture.text}\n`;
  const { scene } = picture;
  const canvas = new TextCanvas();
  canvas.write(1, 0, scene.title);
  canvas.write(1, 1, scene.answer);
  const top = 4;
  const xOf = ({ level }: TreeItem) => 3 + level * INDENT;
  const labels = scene.items.map((item) => labelOf(item, picture));
  drawLinks(picture, canvas, top, xOf);
  scene.items.forEach((item, i) => canvas.write(xOf(item), top + i, labels[i] ?? ''));
  const axis = Math.max(...scene.items.map((item, i) => xOf(item) + (labels[i] ?? '').length)) + 3;
  drawPages(picture, canvas, top, axis);
  const reasons = scene.reasons.map(
    ({ order, text }) => ` ${order > 0 ? `(${order}) ` : ''}${text}`,
  );
  return `${canvas.toString()}\n${reasons.length > 0 ? `\n${reasons.join('\n')}\n` : ''}`;
}

function labelOf(item: TreeItem, { say }: TreePicture): string {
  const reach = item.reach === null ? '' : ` ^${item.reach}`;
  const colour = item.colour === null ? '' : item.colour === 'red' ? ' R' : ' B';
  const order = item.order === null ? '' : `(${item.order}) `;
  const set = item.set.map(({ label }) => ` + ${label}`).join('');
  const loose = item.loose ? ` (${say('loose')})` : '';
  return `${order}${item.range}${reach}${colour} ${item.name}${set}${loose}`;
}

function drawLinks(
  { scene }: TreePicture,
  canvas: TextCanvas,
  top: number,
  xOf: (item: TreeItem) => number,
): void {
  for (const { from, to, kind } of scene.edges) {
    const [upper, lower] = [scene.items[from], scene.items[to]];
    if (upper === undefined || lower === undefined || lower.level <= upper.level) continue;
    const x = xOf(upper) + 1;
    const step = to < from ? 1 : -1;
    canvas.down(x, top + Math.min(from, to + step), top + Math.max(from, to + step), '|');
    canvas.write(x, top + to, to < from ? '.' : "'");
    canvas.right(x + 1, xOf(lower) - 2, top + to, kind === 'both' ? '-' : '~');
  }
}

function drawPages({ scene }: TreePicture, canvas: TextCanvas, top: number, axis: number): void {
  const { first, end } = pageRange(scene);
  const scale = Math.min(1, MOST_COLUMNS / (end - first));
  const column = (page: number) => axis + Math.floor((page - first) * scale);
  const index = scene.question?.index;
  canvas.write(column(first), top - 1, `${first}`);
  if (column(end - 1) - column(first) > `${first}`.length) {
    canvas.write(column(end - 1), top - 1, `${end - 1}`);
  }
  if (index !== undefined) {
    const bottom = top + scene.items.length - 1;
    canvas.down(column(index), top, bottom, '|');
    canvas.write(column(index), top - 2, `${index}`);
  }
  scene.items.forEach(({ start, last, holds }, i) => {
    canvas.right(column(start), column(last), top + i, holds ? '#' : '=');
    if (holds && index !== undefined) canvas.write(column(index), top + i, '@');
  });
}
