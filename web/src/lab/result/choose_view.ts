import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** One thing that can be chosen. `group` heads those of one kind. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly group?: string;
}

/** A labelled list of things to choose from. */
export function chooseView(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const option = ({ value, text }: Choice): TemplateResult =>
    html`<option value=${value} .selected=${value === chosen}>${text}</option>`;
  const groups = [...new Set(choices.map(({ group }) => group))];
  return html`<label>
    ${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${groups.map((group) => {
        const own = choices.filter((each) => each.group === group).map(option);
        return group === undefined ? own : html`<optgroup label=${group}>${own}</optgroup>`;
      })}
    </select>
  </label>`;
}
