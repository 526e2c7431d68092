import { pillText } from '../layout/narrow.ts';
import type { RowBox } from '../layout/boxes.ts';
import { joinGroups, moveTo, round } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import { visitsOf } from '../picture.ts';
import { markClass } from '../../marks.ts';
import type { Picture } from '../picture.ts';

/** Fork tree, names of processes, horizontal lines (same_vma) and the boxes of VMAs. */
export function drawRows(
  layers: Readonly<Record<'guides' | 'runs' | 'rows' | 'more', Layer>>,
  picture: Picture,
  animate: boolean,
): void {
  const { layout, words, scene } = picture;
  const visits = visitsOf(picture.walk);
  const dim = ({ row }: RowBox) => (visits !== null && !visits.rows.has(row.key) ? ' is-dim' : '');
  const key = ({ row }: RowBox) => row.key;

  const guides = layout.rows.filter(({ guide }) => guide !== null);
  const guide = joinGroups(
    layers.guides,
    guides,
    key,
    () => [0, 0],
    (g) => g.append('path'),
    animate,
  );
  guide.attr('class', 'guide');
  moveTo(guide.select<SVGPathElement>('path'), { d: guidePath }, animate);

  const runs = layout.rows.filter(({ run }) => run !== null);
  const run = joinGroups(
    layers.runs,
    runs,
    key,
    ({ y }) => [0, y],
    (g) => g.append('line').attr('x1', 0).attr('x2', 0),
    animate,
  );
  run.attr('class', (d) => `row-run${scene.laneKind === 'list' ? ' is-list' : ''}${dim(d)}`);
  const ends = {
    x1: (d: RowBox) => round(d.run?.from ?? 0),
    x2: (d: RowBox) => round(d.run?.to ?? 0),
  };
  moveTo(run.select<SVGLineElement>('line'), ends, animate);

  drawMore(layers.more, picture);

  const row = joinGroups(
    layers.rows,
    layout.rows,
    key,
    ({ y }) => [0, y],
    (g) => {
      g.append('line').attr('class', 'tie');
      g.append('rect').attr('class', 'vma').attr('rx', 8);
      g.append('text').attr('class', 'process');
      g.append('text').attr('class', 'note').attr('y', 5);
      g.append('text').attr('class', 'rights');
      g.append('text').attr('class', 'shared');
      g.append('title');
    },
    animate,
  );
  row
    .attr('data-object', ({ row: { vma, processId } }) => vma?.id ?? processId)
    .attr('class', (d) => {
      const { row: data } = d;
      const mark = picture.change.marks.get(data.key);
      const chosen = data.vma !== null && data.vma.id === picture.selected ? ' is-selected' : '';
      return `row${data.ghost ? ' is-ghost' : ''}${markClass(mark)}${dim(d)}${chosen}`;
    });
  row
    .select('text.process')
    .attr('x', ({ nameX }) => nameX)
    .attr('y', 5)
    .attr('font-weight', ({ row: { how } }) => (how === 'split' ? 500 : 700))
    .text(({ row: data }) => `${data.process}${data.orphan ? ' †' : ''}`);
  row
    .select('text.note')
    .attr('x', (d) => round(d.noteX ?? 0))
    .text((d) => (d.noteX === null ? '' : d.row.note));
  row
    .select('line.tie')
    .attr('display', ({ tie }) => (tie === null ? 'none' : null))
    .attr('x1', ({ tie }) => round(tie?.from ?? 0))
    .attr('x2', ({ tie }) => round(tie?.to ?? 0));
  row
    .select('rect.vma')
    .attr('display', ({ vma }) => (vma === null ? 'none' : null))
    .attr('x', ({ vma }) => round(vma?.x ?? 0))
    .attr('y', ({ vma, y }) => round((vma?.y ?? y) - y))
    .attr('width', ({ vma }) => round(vma?.width ?? 0))
    .attr('height', ({ vma }) => vma?.height ?? 0);
  row
    .select('text.rights')
    .attr('x', (d) => rightsX(d, layout.narrow))
    .attr('y', ({ vma }) => (layout.narrow || vma === null ? 4 : -9))
    .attr('text-anchor', ({ vma }) => (layout.narrow && vma !== null ? 'middle' : 'start'))
    .text(({ row: data, vma }) => {
      if (data.vma === null) return words.noMemory;
      if (vma === null) return '';
      if (data.ghost) return layout.narrow ? data.region : words.exited;
      return layout.narrow ? pillText(data) : data.rights;
    });
  row
    .select('text.shared')
    .attr('x', (d) => rightsX(d, false))
    .attr('y', 5)
    .text(({ row: data, vma }) => (data.shared && !layout.narrow && vma !== null ? 'shared' : ''));
  row.select('title').text(({ row: data }) => rowTitle(data));
}

function rightsX({ vma, nameX, row }: RowBox, narrow: boolean): number {
  if (vma === null) return nameX + 24 + row.process.length * 9;
  return round(narrow ? vma.x + vma.width / 2 : row.ghost ? vma.x + 12 : vma.x + vma.width + 6);
}

function rowTitle({ label, vma, rights, shared }: RowBox['row']): string {
  if (vma === null) return label;
  const range = `[${vma.get('vm_start')}, ${vma.get('vm_end')})`;
  return `${label}: vma ${vma.serial}, ${range} ${rights}${shared ? ' shared' : ''}`;
}

function guidePath({ guide, y }: RowBox): string {
  if (guide === null) return '';
  return `M${round(guide.x)},${round(guide.fromY)} V${round(y)} H${round(guide.toX)}`;
}

/** Says how much there is that is not shown. */
function drawMore(layer: Layer, { layout, words }: Picture): void {
  joinGroups(
    layer,
    layout.more,
    ({ of }) => `more:${of}`,
    ({ x, y }) => [x, y],
    (g) => g.append('text').attr('class', 'note'),
    false,
  )
    .select('text')
    .text(({ of, count }) => (of === 'rows' ? words.hiddenRows(count) : words.hiddenCards(count)));
}
