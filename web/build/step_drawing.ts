import { parseHTML } from 'linkedom';
import { views } from '../src/diagram/views.ts';
import { EventKind } from '../src/engine/types.ts';
import { diagramWords } from '../src/player/diagram_words.ts';
import { sayIn } from '../src/player/messages.ts';
import { freesSomething, readMoment, readStory } from '../src/player/moment.ts';
import { viewInput } from '../src/player/moment_view.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { escapeHtml } from './html.ts';
import type { ScenarioRun } from './scenario_engine.ts';

/** CSS pixels: as wide as a column of text, and as paper. */
const width = 680;

/**
 * A moment as its player would show it, drawn while the site is built: for readers without JavaScript, and for
 * paper. Its text, for those who do not see it, is the picture in the manner of old articles.
 */
export async function drawStep(
  run: ScenarioRun,
  step: number,
  wanted: string | undefined,
  language: SiteLanguage,
): Promise<string> {
  const story = readStory(run.recording());
  const { types } = story.recording;
  // What is drawn on a canvas has no place in a page that is still; the grid stands for it.
  const id = wanted === 'overview' ? 'grid' : wanted;
  const row = views.find((each) => each.id === id && each.suits(types)) ?? views[0];
  const view = await row?.load();
  if (row === undefined || view === undefined) return '';
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const host = document.querySelector('div') as unknown as HTMLElement;
  const drawing = view.open(host, () => undefined);
  const range = story.stepper.rangeAt(step);
  const before = freesSomething(story, range, EventKind.free) ? run.seek(range.from) : null;
  const moment = readMoment(story, step, null, run.seek(step), before);
  const look = { selected: null, width, language, words: diagramWords(sayIn(language)) };
  const picture = view.compose(viewInput(story, moment, look));
  drawing.draw(picture, false);
  const svg = drawing.svg();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', view.ascii(picture));
  for (const each of svg.querySelectorAll('[tabindex]')) each.removeAttribute('tabindex');
  const html = svg.outerHTML;
  drawing.close();
  return `<div class="drawn-picture" data-picture="${escapeHtml(row.id)}">${html}</div>`;
}
