import type { TemplateResult } from 'lit';
import type { ScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import type { ViewInput } from '../../../../web/src/diagram/view.ts';
import type { Recording } from '../../../../web/src/engine/types.ts';
import { diagramWords } from '../../../../web/src/player/diagram_words.ts';
import { sayIn } from '../../../../web/src/player/messages.ts';
import { readMoment, readStory } from '../../../../web/src/player/moment.ts';
import type { Story } from '../../../../web/src/player/moment.ts';
import { viewInput } from '../../../../web/src/player/moment_view.ts';

/** How a reader looks at a moment. */
export interface Look {
  readonly width?: number;
  readonly language?: ViewInput['language'];
  readonly selected?: number | null;
}

/** A scenario under a design, from which pictures of any moment can be made. */
export interface Film {
  readonly recording: Recording;
  readonly story: Story;
  /** Where each statement ends. */
  readonly ends: readonly number[];
  at(position: number, look?: Look): ViewInput;
}

/** Runs a scenario. Its positions are those of the journal; a step is what the player would call one. */
export function film(engine: ScenarioEngine, script: string, design: string): Film {
  const run = engine.run(script, design);
  const recording = run.recording();
  const story = readStory(recording);
  return {
    recording,
    story,
    ends: recording.statements.map((_, i) => story.stepper.endOf(i)),
    at: (position, { width = 960, language = 'en', selected = null } = {}) => {
      const { from } = story.stepper.rangeAt(position);
      const moment = readMoment(story, position, null, run.seek(position), run.seek(from));
      return viewInput(story, moment, {
        selected,
        width,
        language,
        words: diagramWords(sayIn(language)),
      });
    },
  };
}

/** What a template would write, tags and all: enough to look for texts in it. */
export function markupOf(template: unknown): string {
  if (Array.isArray(template)) return template.map(markupOf).join('');
  if (typeof template === 'string' || typeof template === 'number') return `${template}`;
  if (template === null || typeof template !== 'object') return '';
  const { strings, values } = template as TemplateResult;
  return strings.map((text, i) => text + markupOf(values[i])).join('');
}
