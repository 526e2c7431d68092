import { textWidth } from '../../shapes.ts';
import { wrapText } from '../../wrap_text.ts';
import { avBox } from './box_makers.ts';
import { boxLimits } from './choose.ts';
import { anonVmaFields } from './contents.ts';
import { mostChains, readKin } from './kin.ts';
import type { Kin } from './kin.ts';
import { kinWords } from './kin_words.ts';
import { shortName, widthFor } from './lattice.ts';
import type { BoxesLayout, Label, LatticeBox, Wire } from './lattice.ts';
import { routeParents } from './parents.ts';
import { sizes } from './sizes.ts';
import type { Source } from './source.ts';

/** What is shown of a family, and why it is. */
export interface ChosenKin {
  readonly shown: number;
  readonly all: number;
  /** How many chains the story comes to; 0 when the family is shown because an anon_vma was chosen. */
  readonly chains: number;
}

/**
 * Whether anon_vmas are shown alone. In designs that know `parent`: when one of them was chosen, or when nothing
 * was and the story comes to more chains than can be followed. Never during a walk, which goes along chains.
 */
export function familySuits(source: Source, selected: number | null): boolean {
  const { graph, history, walking = false } = source;
  if (walking) return false;
  if (selected !== null) return graph.get(selected)?.has('parent') === true;
  const hasParents = [...graph.values()].some((object) => object.has('parent'));
  return hasParents && mostChains(history) > boxLimits.chainsInFigure;
}

/** Anon_vmas in one column, each after its parent, with the processes whose own they are at the left. */
export function layOutFamily(
  source: Source,
  selected: number | null,
): { readonly layout: BoxesLayout; readonly kin: ChosenKin } {
  const all = readKin(source);
  const shown = chooseKin(all, selected);
  const { graph, names, narrow } = source;
  const processes = shown.flatMap((kin) => [...new Set(kin.owners.map(({ process }) => process))]);
  const isUnclear = !narrow && new Set(processes).size < processes.length;
  const owners = shown.map((kin) => ownersOf(kin, isUnclear));
  const widest = Math.max(0, ...owners.flat().map(({ text }) => text.length));
  const pad = narrow ? 1 : 2;
  const avX = widest === 0 ? 0 : widest + pad;
  const fields = shown.map(({ object }) => anonVmaFields(graph, names, object));
  const texts = fields.flat().map((line) => line.map(({ text }) => text));
  const width = widthFor(texts, narrow ? sizes.narrowAvLeast : sizes.avLeast);
  const wrap = narrow ? sizes.narrowWords : sizes.words;
  const words = shown.map((kin) =>
    kinWords(kin, source.language ?? 'en').map((text) =>
      wrapText(text, WRITTEN.size, (wrap * WRITTEN.character) / WRITTEN.bold),
    ),
  );
  const tops: number[] = [];
  let y = 1;
  shown.forEach((_, i) => {
    tops.push(y);
    const inside = (fields[i] ?? []).length;
    y += Math.max(inside, (words[i] ?? []).flat().length, (owners[i] ?? []).length) + 4;
  });
  const topOf = (row: number) => tops[row] ?? 0;

  const right = avX + width;
  const parents = routeParents(
    shown.map(({ object }) => ({ lane: { object } })),
    topOf,
  );
  // Parents are routed along left sides; here they run along the right ones.
  const wires = parents
    .draw(-right, -right - 2 * parents.count - 1)
    .map((wire): Wire => ({ ...wire, points: wire.points.map(({ x, y }) => ({ x: -x, y })) }));
  const wordsX = right + 2 * parents.count + 2 * pad;
  const boxes = shown.map((kin, i): LatticeBox => {
    const box = avBox(kin, avX, topOf(i), width, (fields[i] ?? []).length + 1, fields[i] ?? []);
    const isWrong = kin.finding?.kind === 'twice';
    return { ...box, isWrong, words: (words[i] ?? []).map((lines) => lines.join(' ')) };
  });
  const labels = shown.flatMap((kin, i): Label[] => [
    ...(owners[i] ?? []).map(({ text, object }, line): Label => ({
      key: `owner:${kin.key}:${line}`,
      x: 0,
      y: topOf(i) + 1 + line,
      text,
      kind: 'process',
      ...(object === 0 ? {} : { object }),
    })),
    ...(words[i] ?? [])
      .flatMap((lines, at) => lines.map((text) => ({ text, at })))
      .map(({ text, at }, line): Label => ({
        key: `words:${kin.key}:${line}`,
        x: wordsX,
        y: topOf(i) + 1 + line,
        text,
        kind: at > 0 && isAlarming(kin) ? 'wrong' : 'words',
      })),
  ]);
  const layout = {
    width: wordsX + Math.max(0, ...words.flat(2).map(charactersOf)),
    height: Math.max(0, y - 3),
    boxes,
    wires,
    labels,
  };
  const chains = selected === null ? mostChains(source.history) : 0;
  return { layout, kin: { shown: shown.length, all: all.length, chains } };
}

/** The room that a line takes, in characters of the lattice. */
const charactersOf = (text: string): number =>
  Math.ceil((textWidth(text, WRITTEN.size) * WRITTEN.bold) / WRITTEN.character);

/** A size of letters whose characters are so wide on the lattice. */
const WRITTEN = { size: 16.2, character: 10, bold: 1.12 };

const isAlarming = ({ finding }: Kin): boolean =>
  finding?.kind === 'twice' || finding?.kind === 'soon';

/** Of a large family: what was chosen, what went wrong, the parents of these, and then whatever comes first. */
function chooseKin(all: readonly Kin[], selected: number | null): readonly Kin[] {
  const byId = new Map(all.map((kin) => [kin.object.id, kin]));
  const chosen = new Set<Kin>();
  const first = all.filter((kin) => kin.object.id === selected);
  const near = all.filter(({ object }) => selected !== null && object.get('parent') === selected);
  for (const kin of [...first, ...all.filter(isAlarming), ...near, ...all]) {
    for (let at: Kin | undefined = kin; at !== undefined && !chosen.has(at);) {
      if (chosen.size >= boxLimits.anonVmas) break;
      chosen.add(at);
      at = byId.get(at.object.get('parent'));
    }
  }
  return all.filter((kin) => chosen.has(kin));
}

/** `GC`, and below it `& GGGC`; in full, the names of their VMAs; of one that nobody owns, whom it was made for. */
function ownersOf({ owners, home }: Kin, inFull: boolean): { text: string; object: number }[] {
  const byProcess = new Map(
    owners.map(({ process, label, vma }) => [inFull ? shortName(label) : process, vma]),
  );
  if (byProcess.size === 0) return home === '' ? [] : [{ text: `${home} †`, object: 0 }];
  const lines = [...byProcess].map(([process, object], i) => ({
    text: i === 0 ? process : `& ${process}`,
    object,
  }));
  const more = lines.length - boxLimits.owners;
  return more <= 0 ? lines : [...lines.slice(0, boxLimits.owners), { text: `+${more}`, object: 0 }];
}
