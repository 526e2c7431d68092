import { boxesCss } from './boxes/boxes_css.ts';
import { chainsCss } from './chains/chains_css.ts';
import { diagramCss } from './diagram_css.ts';
import { overviewCss } from './overview/overview_css.ts';
import { pagesCss } from './pages/pages_css.ts';
import { treeCss } from './tree/tree_css.ts';
import { walkCss } from './walk/walk_css.ts';

/** How all pictures look: what they share, then each kind. */
export const picturesCss = [
  diagramCss,
  boxesCss,
  walkCss,
  treeCss,
  chainsCss,
  pagesCss,
  overviewCss,
].join('\n');
