/** What a pointer can do with the picture. Places are CSS pixels of the canvas. */
export interface PointerActions {
  /** What is at a place: decides what a drag there does. */
  readonly partAt: (x: number, y: number) => 'plot' | 'map' | 'rows' | 'columns' | 'none';
  readonly isZoomed: () => boolean;
  readonly hover: (x: number, y: number) => void;
  readonly click: (x: number, y: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, x: number, y: number) => void;
  /** Chooses from one place to another; `done` when the pointer is let go. */
  readonly brush: (fromX: number, toX: number, done: boolean) => void;
  /** Shows what is at a place of the map. */
  readonly goOnMap: (x: number, y: number) => void;
}

/** A pointer that has moved less is a click. */
const CLICK_PIXELS = 4;
const WHEEL_SPEED = 0.0022;
const LINE_PIXELS = 16;

type Drag =
  | { kind: 'none' }
  | { kind: 'press' | 'brush' | 'pan' | 'map'; x: number; y: number; lastX: number; lastY: number }
  | { kind: 'pinch'; distance: number };

/**
 * Mouse, pen and fingers on a canvas. A mouse chooses by dragging and pans with Shift or its middle button; a
 * finger pans what is zoomed; two pinch. A wheel zooms where the reader is at work (or with Ctrl, as
 * a pinch on a touch pad is told), and else is the page's.
 */
export class PointerControl {
  readonly #canvas: HTMLCanvasElement;
  readonly #act: PointerActions;
  readonly #down = new Map<number, { x: number; y: number }>();
  readonly #end = new AbortController();
  #drag: Drag = { kind: 'none' };

  constructor(canvas: HTMLCanvasElement, actions: PointerActions) {
    this.#canvas = canvas;
    this.#act = actions;
    const { signal } = this.#end;
    const on = <K extends keyof HTMLElementEventMap>(
      name: K,
      handle: (event: HTMLElementEventMap[K]) => void,
    ) => canvas.addEventListener(name, handle, { signal, passive: false });
    on('pointerdown', (event) => this.#press(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#release(event));
    on('pointercancel', (event) => this.#cancel(event));
    on('wheel', (event) => this.#wheel(event));
    // A middle button that pans must not start the browser's own scrolling.
    on('mousedown', (event) => event.button === 1 && event.preventDefault());
  }

  close(): void {
    this.#end.abort();
  }

  #press(event: PointerEvent): void {
    if (event.button > 1) return;
    const { offsetX: x, offsetY: y } = event;
    this.#down.set(event.pointerId, { x, y });
    this.#canvas.setPointerCapture(event.pointerId);
    if (this.#down.size === 2) {
      this.#drag = { kind: 'pinch', distance: this.#distance() };
      return;
    }
    const place = { x, y, lastX: x, lastY: y };
    const pans = event.button === 1 || event.shiftKey;
    if (this.#act.partAt(x, y) === 'map') {
      this.#drag = { kind: 'map', ...place };
      this.#act.goOnMap(x, y);
    } else this.#drag = { kind: pans ? 'pan' : 'press', ...place };
  }

  #move(event: PointerEvent): void {
    const { offsetX: x, offsetY: y } = event;
    const drag = this.#drag;
    if (this.#down.has(event.pointerId)) this.#down.set(event.pointerId, { x, y });
    switch (drag.kind) {
      case 'none':
        this.#act.hover(x, y);
        return;
      case 'pinch':
        this.#pinch(drag.distance);
        return;
      case 'map':
        this.#act.goOnMap(x, y);
        return;
      case 'press':
        if (Math.hypot(x - drag.x, y - drag.y) < CLICK_PIXELS) return;
        drag.kind = event.pointerType === 'mouse' ? 'brush' : 'pan';
        break;
      case 'brush':
      case 'pan':
        break;
    }
    if (drag.kind === 'brush') this.#act.brush(drag.x, x, false);
    else this.#act.pan(drag.lastX - x, drag.lastY - y);
    drag.lastX = x;
    drag.lastY = y;
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag;
    this.#down.delete(event.pointerId);
    if (drag.kind === 'press') this.#act.click(event.offsetX, event.offsetY);
    if (drag.kind === 'brush') this.#act.brush(drag.x, event.offsetX, true);
    this.#drag = { kind: 'none' };
  }

  #cancel(event: PointerEvent): void {
    this.#down.delete(event.pointerId);
    this.#drag = { kind: 'none' };
  }

  #pinch(before: number): void {
    const [a, b] = [...this.#down.values()];
    if (a === undefined || b === undefined) return;
    const distance = this.#distance();
    if (before > 0 && distance > 0) {
      this.#act.zoom(distance / before, (a.x + b.x) / 2, (a.y + b.y) / 2);
    }
    this.#drag = { kind: 'pinch', distance };
  }

  #distance(): number {
    const [a, b] = [...this.#down.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  }

  #wheel(event: WheelEvent): void {
    const root = this.#canvas.getRootNode() as Document | ShadowRoot;
    const isAtWork = root.activeElement === this.#canvas;
    if (!event.ctrlKey && !isAtWork) return;
    const { deltaX, deltaY } = event;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PIXELS;
    if (!event.ctrlKey && (event.shiftKey || Math.abs(deltaX) > Math.abs(deltaY))) {
      if (!this.#act.isZoomed()) return;
      event.preventDefault();
      this.#act.pan((deltaX || deltaY) * unit, 0);
      return;
    }
    // Where nothing can be zoomed out any more, the page scrolls on.
    if (deltaY > 0 && !this.#act.isZoomed() && !event.ctrlKey) return;
    event.preventDefault();
    const speed = event.ctrlKey ? WHEEL_SPEED * 4 : WHEEL_SPEED;
    this.#act.zoom(Math.exp(-deltaY * unit * speed), event.offsetX, event.offsetY);
  }
}
