import { BRUSH_EVENT } from '../brush.ts';
import type { BrushDetail } from '../brush.ts';
import type { Drawing, Select } from '../view.ts';
import { CanvasPainter } from './drawing/canvas_painter.ts';
import { ZOOM_STEP, keyAction } from './drawing/keys.ts';
import type { KeyAction } from './drawing/keys.ts';
import { ThemeWatch } from './drawing/palette.ts';
import { PointerControl } from './drawing/pointer.ts';
import { Tools } from './drawing/tools.ts';
import { startOf, sizeOf } from './layout/axis.ts';
import { MOST_CHOSEN, brushAround, brushBetween } from './layout/brush.ts';
import type { Brush } from './layout/brush.ts';
import { layOutFrame } from './layout/frame.ts';
import { cellAt } from './layout/matrix.ts';
import { pageOfRows, panned, placeAt, wentOnMap, withCursor, zoomedAt } from './layout/navigate.ts';
import { carriedOver, partSeen, seenWhole, seesAll } from './layout/seen.ts';
import type { Seen } from './layout/seen.ts';
import { overviewSvg } from './overview_svg.ts';
import type { OverviewPicture } from './picture.ts';

const READOUT = 'overview-readout';

/**
 * The overview on a canvas: which part is seen, the cursor, and what is chosen. Whatever changes is drawn
 * with the next frame of the screen, once.
 */
export class OverviewDrawing implements Drawing<OverviewPicture> {
  readonly #host: HTMLElement;
  readonly #choose: Select;
  readonly #root = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #readout = document.createElement('p');
  readonly #brushText = document.createElement('p');
  readonly #tools: Tools;
  readonly #painter: CanvasPainter;
  readonly #pointer: PointerControl;
  readonly #theme: ThemeWatch;
  #picture: OverviewPicture | null = null;
  #seen: Seen | null = null;
  #frame = 0;
  /** Where a choice that is made by keys began. */
  #anchor: number | null = null;

