import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CompareKey } from '../../diagram/compare_texts.ts';
import type { PlayerEngine } from '../../engine/player_engine.ts';
import type { Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';

/** One design of a comparison that is seen closer. */
export interface CompareAlone {
  readonly client: PlayerEngine;
  readonly design: string;
  readonly scenario: string;
  /** The statement that all stand behind. */
  readonly statement: number;
  readonly language: Language;
}

/** It, in a player, and the way back. */
export function compareAlone(
  { client, design, scenario, statement, language }: CompareAlone,
  text: Translate<CompareKey>,
  close: () => void,
): TemplateResult {
  return html`<button type="button" class="back" @click=${close}>← ${text('closePlayer')}</button>
    <rmap-player
      .client=${client}
      .design=${design}
      .scenario=${scenario}
      .statement=${statement}
      lang=${language}
    ></rmap-player>`;
}
