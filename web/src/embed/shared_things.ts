import { EngineClient } from '../engine/client.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';
import { FigureFiles } from './figure_files.ts';
import { askFor } from './shared.ts';
import type { Shared } from './shared.ts';

/** One engine for all elements of a page. It starts with the first question. */
export const sharedEngine: Shared<EngineClient> = {
  event: 'rmap-need-client',
  make: () => new EngineClient(),
};

/** The engine that a page's elements share, for what is not recorded. */
export const makeEngine = (): PlayerEngine =>
  askFor<PlayerEngine>(document, sharedEngine.event) ?? sharedEngine.make();

/** The lessons' figures, each lesson's fetched once. */
export const sharedFigures: Shared<FigureFiles> = {
  event: 'rmap-need-figures',
  make: () => new FigureFiles(() => globalThis.rmapEmbed, makeEngine),
};
