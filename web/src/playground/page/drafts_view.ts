import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language } from '../../engine/types.ts';
import { localeOf } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { KeptDraft } from './drafts/draft_shelf.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** What the reader can do about drafts that wait. */
export interface DraftActions {
  readonly open: (id: string) => void;
  readonly forget: (id: string) => void;
  readonly bringBack: () => void;
}

/** The reader's drafts that are open nowhere, and the one that was forgotten just now; nothing where there is none. */
export function draftsView(
  offered: readonly KeptDraft[],
  forgotten: KeptDraft | null,
  text: Translate<PlaygroundKey>,
  language: Language,
  act: DraftActions,
): TemplateResult | typeof nothing {
  const about = offered.length === 1 ? 'offeredOne' : 'offeredEach';
  const rows = offered.map((kept) =>
    keyed(
      kept.id,
      row(kept, text(about, facts(kept, text, language)), [
        button(text('openOffered'), kept, () => act.open(kept.id)),
        button(text('forgetOffered'), kept, () => act.forget(kept.id)),
      ]),
    ),
  );
  if (forgotten !== null) {
    rows.push(
      keyed(
        'forgotten',
        row(forgotten, text('forgotten'), [button(text('bringBack'), forgotten, act.bringBack)]),
      ),
    );
  }
  if (rows.length === 0) return nothing;
  if (rows.length === 1) return html`<div class="note offered">${rows}</div>`;
  return html`<details class="note offered">
    <summary>${text('offered', { count: offered.length })}</summary>
    <div class="rows">${rows}</div>
  </details>`;
}

function row(
  { draft }: KeptDraft,
  about: string,
  buttons: readonly TemplateResult[],
): TemplateResult {
  return html`<div class="draft">
    <div><code>${beginning(draft.script)}</code><small>${about}</small></div>
    <span class="acts">${buttons}</span>
  </div>`;
}

const button = (label: string, { draft }: KeptDraft, act: () => void): TemplateResult =>
  html`<button type="button" aria-label=${`${label}: ${beginning(draft.script)}`} @click=${act}>
    ${label}
  </button>`;

function facts(
  { draft }: KeptDraft,
  text: Translate<PlaygroundKey>,
  language: Language,
): { time: string; lines: string } {
  const form = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const count = linesOf(draft.script).length;
  return {
    time: new Intl.DateTimeFormat(localeOf[language], form).format(draft.time),
    lines: text(count === 1 ? 'oneLine' : 'manyLines', { count: formatCount(count, language) }),
  };
}

const linesOf = (script: string): readonly string[] =>
  script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Enough of a script to know it again. */
const beginning = (script: string): string =>
  [...linesOf(script).slice(0, 6).join(' · ')].slice(0, 120).join('');
