import { diagramCss } from './diagram_css.ts';
import { overviewCss } from './overview/overview_css.ts';
import { walkCss } from './walk/walk_css.ts';

/** How all pictures look: what they share, then each kind. */
export const picturesCss = [diagramCss, walkCss, overviewCss].join('\n');
