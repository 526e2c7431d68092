import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { DesignInfo, Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { FoundExample } from './example_list.ts';
import type { ExampleShelf } from './example_shelf.ts';
import { examplesMenu } from './examples_menu.ts';
import type { FileDesk } from './file_desk.ts';
import { filesMenu } from './files_menu.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import { redoIcon, undoIcon } from './tool_icons.ts';

/** What the toolbar shows. */
export interface ToolbarState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly examples: ExampleShelf;
  readonly files: FileDesk;
  readonly language: Language;
  readonly designs: readonly DesignInfo[];
}

/** What it can do. */
export interface ToolbarActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly run: () => void;
  readonly format: () => void;
  readonly openExample: (example: FoundExample) => void;
  readonly share: () => void;
  /** To the figure, where it stands below. */
  readonly jump: (event: Event) => void;
}

/** What can be done with the script as a whole. */
export function toolbar(
  { canUndo, canRedo, examples, files, language, designs }: ToolbarState,
  text: Translate<PlaygroundKey>,
  act: ToolbarActions,
): TemplateResult {
  const sign = (key: 'undo' | 'redo', title: string, isPossible: boolean) =>
    html`<button
      type="button"
      class="sign ${key}"
      aria-label=${text(key)}
      title=${title}
      ?disabled=${!isPossible}
      @click=${act[key]}
    >
      ${key === 'undo' ? undoIcon : redoIcon}
    </button>`;
  return html`<div class="tools" role="group" aria-label=${text('tools')}>
    ${sign('undo', text('undoTitle'), canUndo)} ${sign('redo', text('redoTitle'), canRedo)}
    <button type="button" class="main run" title=${text('runTitle')} @click=${act.run}>
      ${text('run')}
    </button>
    <a class="control to-figure" href="#figure" @click=${act.jump}>${text('toFigure')}</a>
    <button type="button" class="format" title=${text('formatTitle')} @click=${act.format}>
      ${text('format')}
    </button>
    ${examplesMenu(
      {
        found: examples.found,
        failed: examples.failed,
        sought: examples.sought,
        language,
        designs,
      },
      text,
      {
        want: () => void examples.fetch(),
        seek: (sought) => {
          examples.seek(sought);
        },
        open: act.openExample,
      },
    )}
    ${filesMenu(files.news, files.percent, text, {
      choose: (file) => void files.open(file),
      save: (kind) => void files.save(kind),
      stop: () => files.stop(),
    })}
    <button type="button" class="share" @click=${act.share}>${text('share')}</button>
  </div>`;
}
