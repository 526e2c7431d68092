/** What a key does with the picture. */
export type KeyAction =
  | {
      readonly kind: 'move';
      readonly rows: number;
      readonly columns: number;
      readonly brush: boolean;
    }
  | { readonly kind: 'page'; readonly pages: number }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last'; readonly corner: boolean }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'all' | 'grid' | 'choose' | 'clear' };

/** One step of zooming. */
export const ZOOM_STEP = 1.5;

/** What a key press on the canvas means; undefined for those that are the player's. */
export function keyAction(
  press: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): KeyAction | undefined {
  if (press.altKey || press.metaKey) return undefined;
  const corner = press.ctrlKey;
  switch (press.key) {
    case 'Home':
      return { kind: 'edge', to: 'first', corner };
    case 'End':
      return { kind: 'edge', to: 'last', corner };
  }
  if (press.ctrlKey) return undefined;
  const move = (rows: number, columns: number): KeyAction => {
    return { kind: 'move', rows, columns, brush: press.shiftKey && columns !== 0 };
  };
  switch (press.key) {
    case 'ArrowLeft':
      return move(0, -1);
    case 'ArrowRight':
      return move(0, 1);
    case 'ArrowUp':
      return move(-1, 0);
    case 'ArrowDown':
      return move(1, 0);
    case 'PageUp':
      return { kind: 'page', pages: -1 };
    case 'PageDown':
      return { kind: 'page', pages: 1 };
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM_STEP };
    case '-':
      return { kind: 'zoom', factor: 1 / ZOOM_STEP };
    case '0':
      return { kind: 'all' };
    case 'Enter':
      return { kind: 'grid' };
    case 'i':
      return { kind: 'choose' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return undefined;
  }
}
