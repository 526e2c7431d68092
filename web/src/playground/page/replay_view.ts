import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '../../engine/types.ts';
import { translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { Comparison, Replay } from './replay.ts';
import { replayTexts } from './replay_texts.ts';
import type { ReplayKey } from './replay_texts.ts';

/** That what is shown is a recording, and whether a run of today is the same. */
export function replayView(replay: Replay | null, language: Language): TemplateResult {
  const text = translator(replayTexts, language);
  // The place is always there: what comes into it is read out.
  return html`<div role="status">${replay === null ? nothing : line(replay, text, language)}</div>`;
}

function line(
  { name, stored, comparison }: Replay,
  text: Translate<ReplayKey>,
  language: Language,
): TemplateResult {
  const { design, recording } = stored;
  const about = { name, design: design.name, kernels: design.kernels };
  const recorded = formatCount(recording.journal.kind.length, language);
  return html`<p class="note replayed">
    ${text('replayed', about)}
    ${comparison === null ? nothing : comparisonText(comparison, recorded, text, language)}
  </p>`;
}

function comparisonText(
  comparison: Comparison,
  recorded: string,
  text: Translate<ReplayKey>,
  language: Language,
): string {
  switch (comparison.kind) {
    case 'otherEvents':
      return text('otherEvents', { recorded, now: formatCount(comparison.events, language) });
    case 'failed':
      return text('failed', { message: comparison.message });
    default:
      return text(comparison.kind);
  }
}
