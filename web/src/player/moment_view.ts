import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select, ViewInput } from '../diagram/view.ts';
import type { Shown } from './figure.ts';
import type { Say } from './messages.ts';
import type { Moment, Story } from './moment.ts';
import type { Phrase } from './phrase.ts';
import { phraseView } from './phrase_view.ts';

/** All that is shown below the picture. */
export interface MomentView {
  /** Null where the signs are not explained. */
  readonly legend: Shown | null;
  readonly sentence: Phrase;
  /** The buttons, whatever their number. */
  readonly transport: TemplateResult;
  /** The panes of a debugger, where they are wanted and there. */
  readonly panes: TemplateResult | '';
  /** Null where the picture is not told as a table. */
  readonly table: Shown | null;
}

/** What a picture is made from at a moment, as the reader looks at it. */
export function viewInput(
  { recording, history, names }: Story,
  moment: Moment,
  look: Pick<ViewInput, 'selected' | 'width' | 'language' | 'words'>,
): ViewInput {
  return { recording, history, names, ...moment, ...look };
}

/** Legend, sentence, transport, panes, table. */
export function momentView(view: MomentView, say: Say, select: Select): TemplateResult {
  const { legend, table } = view;
  return html`
    ${legend === null ? '' : legend.view.legend(legend.picture)}
    <slot name="under-figure"></slot>
    <p class="sentence">${phraseView(view.sentence, select)}</p>
    ${view.transport} ${view.panes}
    ${
      table === null
        ? ''
        : html`<details class="more">
            <summary>${say('table')}</summary>
            ${table.view.twin(table.picture, select)}
          </details>`
    }
  `;
}
