import { css, unsafeCSS } from 'lit';
import { diagramCss } from '../diagram/diagram_css.ts';
import { adapt } from './styles/adapt.ts';
import { colours } from './styles/colours.ts';
import { frame } from './styles/frame.ts';
import { rest } from './styles/rest.ts';
import { scenario } from './styles/scenario.ts';
import { sentence } from './styles/sentence.ts';
import { small } from './styles/small.ts';
import { transport } from './styles/transport.ts';

const picture = css`
  ${unsafeCSS(diagramCss)}
`;

/** How every player looks. Each kind of picture brings what is its own; `adaptCss` comes behind all. */
export const playerCss = [colours, frame, scenario, picture, sentence, transport, rest, small];

/** What adapts a player to its place: it comes last. */
export const adaptCss = adapt;
