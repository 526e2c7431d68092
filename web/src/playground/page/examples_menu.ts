import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DesignInfo, Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { FoundExample, FoundExamples } from './example_list.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** What the menu of examples shows. */
export interface ExamplesMenu {
  /** Null while they are not there yet. */
  readonly found: FoundExamples | null;
  readonly failed: string | null;
  readonly sought: string;
  readonly language: Language;
  readonly designs: readonly DesignInfo[];
}

/** What it can do. */
export interface ExamplesActions {
  /** It was opened: now the examples are wanted. */
  readonly want: () => void;
  readonly seek: (sought: string) => void;
  readonly open: (example: FoundExample) => void;
}

/** Scenarios to start from, by lesson and by story, with a search. */
export function examplesMenu(
  { found, failed, sought, language, designs }: ExamplesMenu,
  text: Translate<PlaygroundKey>,
  act: ExamplesActions,
): TemplateResult {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => designs.find((each) => each.id === id)?.name ?? id).join(', ');
  const onToggle = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) act.want();
  };
  const group = (name: PlaygroundKey, examples: readonly FoundExample[]) =>
    examples.length === 0
      ? nothing
      : html`<p class="group" id=${name}>${text(name)}</p>
          <ul aria-labelledby=${name}>
            ${examples.map(
              (example) =>
                html`<li>
                  <button type="button" @click=${() => act.open(example)}>
                    <b>${example.name[language]}</b> <span>${named(example.designs)}</span>
                  </button>
                </li>`,
            )}
          </ul>`;
  const state =
    failed === null ? text('examplesLoading') : text('examplesFailed', { message: failed });
  return html`<details class="menu examples" @toggle=${onToggle}>
    <summary class="control">${text('examples')}</summary>
    <div class="menu-body">
      <label
        >${text('examplesSearch')}
        <input
          type="search"
          .value=${sought}
          @input=${(event: Event) => act.seek((event.target as HTMLInputElement).value)}
        />
      </label>
      ${
        found === null
          ? html`<p class="said" role="status">${state}</p>`
          : html`${group('examplesLessons', found.lessons)} ${group('examplesGolden', found.golden)}
              <p class="said" role="status">${rest(found, text)}</p>`
      }
    </div>
  </details>`;
}

function rest({ lessons, golden, more }: FoundExamples, text: Translate<PlaygroundKey>): string {
  if (lessons.length + golden.length === 0) return text('examplesNone');
  return more === 0 ? '' : text('examplesMore', { count: more });
}
