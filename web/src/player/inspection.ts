import { decodePte, decodeSlot, fieldAt, pageOf } from '../diagram/graph.ts';
import type { KernelObject } from '../diagram/graph.ts';
import type { DebugStory } from './debugger/debug_story.ts';
import type { Moment, Story } from './moment.ts';
import type { Narrator } from './narrator.ts';
import { groupOf } from './objects/field_groups.ts';
import type { FieldGroup } from './objects/field_groups.ts';
import { fieldHistory, foldHistory } from './objects/object_history.ts';
import type { ObjectChange } from './objects/object_history.ts';
import type { Phrase } from './phrase.ts';

/** One field of the inspected object. */
export interface InspectedField {
  readonly name: string;
  readonly group: FieldGroup;
  readonly gloss: string | undefined;
  readonly value: Phrase;
  /** The value before the step, if the step changed it. */
  readonly before: Phrase | null;
  /** A pointer, or a part of a tree's node, that says nothing and did not change in this step. */
  readonly isEmpty: boolean;
  /** What was ever stored to it, where the reader asked for it. */
  readonly history: readonly InspectedChange[] | null;
}

/** One thing that happened to the object, or how many are left out. */
export type InspectedChange =
  | { readonly skipped: number }
  | {
      readonly what: 'born' | 'died' | 'stored';
      readonly position: number;
      readonly step: number;
      /** Whether the reader stands there. */
      readonly isNow: boolean;
      readonly field: string;
      /** The values, of a store. */
      readonly before: Phrase;
      readonly after: Phrase;
    };

/** An object as the inspector shows it. */
export interface Inspection {
  readonly id: number;
  readonly type: string;
  readonly name: Phrase;
  readonly alive: boolean;
  /** How many steps ago it was allocated; 0 is in this step. */
  readonly stepsSinceBirth: number;
  /** All that was done to it, also what is still to come. */
  readonly history: readonly InspectedChange[];
  readonly fields: readonly InspectedField[];
  /** Places that map it, for a page. */
  readonly mappedBy: readonly string[];
  readonly pointers: readonly Phrase[];
  readonly morePointers: number;
}

const MOST_ELEMENTS = 12;
const MOST_POINTERS = 8;
const MOST_CHANGES = 9;

/**
 * Reads all about one object at one moment; undefined for one that is not born yet. `openField` is the
 * name of the field whose history is wanted.
 */
export function inspect(
  story: DebugStory,
  moment: Moment,
  narrator: Narrator,
  id: number,
  openField: string | null = null,
): Inspection | undefined {
  const { history, stepper } = story;
  const life = history.lives.get(id);
  const object = moment.graph.get(id);
  const age = stepper.indexOf(moment.position) - stepper.indexOf((life?.born ?? 0) + 1);
  if (life === undefined || life.born >= moment.position) return undefined;
  return {
    id,
    type: life.type,
    name: narrator.object(moment.graph, id),
    alive: life.died >= moment.position,
    stepsSinceBirth: age,
    history: readChanges(story, moment, narrator, story.objects.of(id)),
    fields: object === undefined ? [] : readFields(story, object, moment, narrator, openField),
    mappedBy: life.type === 'page' ? readMappedBy(moment, id) : [],
    ...readPointers(moment, narrator, id),
  };
}

function readFields(
  story: DebugStory,
  object: KernelObject,
  moment: Moment,
  narrator: Narrator,
  openField: string | null,
): InspectedField[] {
  const { graph, change } = moment;
  const changed = change.stored.get(object.id);
  return object.type.fields.flatMap((info): InspectedField[] => {
    const elements: number[] = [];
    for (let i = 0; i < info.count && elements.length < MOST_ELEMENTS; ++i) {
      const slot = info.firstSlot + i;
      if (info.count === 1 || object.slots.has(slot) || changed?.has(slot)) elements.push(i);
    }
    const group = groupOf(info);
    return elements.map((element) => {
      const slot = info.firstSlot + element;
      const store = changed?.get(slot);
      const value = object.slots.get(slot) ?? 0;
      const isNews = store !== undefined && store.before !== value;
      const name = narrator.fieldName({ info, element });
      const ever = () => fieldHistory(story.objects.of(object.id), { info, element });
      return {
        name,
        group,
        gloss: narrator.gloss(object.type.name, info.name),
        value: narrator.value(graph, info, value),
        before: isNews ? narrator.value(graph, info, store.before) : null,
        isEmpty: group === 'links' && value === 0 && !isNews,
        history: name === openField ? readChanges(story, moment, narrator, ever()) : null,
      };
    });
  });
}

function readChanges(
  { stepper }: Story,
  { graph, position }: Moment,
  narrator: Narrator,
  changes: readonly ObjectChange[],
): InspectedChange[] {
  const now = stepper.indexOf(position);
  return foldHistory(changes, now, MOST_CHANGES).map((change): InspectedChange => {
    if ('skipped' in change) return change;
    const { what, step, store } = change;
    const value = (of: number) =>
      store === null ? [] : narrator.value(graph, store.place.info, of);
    return {
      what,
      step,
      position: change.position,
      isNow: step === now,
      field: store === null ? '' : narrator.fieldName(store.place),
      before: value(store?.before ?? 0),
      after: value(store?.after ?? 0),
    };
  });
}

function readMappedBy({ scene }: Moment, page: number): string[] {
  return scene.rows.flatMap((row) =>
    row.cells
      .filter(({ pte }) => pageOf(pte) === page)
      .map(({ place }) => `${row.process} ${place}`),
  );
}

/** Who points at an object: `C heap .anon_vma`. Entries that map a page are told of as mappings instead. */
function readPointers(
  { graph }: Moment,
  narrator: Narrator,
  id: number,
): { pointers: Phrase[]; morePointers: number } {
  const pointers: Phrase[] = [];
  let found = 0;
  for (const holder of graph.values()) {
    if (!holder.alive || holder.id === id) continue;
    for (const [slot, value] of holder.slots) {
      const place = fieldAt(holder.type, slot);
      if (place === undefined || !pointsAt(place.info.kind, value, id)) continue;
      if (++found > MOST_POINTERS) continue;
      if (place.info.kind === 'pte') {
        pointers.push(narrator.cell(holder.get('mm'), holder.get('base') + place.element));
        continue;
      }
      const field = ` .${narrator.fieldName(place)}`;
      pointers.push([...narrator.object(graph, holder.id), { text: field, tone: 'code' }]);
    }
  }
  return { pointers, morePointers: Math.max(0, found - MOST_POINTERS) };
}

function pointsAt(kind: string, value: number, id: number): boolean {
  if (value === 0) return false;
  if (kind === 'object') return value === id;
  if (kind === 'pte') return decodePte(value).state !== 'present' && decodePte(value).target === id;
  return kind === 'slot' && decodeSlot(value).object === id;
}
