import { css, unsafeCSS } from 'lit';
import { boxesCss } from '../diagram/boxes/boxes_css.ts';
import { diagramCss } from '../diagram/diagram_css.ts';
import { adapt } from './styles/adapt.ts';
import { colours } from './styles/colours.ts';
import { frame } from './styles/frame.ts';
import { panes } from './styles/panes.ts';
import { rest } from './styles/rest.ts';
import { scenario } from './styles/scenario.ts';
import { sentence } from './styles/sentence.ts';
import { transport } from './styles/transport.ts';

const picture = css`
  ${unsafeCSS(diagramCss)}
  ${unsafeCSS(boxesCss)}
`;

/** How the player looks; what adapts it to its place comes last. */
export const playerCss = [
  colours,
  frame,
  scenario,
  picture,
  sentence,
  transport,
  panes,
  rest,
  adapt,
];
