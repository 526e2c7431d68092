import { parseHTML } from 'linkedom';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import type { Drawing } from '../../../../web/src/diagram/view.ts';
import { views } from '../../../../web/src/diagram/views.ts';
import { composeAt } from '../../../../web/build/step_drawing.ts';
import { readStory } from '../../../../web/src/player/moment.ts';
import type { GoldenPicture } from './golden_pictures.ts';

const engine = await loadScenarioEngine();

/** Draws a picture where there is no browser, as lines of SVG. `afterOthers`: over pictures of other steps. */
export async function drawStatic(
  row: GoldenPicture,
  { afterOthers = false } = {},
): Promise<string> {
  const { design, script, language = 'en', width = 900 } = row;
  const run = engine.run(script, design);
  const story = readStory(run.recording());
  const { statements, diagnostics } = story.recording;
  if (diagnostics.length > 0) throw new Error(`${row.name}: ${JSON.stringify(diagnostics)}`);
  const statement =
    row.at === undefined
      ? statements.length - 1
      : statements.findIndex(({ text }) => text === row.at);
  if (statement < 0) throw new Error(`${row.name}: there is no statement ${row.at}`);
  const { stepper } = story;
  const stop = stepper.indexOf(stepper.endOf(statement)) - (row.stopsBefore ?? 0);

  const view = await views.find(({ id }) => id === row.view)?.load();
  if (view === undefined) throw new Error(`${row.name}: there is no picture ${row.view}`);
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const host = document.querySelector('div') as unknown as HTMLElement;
  const drawing: Drawing<unknown> = view.open(host, () => undefined);
  const show = (at: number): void => {
    const position = stepper.stops[at] ?? 0;
    drawing.draw(composeAt(view, run, story, position, { width, language }), false);
  };
  const others = afterOthers ? [0, Math.floor(stop / 2), stepper.stops.length - 1, stop - 1] : [];
  for (const other of others) show(Math.max(0, other));
  show(stop);
  const lines = [...linesOf(drawing.svg(), 0)].join('\n');
  drawing.close();
  if (host.childNodes.length > 0)
    throw new Error(`${row.name}: a closed drawing left something behind`);
  return `${lines}\n`;
}

/** An element a line, attributes in one order, texts beside their element: so that differences read well. */
function* linesOf(element: Element, depth: number): Generator<string> {
  const indent = ' '.repeat(depth);
  const attributes = [...element.attributes]
    .filter(
      ({ name, value }) =>
        !(name === 'opacity' && value === '1') && !(name === 'class' && value === ''),
    )
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}="${escape(value)}"`);
  const tag = `${element.localName}${attributes.join('')}`;
  const children = [...element.children];
  if (children.length === 0) {
    const text = escape(element.textContent ?? '');
    yield text === '' ? `${indent}<${tag}/>` : `${indent}<${tag}>${text}</${element.localName}>`;
    return;
  }
  yield `${indent}<${tag}>`;
  for (const child of children) yield* linesOf(child, depth + 1);
  yield `${indent}</${element.localName}>`;
}

const FIRST = ['data-key', 'class'];
const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
