import { cellKey } from '../../page_tables.ts';
import type { Row } from '../../scene_rows.ts';
import { rangeOf, spaceOf } from './row_place.ts';
import type { SheetCell, SheetInput } from './sheet.ts';
import type { StopBook } from './stop_book.ts';

/** The entry at an index that a VMA spans. */
export function entryCell(
  { change, selected }: SheetInput,
  row: Row,
  column: number,
  at: number,
  index: number,
  stops: StopBook,
): SheetCell {
  const { mm, toAddress } = spaceOf(row);
  const key = cellKey(mm, index + toAddress);
  const cell = row.cells.find((each) => each.index === index);
  const target = cell?.pte?.target ?? 0;
  return {
    key,
    column,
    row: at,
    place: `${row.process} ${cell?.place ?? row.region}`,
    label: cell?.label ?? '',
    state: cell?.pte?.state ?? 'empty',
    object: target === 0 ? (row.vma?.id ?? 0) : target,
    visit: stops.at(mm, index + toAddress, index + toAddress + 1),
    mark: change.marks.get(key),
    selected: selected !== null && selected === target,
  };
}

/** All that a VMA has in the row of a gap, as one cell. */
export function gapCell(
  row: Row,
  column: number,
  at: number,
  index: number,
  pages: number,
  stops: StopBook,
): SheetCell {
  const { mm, toAddress } = spaceOf(row);
  const [first, end] = rangeOf(row);
  const from = Math.max(first, index) + toAddress;
  const to = Math.min(end, index + pages) + toAddress;
  return {
    key: `${row.key}:gap:${index}`,
    column,
    row: at,
    place: row.label,
    label: '',
    state: 'empty',
    object: row.vma?.id ?? 0,
    visit: stops.at(mm, from, to),
    mark: undefined,
    selected: false,
  };
}
