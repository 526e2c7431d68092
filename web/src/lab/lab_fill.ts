import type { LabWorkload } from '../engine/lab_types.ts';
import { freshForm, offeredDesigns } from './lab_form.ts';
import type { LabForm } from './lab_form.ts';
import type { LabLink } from './lab_link.ts';

/** A form that a link has filled in, and the parts of the link that mean nothing here. */
export interface FilledForm {
  readonly form: LabForm;
  readonly damaged: readonly string[];
}

/**
 * Fills a form in. What the link does not say is as usual; what it says wrongly stands in its field as it is,
 * to be mended there; what has no field is told.
 * @param designs all designs, oldest first
 */
export function fillForm(
  link: LabLink,
  workloads: readonly LabWorkload[],
  designs: readonly string[],
  before: LabForm,
): FilledForm {
  const workload = workloads.find(({ id }) => id === link.workload);
  if (workload === undefined) {
    const { seed = before.seed, seconds = before.seconds } = link.fields;
    return { form: { ...before, seed, seconds }, damaged: [...link.damaged, 'lab'] };
  }
  const fresh = freshForm(workload, designs, before);
  const known = workload.parameters.slice(1).map(({ id }) => id);
  const strangers = Object.keys(link.parameters).filter((id) => !known.includes(id));
  const parameters = known.map((id) => [id, link.parameters[id] ?? fresh.parameters[id] ?? '']);
  const offered = offeredDesigns(workload, designs);
  const asked = link.fields.designs;
  const lost = (asked ?? []).some((id) => !offered.includes(id));
  return {
    form: {
      ...fresh,
      ...link.fields,
      parameters: Object.fromEntries(parameters) as Record<string, string>,
      designs: asked === undefined ? offered : offered.filter((id) => asked.includes(id)),
    },
    damaged: [...link.damaged, ...strangers, ...(lost ? ['designs'] : [])],
  };
}
