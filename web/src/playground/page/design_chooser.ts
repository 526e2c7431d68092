import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { DesignInfo } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** All designs, oldest first, of which at least one is always chosen. */
export function designChooser(
  known: readonly DesignInfo[],
  chosen: readonly string[],
  text: Translate<PlaygroundKey>,
  toggle: (id: string) => void,
): TemplateResult {
  return html`<details class="designs">
    <summary><span class="label">${text('designs')}</span> ${summary(known, chosen, text)}</summary>
    <fieldset>
      <legend>${text('designsHint')}</legend>
      ${known.map(({ id, name, kernels }) => {
        const isChosen = chosen.includes(id);
        return html`<label>
          <input
            type="checkbox"
            name=${id}
            .checked=${isChosen}
            ?disabled=${isChosen && chosen.length === 1}
            @change=${() => toggle(id)}
          />
          <span>${name}</span> <small>${kernels}</small>
        </label>`;
      })}
    </fieldset>
  </details>`;
}

function summary(
  known: readonly DesignInfo[],
  chosen: readonly string[],
  text: Translate<PlaygroundKey>,
): string {
  const designs = known.filter(({ id }) => chosen.includes(id));
  const [only] = designs;
  if (only === undefined) return chosen.join(', ');
  if (designs.length === 1) {
    const kernels = only.kernels.replaceAll(' ', '\u00a0'); // a range stays in one line
    return text('designsChosen', { name: only.name, kernels });
  }
  const names = designs.map(({ name }) => name).join(', ');
  return text('designsSeveral', { count: designs.length, names });
}
