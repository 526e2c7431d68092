import type { Card } from '../../scene_cards.ts';
import { layOutChains } from './chains.ts';
import type { Source } from './source.ts';
import { chooseRows } from './choose.ts';
import type { Chosen } from './choose.ts';
import { layOutDirect } from './direct.ts';
import { familySuits, layOutFamily } from './family.ts';
import type { ChosenKin } from './family.ts';
import type { BoxesLayout } from './lattice.ts';
import { readStructure } from './structure.ts';

/** The layout with what was chosen to be in it. */
export interface ChosenLayout {
  readonly layout: BoxesLayout;
  readonly chosen: Chosen;
  /** Pages that stand below the figure: of no anon_vma in it, or all of them where it is narrow. */
  readonly below: readonly Card[];
  /** Where anon_vmas are shown alone: how many of them. */
  readonly kin: ChosenKin | null;
}

/** Lays out what can be shown of a moment. */
export function layOutBoxes(source: Source, selected: number | null): ChosenLayout {
  const { graph, history, scene, narrow } = source;
  if (familySuits(source, selected)) {
    const { layout, kin } = layOutFamily(source, selected);
    const all = scene.rows.filter(({ vma }) => vma?.alive === true).length + scene.hidden.rows;
    return { layout, chosen: { rows: [], all }, below: [], kin };
  }
  const chosen = chooseRows(scene, selected);
  if (scene.laneKind === 'none')
    return { layout: layOutDirect(chosen.rows, source), chosen, below: [], kin: null };
  const structure = readStructure(graph, history, scene, chosen.rows);
  const below = [
    ...(narrow ? structure.slots.flatMap(({ cards }) => cards) : []),
    ...structure.loose,
  ];
  return { layout: layOutChains(structure, source), chosen, below, kin: null };
}
