import { LINK_MOST } from './link_limits.ts';
import { pack } from './packing.ts';
import type { SharedPlace, SharedState } from './shared_state.ts';

/** A link, or how long it would have been. */
export type WrittenLink =
  | { readonly kind: 'link'; readonly hash: string }
  /** `view` is the link without the script. */
  | { readonly kind: 'tooLong'; readonly length: number; readonly view: string };

/**
 * The part of an address from `#` on that opens a state again: `#v1&d=anon-vma-chain&at=3.12&w=boxes&z=…`. What it
 * means stays for ever: another meaning gets another number. Text in `t` can be written by hand, `z` is packed.
 */
export async function writeLink(state: SharedState): Promise<WrittenLink> {
  const view = writeView(state);
  if (state.script === undefined) return { kind: 'link', hash: view };
  const hash = `${view}&z=${await pack(state.script)}`;
  return hash.length <= LINK_MOST
    ? { kind: 'link', hash }
    : { kind: 'tooLong', length: hash.length, view };
}

function writeView({ figure, designs, place, view, language, ui, theme }: SharedState): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['f', figure],
    ['d', designs?.join(',')],
    ['at', place && writePlace(place)],
    ['w', view],
    ['l', language],
    ['ui', ui],
    ['theme', theme],
  ];
  const written = parts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value]) =>
        `&${name}=${encodeURIComponent(value ?? '')
          .replaceAll('%2C', ',')
          .replaceAll('%2F', '/')}`,
    );
  return `#v1${written.join('')}`;
}

const writePlace = ({ statement, step }: SharedPlace): string =>
  step === null ? `${statement}` : `${statement}.${step}`;
