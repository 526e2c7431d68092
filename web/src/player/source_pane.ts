import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { tokenize } from './cpp_tokens.ts';
import type { Say } from './messages.ts';
import type { SourceOwner } from './source_place.ts';

/** What the source pane shows. */
export interface SourceView {
  readonly file: string;
  /** The whole file; undefined while it is on its way, and when it did not come. */
  readonly text: string | undefined;
  readonly hasFailed: boolean;
  /** The lit line, from 1; 0 for none. */
  readonly line: number;
  readonly owner: SourceOwner;
  /** The function of the design that led here, when the file is not the design's. */
  readonly through: string | null;
  /** Lines of this file with a breakpoint → whether it is switched on. */
  readonly breaks: ReadonlyMap<number, boolean>;
}

/** What the source can ask for. */
export interface SourceActions {
  /** Sets a breakpoint on a line of the shown file, or removes it. */
  readonly toggleLine: (file: string, line: number) => void;
  /** Fetches the source once more. */
  readonly fetchSource: () => void;
}

/** The engine's source with the line that made the last change. The numbers of lines set breakpoints. */
export function sourcePane(view: SourceView, say: Say, act: SourceActions): TemplateResult {
  const { file, text, line, owner, breaks } = view;
  return html`<div class="source" role="group" aria-label=${say('source')}>
    <header>
      <span class="file">${file}</span>
      ${owner === 'design' ? '' : html`<span class="aside">${ownerText(view, say)}</span>`}
      ${line === 0 ? '' : litButton(view, say, act)}
    </header>
    <div class="code" role="group" aria-label=${file} @keydown=${moveBetweenLines}>
      ${
        text === undefined
          ? missing(view, say, act)
          : guard([file, text.length, line, say, ...breaks.entries()].flat(), () =>
              lines(view, text, say, act),
            )
      }
    </div>
  </div>`;
}

function missing({ hasFailed }: SourceView, say: Say, act: SourceActions): TemplateResult {
  return hasFailed
    ? html`<p class="aside" role="status">
        ${say('sourceFailed')}
        <button type="button" @click=${act.fetchSource}>${say('sourceAgain')}</button>
      </p>`
    : html`<p class="aside">${say('sourceLoading')}</p>`;
}

function litButton(
  { file, line, breaks }: SourceView,
  say: Say,
  act: SourceActions,
): TemplateResult {
  const isSet = breaks.has(line);
  return html`<button
    type="button"
    class="break-here"
    aria-pressed=${isSet}
    title=${`${say('break.setLine', { line })} (b)`}
    @click=${() => act.toggleLine(file, line)}
  >
    <span class="dot" aria-hidden="true">${isSet ? '●' : '○'}</span>
    ${say('break.setLine', { line })}
  </button>`;
}

function ownerText({ owner, through }: SourceView, say: Say): string {
  if (owner === 'shared') return say('sharedSource');
  return through === null ? say('outsideDesign') : say('insideCall', { function: through });
}

function lines(
  { file, line: lit, breaks }: SourceView,
  text: string,
  say: Say,
  act: SourceActions,
): TemplateResult {
  const all = text.replace(/\n$/, '').split('\n');
  return html`<ol>
    ${all.map((line, i) => {
      const number = i + 1;
      const isLit = number === lit;
      const enabled = breaks.get(number);
      const marks = [
        isLit ? 'lit' : '',
        enabled === undefined ? '' : enabled ? 'has-break' : 'has-break is-off',
      ];
      return html`<li
        class=${marks.join(' ')}
        data-line=${number}
        aria-current=${isLit ? 'step' : 'false'}
      >
        <button
          type="button"
          class="number"
          tabindex=${isLit || (lit === 0 && i === 0) ? 0 : -1}
          aria-pressed=${enabled !== undefined}
          aria-label=${say('break.lineNumber', { line: number })}
          @click=${() => act.toggleLine(file, number)}
        >
          ${isLit ? '▶' : ''} ${number}</button
        ><code>${guard([line], () => tokensOf(line))}</code>
      </li>`;
    })}
  </ol>`;
}

const tokensOf = (line: string): (TemplateResult | string)[] =>
  tokenize(line).map(({ kind, text }) =>
    kind === 'plain' ? text : html`<span class="t-${kind}">${text}</span>`,
  );

/** Up and down go from line to line, Home and End to the first and the last. */
function moveBetweenLines(event: KeyboardEvent): void {
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  const line = event.target instanceof Element ? event.target.closest('li') : null;
  const to: Readonly<Record<string, Element | null | undefined>> = {
    ArrowUp: line?.previousElementSibling,
    ArrowDown: line?.nextElementSibling,
    Home: line?.parentElement?.firstElementChild,
    End: line?.parentElement?.lastElementChild,
  };
  if (!(event.key in to)) return;
  event.preventDefault();
  event.stopPropagation();
  to[event.key]?.querySelector<HTMLElement>('.number')?.focus();
}

/** The line whose number has the focus; 0 where none has. */
export function focusedLine(root: DocumentOrShadowRoot): number {
  const line = root.activeElement?.closest<HTMLElement>('.code li');
  return Number(line?.dataset['line'] ?? 0);
}

/** Scrolls the lit line to the middle of its pane, and nothing else on the page. */
export function scrollToLit(pane: Element | null | undefined): void {
  const code = pane?.querySelector('.code');
  const lit = pane?.querySelector('.lit');
  if (!(code instanceof HTMLElement) || !(lit instanceof HTMLElement)) return;
  code.scrollTop = lit.offsetTop - code.clientHeight / 2 + lit.offsetHeight / 2;
}
