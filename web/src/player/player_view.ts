import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language, Recording } from '../engine/types.ts';
import type { PlayerUi } from '../link/shared_state.ts';
import type { Say } from './messages.ts';
import { engineProblem, scriptProblems } from './problems.ts';
import { statementStrip } from './statement_strip.ts';

/** The whole player, from its parts. */
export interface PlayerView {
  readonly ui: PlayerUi;
  readonly language: Language;
  readonly scenario: string;
  readonly recording: Recording | null;
  readonly statement: number;
  readonly error: Error | null;
  readonly isLoading: boolean;
  /** Whether there is nothing to draw. */
  readonly isBlank: boolean;
  readonly announced: string;
  /** The bar of pictures, and all below the picture, once there is something to show. */
  readonly viewBar: TemplateResult | '';
  readonly below: TemplateResult | '';
  /** The way to elsewhere. */
  readonly foot: TemplateResult | '';
  /** The list of keys, where there is one. */
  readonly help: TemplateResult | '';
}

/** What it can ask for by itself. */
export interface PlayerViewActions {
  readonly goToStatement: (statement: number) => void;
  readonly restart: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly down: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly cancel: (event: PointerEvent) => void;
}

/** The frame that everything stands in: statements, problems, the picture's place, the keys. */
export function playerView(view: PlayerView, say: Say, act: PlayerViewActions): TemplateResult {
  const { language, isBlank, recording } = view;
  const statements = recording?.statements ?? [];
  return html`<div
    class="player"
    data-ui=${view.ui}
    lang=${language === 'zh' ? 'zh-Hans' : 'en'}
    role="group"
    aria-label=${say('player')}
    @keydown=${act.key}
  >
    ${
      statements.length === 0 || view.ui === 'minimal'
        ? ''
        : statementStrip(statements, view.statement, say, act.goToStatement)
    }
    ${problems(view, say, act.restart)} ${view.viewBar}
    <div
      class="figure ${isBlank ? 'is-blank' : ''}"
      tabindex="0"
      role="group"
      aria-label=${say('figure')}
      @pointerdown=${act.down}
      @pointerup=${act.up}
      @pointercancel=${act.cancel}
    >
      <div class="drawing"></div>
      ${isBlank ? html`<p class="blank">${blankText(view, say)}</p>` : ''}
    </div>
    <div class="brushed" hidden></div>
    ${view.below} ${view.foot}
    <p class="announced" role="status" aria-live="polite">${view.announced}</p>
    ${view.help}
  </div>`;
}

function problems(
  { error, recording, scenario, language }: PlayerView,
  say: Say,
  restart: () => void,
): TemplateResult {
  const { diagnostics = [], statements = [] } = recording ?? {};
  return html`${error === null ? '' : engineProblem(error, say, restart)}
  ${
    diagnostics.length === 0
      ? ''
      : scriptProblems(diagnostics, scenario, statements.length > 0, language, say)
  }`;
}

function blankText({ isLoading, scenario, recording }: PlayerView, say: Say): string {
  if (isLoading) return say('loading');
  if (scenario.trim() === '') return say('emptyScenario');
  return recording?.statements.length ? say('emptyMemory') : '';
}
