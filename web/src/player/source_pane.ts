import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { tokenize } from './cpp_tokens.ts';
import type { Say } from './messages.ts';
import type { SourceOwner } from './source_place.ts';

/** What the source pane shows. */
export interface SourceView {
  readonly file: string;
  /** The whole file; undefined while it is on its way. */
  readonly text: string | undefined;
  /** The lit line, from 1; 0 for none. */
  readonly line: number;
  readonly owner: SourceOwner;
  /** The function of the design that led here, when the file is not the design's. */
  readonly through: string | null;
}

/** The engine's source with the line that made the last change. */
export function sourcePane(view: SourceView, say: Say): TemplateResult {
  const { file, text, line, owner } = view;
  const whose = ownerText(view, say);
  return html`<div class="source" role="group" aria-label=${say('source')}>
    <header>
      <span class="file">${file}</span>
      ${owner === 'design' ? '' : html`<span class="aside">${whose}</span>`}
    </header>
    <div class="code" tabindex="0" role="group" aria-label=${file}>
      ${
        text === undefined
          ? html`<p class="aside">${say('sourceLoading')}</p>`
          : guard([file, text.length, line], () => lines(text, line))
      }
    </div>
  </div>`;
}

function ownerText({ owner, through }: SourceView, say: Say): string {
  if (owner === 'shared') return say('sharedSource');
  return through === null ? say('outsideDesign') : say('insideCall', { function: through });
}

function lines(text: string, lit: number): TemplateResult {
  const all = text.replace(/\n$/, '').split('\n');
  return html`<ol>
    ${all.map((line, i) => {
      const tokens = tokenize(line).map(({ kind, text: piece }) =>
        kind === 'plain' ? piece : html`<span class="t-${kind}">${piece}</span>`,
      );
      const isLit = i + 1 === lit;
      return html`<li class=${isLit ? 'lit' : ''} aria-current=${isLit ? 'step' : 'false'}>
        <span class="number">${isLit ? '▶' : ''} ${i + 1}</span><code>${tokens}</code>
      </li>`;
    })}
  </ol>`;
}

/** Scrolls the lit line to the middle of its pane, and nothing else on the page. */
export function scrollToLit(pane: Element | null | undefined): void {
  const code = pane?.querySelector('.code');
  const lit = pane?.querySelector('.lit');
  if (!(code instanceof HTMLElement) || !(lit instanceof HTMLElement)) return;
  code.scrollTop = lit.offsetTop - code.clientHeight / 2 + lit.offsetHeight / 2;
}
