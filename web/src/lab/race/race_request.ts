import type { LabParameter, LabRequest, LabWorkload } from '../../engine/lab_types.ts';

/** What is to be raced. */
export interface RaceRequest {
  readonly request: LabRequest;
  readonly workload: LabWorkload;
  /** Of the swept parameter. */
  readonly size: number;
  /** Whose pages are walked. */
  readonly group: string;
}

/** What is wrong with an attribute; the texts have a sentence for each. */
export type RaceProblem =
  | {
      readonly key: 'unknownWorkload' | 'unknownDesign' | 'unknownGroup' | 'unknownAttribute';
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly key: 'designTwice' | 'sizeTwice'; readonly value: string }
  | {
      readonly key: 'badNumber';
      readonly name: string;
      readonly value: string;
      readonly least: number;
      readonly most: number;
    };

export type ReadRace =
  | { readonly ok: true; readonly race: RaceRequest }
  | { readonly ok: false; readonly problem: RaceProblem };

/** The attributes of `<rmap-race>` that are no parameter of a workload. */
const own = ['workload', 'size', 'group', 'designs', 'autoplay', 'lab', 'theme'] as const;

/** What every element may have: none of our business. */
const anyElement =
  /^(id|class|lang|style|title|dir|hidden|slot|part|role|tabindex|(data|aria|on)-?.*)$/;

/** What can be raced and is no design of the player's: what only the lab knows. */
export const LAB_DESIGNS = ['file-list'] as const;

/** The usual workload, and about how long all of it may be timed. */
const USUAL = { workload: 'many-children', seconds: 0.8, seed: 1 } as const;

/**
 * Reads `workload="many-children" size="100" pages="100" group="child" designs="anon-vma,anon-vma-chain"`,
 * strictly: whatever is not understood is a problem. Parameters go by their ids; the swept one is `size` as
 * well. What is missing is the usual: all designs, and the workload's first group of pages.
 */
export function readRace(
  attributes: ReadonlyMap<string, string>,
  workloads: readonly LabWorkload[],
  designs: readonly string[],
): ReadRace {
  const wanted = attributes.get('workload') ?? USUAL.workload;
  const workload = workloads.find(({ id }) => id === wanted);
  if (workload === undefined) {
    const known = workloads.map(({ id }) => id);
    return { ok: false, problem: { key: 'unknownWorkload', value: wanted, known } };
  }
  const { parameters, groups } = workload;
  const ids = parameters.map(({ id }) => id);
  const problem =
    unknownAttribute(attributes, ids) ??
    wrongDesign(attributes.get('designs'), designs) ??
    wrongGroup(attributes.get('group'), groups) ??
    wrongNumber(attributes, parameters);
  if (problem !== undefined) return { ok: false, problem };
  const numberOf = ({ id, usual }: LabParameter, isSwept: boolean): number =>
    Number((isSwept ? attributes.get('size') : undefined) ?? attributes.get(id) ?? usual);
  const [swept, ...others] = parameters;
  const size = swept === undefined ? 1 : numberOf(swept, true);
  return {
    ok: true,
    race: {
      workload,
      size,
      group: attributes.get('group') ?? groups[0] ?? '',
      request: {
        workload: workload.id,
        designs: listed(attributes.get('designs')),
        sizes: [size],
        parameters: Object.fromEntries(others.map((each) => [each.id, numberOf(each, false)])),
        seed: USUAL.seed,
        seconds: USUAL.seconds,
      },
    },
  };
}

const listed = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : text.split(',').map((id) => id.trim());

function unknownAttribute(
  attributes: ReadonlyMap<string, string>,
  ids: readonly string[],
): RaceProblem | undefined {
  const known = [...own, ...ids];
  const value = [...attributes.keys()].find(
    (name) => !known.includes(name) && !anyElement.test(name),
  );
  return value === undefined ? undefined : { key: 'unknownAttribute', value, known };
}

function wrongDesign(text: string | undefined, known: readonly string[]): RaceProblem | undefined {
  const ids = listed(text);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) return { key: 'unknownDesign', value: unknown, known };
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? undefined : { key: 'designTwice', value: twice };
}

function wrongGroup(value: string | undefined, known: readonly string[]): RaceProblem | undefined {
  if (value === undefined || known.includes(value)) return undefined;
  return { key: 'unknownGroup', value, known };
}

function wrongNumber(
  attributes: ReadonlyMap<string, string>,
  parameters: readonly LabParameter[],
): RaceProblem | undefined {
  const [swept] = parameters;
  if (swept === undefined) return undefined;
  if (attributes.has('size') && attributes.has(swept.id)) {
    return { key: 'sizeTwice', value: swept.id };
  }
  for (const parameter of [{ ...swept, id: 'size' }, ...parameters]) {
    const value = attributes.get(parameter.id);
    const { id: name, least, most } = parameter;
    if (value === undefined) continue;
    const isNumber = /^\d{1,15}$/.test(value);
    if (!isNumber || Number(value) < least || Number(value) > most) {
      return { key: 'badNumber', name, value, least, most };
    }
  }
  return undefined;
}