  constructor(host: HTMLElement, choose: Select) {
    this.#host = host;
    this.#choose = choose;
    this.#root.className = 'picture overview';
    this.#canvas.tabIndex = 0;
    this.#canvas.setAttribute('role', 'application');
    this.#canvas.setAttribute('aria-describedby', READOUT);
    this.#readout.id = READOUT;
    this.#readout.className = 'readout';
    this.#readout.setAttribute('aria-live', 'polite');
    this.#brushText.className = 'readout';
    this.#tools = new Tools({
      zoomIn: () => this.#zoomHere(ZOOM_STEP),
      zoomOut: () => this.#zoomHere(1 / ZOOM_STEP),
      all: () => this.#showAll(),
      grid: () => this.#toggleGrid(),
    });
    this.#root.append(this.#tools.element, this.#canvas, this.#readout, this.#brushText);
    host.append(this.#root);
    this.#painter = new CanvasPainter(this.#canvas);
    this.#pointer = new PointerControl(this.#canvas, {
      partAt: (x, y) => (this.#seen === null ? 'none' : partSeen(this.#seen, x, y)),
      isZoomed: () => this.#seen !== null && !seesAll(this.#seen),
      hover: (x, y) => this.#hover(x, y),
      click: (x, y) => this.#click(x, y),
      pan: (dx, dy) => this.#change((seen) => panned(seen, dx, dy)),
      zoom: (factor, x, y) => this.#change((seen) => zoomedAt(seen, factor, x, y)),
      brush: (fromX, toX, done) => this.#dragBrush(fromX, toX, done),
      goOnMap: (x, y) => this.#change((seen) => wentOnMap(seen, x, y)),
    });
    this.#canvas.addEventListener('keydown', (event) => this.#onKey(event));
    this.#theme = new ThemeWatch(() => {
      this.#painter.forgetColours();
      this.#schedule();
    });
  }

  draw(picture: OverviewPicture): void {
    const before = this.#seen;
    const { matrix, words, needs } = picture;
    const whole = seenWhole(layOutFrame(needs), matrix.rows.length, matrix.columns.length);
    const old = this.#picture;
    this.#picture = picture;
    this.#seen = before === null || old === null ? whole : this.#carriedOver(old, before, whole);
    const { rows, columns } = words;
    this.#canvas.setAttribute('aria-label', words.say('label', { rows, columns }));
    this.#schedule();
  }

  svg(): SVGSVGElement {
    if (this.#picture === null || this.#seen === null) throw new Error('nothing is drawn yet');
    return overviewSvg(this.#picture, this.#seen);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#pointer.close();
    this.#theme.close();
    if (this.#seen?.brush) this.#tellBrush(null);
    this.#root.remove();
  }

  /** Cursor and choice stay with their objects, also where others come between. */
  #carriedOver(old: OverviewPicture, before: Seen, whole: Seen): Seen {
    const picture = this.#picture;
    if (picture === null) return whole;
    const { rows, columns } = picture.matrix;
    const columnOf = (index: number): number => {
      const id = old.matrix.columns[index]?.vma.id;
      return columns.findIndex(({ vma }) => vma.id === id);
    };
    const { cursor, brush } = before;
    const key = old.matrix.rows[cursor?.row ?? -1]?.key;
    const row = rows.findIndex((each) => each.key === key);
    const column = columnOf(cursor?.column ?? -1);
    const ends = brush === null ? [] : [columnOf(brush.from), columnOf(brush.to)];
    const [from = -1, to = -1] = ends.filter((end) => end >= 0);
    const kept = from < 0 ? null : brushBetween(from, Math.max(from, to), columns.length);
    const seen = carriedOver(before, whole);
    return { ...seen, cursor: row < 0 || column < 0 ? null : { row, column }, brush: kept };
  }

  #change(update: (seen: Seen, picture: OverviewPicture) => Seen): void {
    if (this.#seen === null || this.#picture === null) return;
    this.#seen = update(this.#seen, this.#picture);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const [picture, seen] = [this.#picture, this.#seen];
    if (picture === null || seen === null) return;
    this.#painter.paint(picture, seen);
    const isZoomed = !seesAll(seen);
    this.#canvas.classList.toggle('is-zoomed', isZoomed);
    const { words } = picture;
    this.#tools.update(words, picture.stepText, isZoomed, seen.brush !== null);
    write(this.#readout, this.#readoutText(picture, seen));
    write(this.#brushText, brushText(picture, seen.brush));
    this.#brushText.classList.toggle('is-brush', seen.brush !== null);
  }

  #readoutText({ words, walk, matrix }: OverviewPicture, { cursor }: Seen): string {
    if (cursor !== null) return words.readout(cursor.row, cursor.column);
    if (walk === null) return words.say('hint', { most: MOST_CHOSEN });
    const [visited, hits] = [words.number(walk.visited), words.number(walk.hits)];
    return words.say('walked', { visited, hits, columns: words.number(matrix.columns.length) });
  }

  #hover(x: number, y: number): void {
    this.#change((seen, { matrix }) => {
      const part = partSeen(seen, x, y);
      if (part === 'none' || part === 'map') return seen;
      const place = placeAt(matrix, seen, x, y);
      return place === null ? seen : { ...seen, cursor: place };
    });
  }

  #click(x: number, y: number): void {
    this.#hover(x, y);
    const [picture, seen] = [this.#picture, this.#seen];
    if (picture === null || !seen?.cursor) return;
    const { row, column } = seen.cursor;
    const { matrix } = picture;
    const part = partSeen(seen, x, y);
    if (part === 'rows') this.#choose(matrix.rows[row]?.id ?? null);
    else if (part === 'columns') this.#choose(matrix.columns[column]?.vma.id ?? null);
    else if (part === 'plot') this.#chooseCell(row, column);
  }

  #chooseCell(row: number, column: number): void {
    const matrix = this.#picture?.matrix;
    if (matrix === undefined) return;
    const cell = cellAt(matrix, row, column);
    this.#choose(cell < 0 ? null : (matrix.cellObject[cell] ?? null));
  }

  #dragBrush(fromX: number, toX: number, done: boolean): void {
    this.#change((seen, { matrix }) => {
      const { plot } = seen.frame;
      const at = (x: number) => placeAt(matrix, seen, x, plot.y)?.column ?? 0;
      return { ...seen, brush: brushBetween(at(fromX), at(toX), matrix.columns.length) };
    });
    if (done) this.#tellBrush(this.#seen?.brush ?? null);
  }

  #setBrush(brush: Brush | null): void {
    this.#change((seen) => ({ ...seen, brush }));
    this.#tellBrush(brush);
  }

  #tellBrush(brush: Brush | null): void {
    const columns = this.#picture?.matrix.columns ?? [];
    const chosen = brush === null ? [] : columns.slice(brush.from, brush.to + 1);
    const detail: BrushDetail = { vmas: chosen.map(({ vma }) => vma.id) };
    this.#host.dispatchEvent(new CustomEvent(BRUSH_EVENT, { detail, bubbles: true }));
  }

  #toggleGrid(): void {
    const { brush = null, cursor = null } = this.#seen ?? {};
    const count = this.#picture?.matrix.columns.length ?? 0;
    this.#anchor = null;
    this.#setBrush(brush === null && count > 0 ? brushAround(cursor?.column ?? 0, count) : null);
  }

  #zoomHere(factor: number): void {
    this.#change((seen) => {
      const { plot } = seen.frame;
      const { cursor, across, down } = seen;
      if (cursor === null) {
        return zoomedAt(seen, factor, plot.x + plot.width / 2, plot.y + plot.height / 2);
      }
      const x = plot.x + startOf(across, cursor.column) + sizeOf(across, cursor.column) / 2;
      const y = plot.y + startOf(down, cursor.row) + sizeOf(down, cursor.row) / 2;
      return zoomedAt(seen, factor, x, y);
    });
  }

  #showAll(): void {
    this.#change(({ frame, cursor, brush }, { matrix }) => {
      return { ...seenWhole(frame, matrix.rows.length, matrix.columns.length), cursor, brush };
    });
  }

  #onKey(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (action === undefined) return;
    // Nothing to clear here: Escape is the player's.
    if (action.kind === 'clear' && !this.#seen?.brush) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(action);
  }

  #act(action: KeyAction): void {
    const { row, column } = this.#seen?.cursor ?? { row: 0, column: 0 };
    const isFirst = !this.#seen?.cursor;
    const lastRow = (this.#picture?.matrix.rows.length ?? 1) - 1;
    const lastColumn = (this.#picture?.matrix.columns.length ?? 1) - 1;
    const go = (toRow: number, toColumn: number): void =>
      this.#change((seen, { matrix }) => withCursor(seen, matrix, toRow, toColumn));
    if (action.kind !== 'move' || !action.brush) this.#anchor = null;
    switch (action.kind) {
      case 'move':
        if (isFirst) go(0, 0);
        else go(row + action.rows, column + action.columns);
        if (action.brush) this.#brushTo(column);
        break;
      case 'page':
        go(row + action.pages * (this.#seen ? pageOfRows(this.#seen) : 1), column);
        break;
      case 'edge':
        if (action.to === 'first') go(action.corner ? 0 : row, 0);
        else go(action.corner ? lastRow : row, lastColumn);
        break;
      case 'zoom':
        this.#zoomHere(action.factor);
        break;
      case 'all':
        this.#showAll();
        break;
      case 'grid':
        this.#toggleGrid();
        break;
      case 'choose':
        this.#chooseCell(row, column);
        break;
      case 'clear':
        this.#setBrush(null);
    }
  }

  /** Chooses from where Shift was first pressed to the cursor. */
  #brushTo(before: number): void {
    this.#anchor ??= before;
    const head = this.#seen?.cursor?.column ?? before;
    const count = this.#picture?.matrix.columns.length ?? 0;
    if (count > 0) this.#setBrush(brushBetween(this.#anchor, head, count));
  }
}

function brushText({ words }: OverviewPicture, brush: Brush | null): string {
  if (brush === null) return '';
  const count = brush.to - brush.from + 1;
  const [first, last] = [words.column(brush.from), words.column(brush.to)];
  if (count === 1) return words.say('chosen.one', { first });
  return words.say('chosen', { count: words.number(count), first, last });
}

/** Writes only what is new, so that what is read aloud is not read twice. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
