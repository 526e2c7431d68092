/** Of a cell. */
const HAIR = 1e-6;

/**
 * Where a key on the slider leads to, from 0 to 1, or null where it has no meaning. `step` is the share of a
 * cell; positions are just beyond the end of one, so that it counts as passed.
 */
export function keyTarget(key: string, at: number, step: number): number | null {
  const target = targetOf(key, at, step);
  return target === null ? null : Math.min(1, Math.max(0, target));
}

function targetOf(key: string, at: number, step: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return (Math.floor(at / step + HAIR) + 1 + HAIR) * step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return (Math.ceil(at / step - 2 * HAIR) - 1 + HAIR) * step;
    case 'PageUp':
      return at + 0.1;
    case 'PageDown':
      return at - 0.1;
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}
