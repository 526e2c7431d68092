import type { LabParameter, LabRequest, LabWorkload } from '../engine/lab_types.ts';
import { readNumber } from '../ui/number_format.ts';
import { readSeconds, readSizes, secondsBounds } from './lab_numbers.ts';
import type { WhyNot } from './lab_numbers.ts';

/** A form as the reader left it: what was typed stays what was typed. */
export interface LabForm {
  readonly workload: string;
  /** Of the parameter that is swept: `10, 30, 100`. */
  readonly sizes: string;
  /** Of the others, by their id. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly designs: readonly string[];
  readonly seed: string;
  readonly seconds: string;
  /** The reader's own scenario, where the workload is that. */
  readonly script: string;
}

/** What is wrong with a field, and between which numbers it has to be. */
export interface FieldError {
  readonly why: WhyNot | 'designs' | 'script';
  readonly least: number;
  readonly most: number;
}

/** By field: `sizes`, `designs`, `seed`, `seconds`, `script`, or the id of a parameter. */
export type FieldErrors = ReadonlyMap<string, FieldError>;

export type CheckedLabForm =
  | { readonly ok: true; readonly request: LabRequest }
  | { readonly ok: false; readonly errors: FieldErrors };

/** The id of the workload that is the reader's own scenario. */
export const OWN_SCENARIO = 'scenario';

/** Whether there is nothing to choose: a reader's own scenario has one size. */
export const isFixed = ({ least, most }: Bounds): boolean => least === most;

/** What only the lab knows: the lists of files that the first object-based rmap had. */
export const FILE_LIST = 'file-list';

/** Seeds go into links, and are read aloud: short ones do. */
export const SEED_MOST = 999_999;

/** A workload's form as it is offered: its own sweep, and the usual everywhere else. */
export function freshForm(
  workload: LabWorkload,
  designs: readonly string[],
  before: Pick<LabForm, 'seed' | 'seconds' | 'script'>,
): LabForm {
  const others = workload.parameters.slice(1);
  return {
    workload: workload.id,
    sizes: writeSizes(workload.sweep.length > 0 ? workload.sweep : usualSizes(workload)),
    parameters: Object.fromEntries(others.map(({ id, usual }) => [id, String(usual)])),
    designs: offeredDesigns(workload, designs),
    seed: before.seed,
    seconds: before.seconds,
    script: before.script,
  };
}

/** The designs that can run a workload: lists of files are for pages of files alone. */
export function offeredDesigns(
  workload: LabWorkload,
  designs: readonly string[],
): readonly string[] {
  const all = designs.filter((id) => id !== FILE_LIST);
  return workload.ofFile ? [...all, FILE_LIST] : all;
}

/** The one size that stands for the workload. */
export function usualSizes({ parameters }: LabWorkload): readonly number[] {
  const [swept] = parameters;
  return swept === undefined ? [] : [swept.usual];
}

/** `10, 30, 100`: as they are typed. */
export function writeSizes(sizes: readonly number[]): string {
  return sizes.join(', ');
}

/** The run that a form asks for, or what is wrong with each field. */
export function checkLabForm(form: LabForm, workload: LabWorkload): CheckedLabForm {
  const errors = new Map<string, FieldError>();
  const note = (field: string, why: FieldError['why'], { least, most }: Bounds): void => {
    errors.set(field, { why, least, most });
  };
  const [swept, ...others] = workload.parameters;
  const sizes =
    swept === undefined || isFixed(swept)
      ? { ok: true as const, sizes: [] }
      : readSizes(form.sizes, swept);
  if (!sizes.ok && swept !== undefined) note('sizes', sizes.why, swept);
  const parameters: [string, number][] = [];
  for (const parameter of others) {
    const read = readNumber(form.parameters[parameter.id] ?? '', parameter.least, parameter.most);
    if (read.ok) parameters.push([parameter.id, read.value]);
    else note(parameter.id, read.why, parameter);
  }
  if (form.designs.length === 0) note('designs', 'designs', { least: 1, most: 1 });
  const seed = readNumber(form.seed, 0, SEED_MOST);
  if (!seed.ok) note('seed', seed.why, { least: 0, most: SEED_MOST });
  const seconds = readSeconds(form.seconds);
  if (!seconds.ok) note('seconds', seconds.why, secondsBounds);
  const isOwn = workload.id === OWN_SCENARIO;
  if (isOwn && form.script.trim() === '') note('script', 'script', { least: 1, most: 1 });
  if (errors.size > 0 || !sizes.ok || !seed.ok || !seconds.ok) return { ok: false, errors };
  const request: LabRequest = {
    workload: workload.id,
    designs: form.designs,
    sizes: sizes.sizes,
    parameters: Object.fromEntries(parameters),
    seed: seed.value,
    seconds: seconds.value,
    ...(isOwn && { script: form.script }),
  };
  return { ok: true, request };
}

type Bounds = Pick<LabParameter, 'least' | 'most'>;

/** A form that asks for the sizes of a request, and else for what it asked for. */
export function withSizesOf(form: LabForm, { sizes, parameters }: LabRequest): LabForm {
  const written = Object.entries(parameters).map(([id, value]): [string, string] => [
    id,
    String(value),
  ]);
  return {
    ...form,
    sizes: writeSizes(sizes),
    parameters: { ...form.parameters, ...Object.fromEntries(written) },
  };
}
