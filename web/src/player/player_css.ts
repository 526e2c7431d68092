import { css, unsafeCSS } from 'lit';
import { picturesCss } from '../diagram/pictures_css.ts';
import { adapt } from './styles/adapt.ts';
import { colours } from './styles/colours.ts';
import { frame } from './styles/frame.ts';
import { panes } from './styles/panes.ts';
import { rest } from './styles/rest.ts';
import { scenario } from './styles/scenario.ts';
import { sentence } from './styles/sentence.ts';
import { transport } from './styles/transport.ts';

const picture = css`
  ${unsafeCSS(picturesCss)}
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
