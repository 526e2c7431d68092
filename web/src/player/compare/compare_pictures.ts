import type { CompareKey } from '../../diagram/compare_texts.ts';
import { gridView } from '../../diagram/grid/grid_view.ts';
import type { PagesPicture } from '../../diagram/pages/pages_picture.ts';
import { pagesView } from '../../diagram/pages/pages_view.ts';
import type { AnyView } from '../../diagram/view.ts';
import type { Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { diagramWords } from '../diagram_words.ts';
import type { Shown } from '../figure.ts';
import type { Say } from '../messages.ts';
import { viewInput } from '../moment_view.ts';
import type { CompareLane, CompareModel, ShownMoment } from './compare_model.ts';
import { pageAt } from './compare_places.ts';

/** The pictures that designs can be compared by. */
export type CompareView = 'pages' | 'grid';

const VIEWS: Readonly<Record<CompareView, AnyView>> = { pages: pagesView, grid: gridView };

/** Their ids, in the order in which they are offered. */
export const compareViews = Object.keys(VIEWS) as readonly CompareView[];

/** How the reader looks at all designs. */
export interface CompareLook {
  /** The place whose page is asked for, `C heap[2]`; null where there is none. */
  readonly place: string | null;
  /** The room for one picture, in CSS pixels. */
  readonly width: number;
  readonly language: Language;
  readonly say: Say;
}

/** The picture of one design. An element's attribute may name a kind that does not exist: that is `pages`. */
export function composeAs(id: CompareView, shown: ShownMoment, look: CompareLook): Shown {
  const { place, width, language, say } = look;
  const view = VIEWS[id] ?? pagesView;
  const selected = place === null ? null : pageAt(shown, place);
  const input = { selected, width, language, words: diagramWords(say) };
  return { id, view, picture: view.compose(viewInput(shown.story, shown.moment, input)) };
}

/** The designs that have something to show. */
export function shownLanes(
  lanes: readonly CompareLane[],
): readonly { readonly lane: CompareLane; readonly shown: ShownMoment }[] {
  return lanes.flatMap((lane) => (lane.shown === null ? [] : [{ lane, shown: lane.shown }]));
}

/** What a design is called, also where the engine does not know it. */
export const laneName = ({ id, design }: CompareLane): string => design?.name ?? id;

/** What a screen reader hears: the statement, and what each design's walk came to. */
export function comparisonSaid(
  { statement, statements, lanes, place }: CompareModel,
  text: Translate<CompareKey>,
  look: CompareLook,
): string {
  if (lanes.length === 0 || statement < 0) return '';
  const panels = shownLanes(lanes).flatMap(({ lane, shown }) => {
    if (shown.moment.walk === null) return [];
    const { layout } = composeAs('pages', shown, look).picture as PagesPicture;
    const words = layout.caption.map((line) => line.text).join(' ');
    return [text('saidPanel', { design: laneName(lane), words })];
  });
  const what = place === null ? (statements[statement]?.text ?? '') : `walk ${place}`;
  return panels.length === 0 ? what : text('said', { statement: what, panels: panels.join('; ') });
}
