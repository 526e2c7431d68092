import type { Scene } from '../../scene.ts';
import type { Lane } from '../../scene_lanes.ts';
import type { GridLayout } from './boxes.ts';
import { layOutNarrow } from './narrow.ts';
import { layOutWide } from './wide.ts';

/** Below this width cells fold into chips under their row, and cards go below. */
export const NARROW_BELOW = 640;

/**
 * Places a scene: rows are VMAs, lanes are anon_vmas, and where they cross there is a chain.
 * Pure: the same scene, width and notes give the same layout. `noteOf` is what a lane's header says
 * behind its name, left out where there is no room.
 */
export function layOutGrid(
  scene: Scene,
  width: number,
  noteOf: (lane: Lane) => string = () => '',
): GridLayout {
  const notes = scene.lanes.map(noteOf);
  return width < NARROW_BELOW ? layOutNarrow(scene, width, notes) : layOutWide(scene, width, notes);
}
