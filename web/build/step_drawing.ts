import { parseHTML } from 'linkedom';
import type { AnyView } from '../src/diagram/view.ts';
import { views } from '../src/diagram/views.ts';
import { EventKind } from '../src/engine/types.ts';
import { diagramWords } from '../src/player/diagram_words.ts';
import { sayIn } from '../src/player/messages.ts';
import { freesSomething, readMoment, readStory } from '../src/player/moment.ts';
import type { Story } from '../src/player/moment.ts';
import { viewInput } from '../src/player/moment_view.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { escapeHtml } from './html.ts';
import type { ScenarioRun } from './scenario_engine.ts';

/** CSS pixels: as wide as a column of text, and as paper. */
const width = 680;

/** A picture of one moment of a run, nothing in it chosen, as a player composes it. */
export function composeAt(
  view: AnyView,
  run: ScenarioRun,
  story: Story,
  position: number,
  { width, language }: { readonly width: number; readonly language: SiteLanguage },
): unknown {
  const range = story.stepper.rangeAt(position);
  const before = freesSomething(story, range, EventKind.free) ? run.seek(range.from) : null;
  const moment = readMoment(story, position, null, run.seek(position), before);
  const look = { selected: null, width, language, words: diagramWords(sayIn(language)) };
  return view.compose(viewInput(story, moment, look));
}

/** Draws moments of one run as HTML: a position, the kind of picture that is wanted, the language. */
export type DrawStep = (
  step: number,
  wanted: string | undefined,
  language: SiteLanguage,
) => Promise<string>;

/**
 * Moments as their player would show them, drawn while the site is built: for readers without JavaScript, and for
 * paper. The run's story is read once, however many are drawn.
 */
export function drawStepsOf(run: ScenarioRun): DrawStep {
  const story = readStory(run.recording());
  return (step, wanted, language) => drawStep(run, story, step, wanted, language);
}

/** Its text, for those who do not see it, is the picture in the manner of old articles. */
async function drawStep(
  run: ScenarioRun,
  story: Story,
  step: number,
  wanted: string | undefined,
  language: SiteLanguage,
): Promise<string> {
  const { types } = story.recording;
  // What is drawn on a canvas has no place in a page that is still; the grid stands for it.
  const id = wanted === 'overview' ? 'grid' : wanted;
  const row = views.find((each) => each.id === id && each.suits(types)) ?? views[0];
  const view = await row?.load();
  if (row === undefined || view === undefined) return '';
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const host = document.querySelector('div') as unknown as HTMLElement;
  const drawing = view.open(host, () => undefined);
  const picture = composeAt(view, run, story, step, { width, language });
  drawing.draw(picture, false);
  const svg = drawing.svg();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', view.ascii(picture));
  for (const each of svg.querySelectorAll('[tabindex]')) each.removeAttribute('tabindex');
  const html = svg.outerHTML;
  drawing.close();
  return `<div class="drawn-picture" data-picture="${escapeHtml(row.id)}">${html}</div>`;
}
