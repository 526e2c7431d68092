import { textWidth } from '../../shapes.ts';
import type { TreeScene } from '../model/tree_scene.ts';
import type { ChoiceBox, PlacedText, ReasonLine, TreeLayout } from './boxes.ts';
import { stackLines, wrapText } from './text.ts';

const CHOICE = { height: 26, gap: 8, font: 12.5 } as const;
const TITLE = { font: 14, pitch: 19 } as const;
const ANSWER = { font: 13, pitch: 18 } as const;
const REASON = { font: 12.5, pitch: 17, indent: 26, gap: 5 } as const;
/** The room left free around the picture, in CSS pixels. */
export const EDGE = 16;

/** What stands above the tree, and where it ends. */
export type Heading = Pick<TreeLayout, 'title' | 'answer' | 'choices' | 'moreChoices'> & {
  readonly bottom: number;
};

/** Trees to choose from, the name of the one that is shown, and what is asked of it. */
export function layOutHeading(scene: TreeScene, width: number, more: string): Heading {
  const room = width - 2 * EDGE;
  let y = 12;
  const choices: ChoiceBox[] = [];
  let moreChoices: PlacedText | null = null;
  if (scene.choices.length > 1) {
    let x = EDGE;
    const next = (wide: number): void => {
      if (x > EDGE && x + wide > width - EDGE) [x, y] = [EDGE, y + CHOICE.height + CHOICE.gap];
    };
    for (const choice of scene.choices) {
      const text = `${choice.label} · ${choice.count}`;
      const wide = textWidth(text, CHOICE.font) + 22;
      next(wide);
      choices.push({ choice, text, x, y, width: wide, height: CHOICE.height });
      x += wide + CHOICE.gap;
    }
    if (scene.moreChoices > 0) {
      next(textWidth(more, CHOICE.font));
      moreChoices = { key: 'more', text: more, x, y: y + 17, anchor: 'start' };
    }
    y += CHOICE.height + 12;
  }
  const titles = wrapText(scene.title, room, TITLE.font);
  const title = stackLines('title', titles, EDGE, y + 14, TITLE.pitch);
  y += 14 + titles.length * TITLE.pitch;
  const answers = wrapText(scene.answer, room, ANSWER.font);
  const answer = stackLines('answer', answers, EDGE, y, ANSWER.pitch);
  y += Math.max(0, answers.length - 1) * ANSWER.pitch;
  return { title, answer, choices, moreChoices, bottom: y };
}

/** The sentences below, each behind its number; and where they end. */
export function layOutReasons(
  { reasons }: TreeScene,
  width: number,
  top: number,
): { readonly reasons: ReasonLine[]; readonly bottom: number } {
  const lines: ReasonLine[] = [];
  let y = top;
  for (const { order, text } of reasons) {
    const wrapped = wrapText(text, width - 2 * EDGE - REASON.indent, REASON.font);
    wrapped.forEach((line, i) => {
      y += REASON.pitch;
      lines.push({
        key: `reason:${order}:${i}`,
        order: i === 0 ? order : 0,
        text: line,
        x: EDGE + REASON.indent,
        y,
        anchor: 'start',
      });
    });
    y += REASON.gap;
  }
  return { reasons: lines, bottom: y };
}
