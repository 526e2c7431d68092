import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Translate } from '../../ui/catalogue.ts';
import type { FileKind } from '../files/file_types.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** What the menu of files can do. */
export interface FilesActions {
  readonly choose: (file: File) => void;
  readonly save: (kind: FileKind) => void;
  /** Stops what is being saved. */
  readonly stop: () => void;
}

const kinds = [
  { kind: 'scenario', name: 'saveScenario', use: 'saveScenarioUse' },
  { kind: 'golden', name: 'saveGolden', use: 'saveGoldenUse' },
  { kind: 'recording', name: 'saveRecording', use: 'saveRecordingUse' },
] as const satisfies readonly {
  readonly kind: FileKind;
  readonly name: PlaygroundKey;
  readonly use: PlaygroundKey;
}[];

/**
 * Open a file, or save what is there as one. `messages`: what came of the last one; `percent`: how much is written of
 * the one that is being saved.
 */
export function filesMenu(
  messages: readonly string[],
  percent: number | null,
  text: Translate<PlaygroundKey>,
  act: FilesActions,
): TemplateResult {
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) act.choose(file);
    input.value = ''; // the same file again is a wish, too
  };
  return html`<details class="menu files">
    <summary>
      ${text('files')}
      ${percent === null ? nothing : html`<span class="part">${text('savingShort', { percent })}</span>`}
    </summary>
    <div class="menu-body">
      <label class="open-file">
        <b>${text('openFile')}</b> <span>${text('openFileHint')}</span>
        <input
          type="file"
          accept=".rmap,.json,.txt,text/plain,application/json"
          @change=${chosen}
        />
      </label>
      <ul>
        ${kinds.map(
          ({ kind, name, use }) =>
            html`<li>
              <button type="button" data-kind=${kind} @click=${() => act.save(kind)}>
                <b>${text(name)}</b> <span>${text(use)}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${
        percent === null
          ? nothing
          : html`<div class="saving">
              <progress
                max="100"
                .value=${percent}
                aria-label=${text('saving', { percent })}
              ></progress>
              <span aria-hidden="true">${text('saving', { percent })}</span>
              <button type="button" class="stop" @click=${act.stop}>${text('stopSaving')}</button>
            </div>`
      }
      <div role="status">
        ${messages.length === 0 ? nothing : messages.map((each) => html`<p class="said">${each}</p>`)}
      </div>
    </div>
  </details>`;
}
