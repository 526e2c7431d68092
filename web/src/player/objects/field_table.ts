import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { InspectedField, Inspection } from '../inspection.ts';
import type { Say } from '../messages.ts';
import { phraseView } from '../phrase_view.ts';
import { fieldGroups } from './field_groups.ts';
import { fieldHistoryView } from './history_view.ts';

/** What the fields can ask for. */
export interface FieldActions {
  readonly select: (object: number) => void;
  readonly go: (position: number) => void;
  /** Shows a field's history, or hides it again. */
  readonly toggleField: (name: string) => void;
}

/** The fields in their groups; pointers to nothing are folded into a count. */
export function fieldTables(
  { fields }: Inspection,
  say: Say,
  act: FieldActions,
): (TemplateResult | '')[] {
  const groups = fieldGroups
    .map((group) => ({ group, all: fields.filter((field) => field.group === group) }))
    .filter(({ all }) => all.length > 0);
  return groups.map(({ group, all }) => {
    const told = all.filter(({ isEmpty }) => !isEmpty);
    const empty = all.filter(({ isEmpty }) => isEmpty);
    const title = groups.length > 1 && told.length > 0 ? say(`group.${group}`) : '';
    return html`${told.length === 0 ? '' : table(title, told, say, act)}${emptyLinks(empty, say, act)}`;
  });
}

function emptyLinks(
  fields: readonly InspectedField[],
  say: Say,
  act: FieldActions,
): TemplateResult | '' {
  if (fields.length === 0) return '';
  const count = fields.length;
  return html`<details class="empty-links">
    <summary>${say(count === 1 ? 'emptyLinks.one' : 'emptyLinks', { count })}</summary>
    ${table('', fields, say, act)}
  </details>`;
}

function table(
  title: string,
  fields: readonly InspectedField[],
  say: Say,
  act: FieldActions,
): TemplateResult {
  return html`<table class="fields">
    ${
      title === ''
        ? ''
        : html`<caption>
            ${title}
          </caption>`
    }
    <tbody>
      ${fields.map((field) => fieldRow(field, say, act))}
    </tbody>
  </table>`;
}

function fieldRow(field: InspectedField, say: Say, act: FieldActions): TemplateResult {
  const { name, gloss, value, before, history } = field;
  const row = html`<tr class=${before === null ? '' : 'changed'}>
    <th scope="row">
      <button
        type="button"
        class="field"
        aria-expanded=${history !== null}
        title=${say('history.ofField', { field: name })}
        @click=${() => act.toggleField(name)}
      >
        ${name}
      </button>
    </th>
    <td>
      ${
        before === null
          ? ''
          : html`<del>${phraseView(before)}</del><span aria-hidden="true"> → </span>`
      }${phraseView(value, act.select)}
    </td>
  </tr>`;
  if (history === null) return row;
  return html`${row}
    <tr class="past">
      <td colspan="2">${fieldHistoryView(history, gloss, say, act.go)}</td>
    </tr>`;
}
