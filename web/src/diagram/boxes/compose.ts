import { readScene } from '../scene.ts';
import { EventKind } from '../../engine/types.ts';
import { overlaps, textWidth } from '../shapes.ts';
import type { Box } from '../shapes.ts';
import type { ViewInput } from '../view.ts';
import { boxesText } from './boxes_texts.ts';
import { figureRight } from './layout/lattice.ts';
import type { LatticeBox } from './layout/lattice.ts';
import { boxLimits } from './layout/choose.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { layOutBoxes } from './layout/boxes.ts';
import type { ChosenLayout } from './layout/boxes.ts';
import { placeLines } from './layout/lines.ts';
import type { BoxesPicture } from './picture.ts';

/** CSS pixels of one character; a line is twice as high. */
const UNIT = { least: 6.9, narrowLeast: 6.6, most: 10.5, heightPerWidth: 1.95 };
/** Narrower than this, columns stand closer, and pages below the figure. */
const NARROW = 640;
const EDGE = 28;
const VERDICT = { size: 11.5, indent: 38, dot: 10, farDot: 34 };

/** Lays the boxes of a moment out, as large as the room allows. */
export function composeBoxes(input: ViewInput): BoxesPicture {
  const { graph, graphBefore, history, names, scene, sceneBefore, change, selected } = input;
  const narrow = input.width < NARROW;
  const source = {
    graph,
    history,
    names,
    scene,
    narrow,
    walking: input.walk !== null,
    language: input.language,
  };
  const laidOut = layOutBoxes(source, selected);
  const { layout, chosen, below, kin } = laidOut;
  const reserve = verdictWidth(input, narrow);
  const room = Math.min(
    (input.width - EDGE) / layout.width,
    (input.width - EDGE - reserve) / figureRight(layout),
  );
  const x = Math.min(UNIT.most, Math.max(narrow ? UNIT.narrowLeast : UNIT.least, room));
  const freed = [...change.marks].filter(([, mark]) => mark === 'freed').map(([key]) => key);
  const before =
    graphBefore === null || freed.length === 0
      ? []
      : layOutBoxes(
          {
            ...source,
            graph: graphBefore,
            scene: sceneBefore ?? readScene(graphBefore, history, names),
          },
          selected,
        ).layout.boxes;
  return {
    layout,
    unit: { x, y: x * UNIT.heightPerWidth, lines: placeLines(layout) },
    width: Math.max(EDGE + layout.width * x, EDGE + figureRight(layout) * x + reserve),
    scene,
    narrow,
    rows: chosen.rows,
    below,
    change,
    walk: input.walk,
    gone: before.filter(
      (box) =>
        freed.includes(box.key) && !layout.boxes.some((now) => overlaps(asBox(now), asBox(box))),
    ),
    isFamily: kin !== null,
    note: noteOf(laidOut, input.language),
    selected,
    language: input.language,
    words: input.words,
  };
}

/** That there is more than is shown, or why it is shown so; empty when there is nothing to say. */
function noteOf({ chosen, kin }: ChosenLayout, language: SiteLanguage): string {
  const text = boxesText(language);
  if (kin !== null && kin.all > 0) {
    const { chains, shown, all } = kin;
    const why =
      chains === 0
        ? text('familyOfChosen')
        : text('family', { chains, most: boxLimits.chainsInFigure });
    return shown < all ? `${why} ${text('familyPart', { shown, all })}` : why;
  }
  const shown = chosen.rows.length;
  if (chosen.all === 0) return text('empty');
  return shown < chosen.all ? text('note', { most: boxLimits.vmas, all: chosen.all, shown }) : '';
}

/** Room for the words of walks beside the boxes, in CSS pixels: kept where the story has any walk. */
function verdictWidth({ recording, words, scene }: ViewInput, narrow: boolean): number {
  if (!recording.journal.kind.includes(EventKind.visit)) return 0;
  if (narrow)
    return scene.laneKind === 'list' || scene.laneKind === 'none' ? VERDICT.farDot : VERDICT.dot;
  return (
    VERDICT.indent +
    Math.max(...Object.values(words.outcomes).map((text) => textWidth(text, VERDICT.size)))
  );
}

/** A box of the lattice as a rectangle, in characters and lines. */
const asBox = ({ x, y, width, height }: LatticeBox): Box => ({ x, y, width, height });
