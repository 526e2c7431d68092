import type { LabRequest } from '../../engine/lab_types.ts';

/** The address of the lab's page, beside this one, with a request filled in. */
export function labHref({ workload, designs, sizes, parameters, seed }: LabRequest): string {
  const parts = {
    v: '1',
    lab: workload,
    sizes: sizes.join(','),
    ...parameters,
    ...(designs.length > 0 && { designs: designs.join(',') }),
    seed,
  };
  const written = Object.entries(parts).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
  );
  return `lab.html#${written.join('&')}`;
}
