import { translator } from '../../ui/catalogue.ts';
import type { Select, View, ViewInput } from '../view.ts';
import { layOutTree } from './layout/layout.ts';
import { treeKinds } from './model/kinds.ts';
import { readTreeScene } from './model/tree_scene.ts';
import type { Picture } from './picture.ts';
import { treeAscii } from './tree_ascii.ts';
import { TreeDrawing } from './tree_drawing.ts';
import { treeLegend } from './tree_legend.ts';
import { treeTexts } from './tree_texts.ts';
import { treeTwin } from './tree_twin.ts';
import { treeCss } from './tree_css.ts';

/** Reads the tree that matters at a moment, and places it. */
export function composeTree(input: ViewInput): Picture {
  const say = translator(treeTexts, input.language);
  const scene = readTreeScene(input);
  if (scene === null) {
    const kinds = treeKinds(input.recording.types);
    const hasAnonymous = kinds.some(({ ownerType }) => ownerType === 'anon_vma');
    return { scene, text: say(hasAnonymous ? 'none' : 'noneFiles'), width: input.width, say };
  }
  const layout = layOutTree(scene, input.width, {
    axis: say('axis'),
    moreChoices: (count) => say('moreTrees', { count }),
    others: (count) => say('others', { count }),
  });
  const { change, selected, words } = input;
  return { scene, layout, marks: change.marks.size, selected, say, words };
}

/** The tree that finds who holds a page, with its ranges on the page axis, and a search as it passes. */
export const treeView: View<Picture> = {
  css: treeCss,
  compose: composeTree,
  open: (host: HTMLElement, select: Select) => new TreeDrawing(host, select),
  legend: treeLegend,
  twin: treeTwin,
  ascii: treeAscii,
};
