// How long a reader waits for a place in a long recording: what the engine and the page's thread do for one
// jump, all but putting the picture on the screen. Times are the machine's, so they can fail nothing.
//
//   node tests/bench/seek.ts [steps]        about so many steps in each recording: 100,000 unless told

import { loadScenarioEngine } from '../../web/build/scenario_engine.ts';
import { decodeGraph } from '../../web/src/diagram/graph.ts';
import { composeGrid } from '../../web/src/diagram/grid/grid_view.ts';
import { onObject } from '../../web/src/player/breakpoints/breakpoints.ts';
import { findBreakStops } from '../../web/src/player/breakpoints/break_stops.ts';
import { readDebugStory } from '../../web/src/player/debugger/debug_story.ts';
import { diagramWords } from '../../web/src/player/diagram_words.ts';
import { inspect } from '../../web/src/player/inspection.ts';
import { sayIn } from '../../web/src/player/messages.ts';
import { readMoment, readStory } from '../../web/src/player/moment.ts';
import { momentSentence } from '../../web/src/player/moment_sentence.ts';
import { Narrator } from '../../web/src/player/narrator.ts';
import { sourcePlace } from '../../web/src/player/source_place.ts';
import { subjectOf } from '../../web/src/player/subject.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const jumps = 60;
const warmUp = 12;

/** A scenario of `turns` turns of `body`, behind a parent with a heap. */
const repeated = (turns: number, body: string): string =>
  `process P\nmmap P heap 16\nwrite P heap\nrepeat ${turns} as i\n${body}end\n`;

const scenarios: Record<string, (turns: number) => string> = {
  'one child after the other': (turns) =>
    repeated(turns, '  fork P C\n  write C heap[0]\n  walk P heap[0]\n  exit C\n'),
  'children that stay': (turns) => repeated(turns, '  fork P C{i}\n  write C{i} heap[3]\n'),
  'one process, always writing': (turns) =>
    repeated(turns, '  mprotect P heap[2..5] r\n  mprotect P heap[2..5] rw\n  walk P heap[3]\n'),
};

const engine = await loadScenarioEngine();
const say = sayIn('en');
const words = diagramWords(say);

/** As many turns as make about the wanted number of steps. */
function recordingOf(scenario: (turns: number) => string, design: string) {
  const few = engine.run(scenario(20), design).steps;
  const more = engine.run(scenario(40), design).steps;
  const turns = Math.max(2, Math.round((20 * wanted) / Math.max(1, more - few)));
  return engine.run(scenario(turns), design);
}

function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const from = performance.now();
  const result = work();
  return [performance.now() - from, result];
}

const quantile = (values: number[], part: number): string => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
};

console.log(
  'Milliseconds a jump: median / 95 %. Read once: what loading adds on the page’s thread.',
);
console.log(
  'design | scenario | steps | objects | engine | page | together | read once | break scan',
);
for (const { id: design, source, visits } of engine.designs) {
  for (const [name, scenario] of Object.entries(scenarios)) {
    const run = recordingOf(scenario, design);
    const recording = run.recording();
    if (recording.diagnostics.length > 0) {
      console.log(`${design} | ${name} | ${recording.diagnostics[0]?.message.en ?? ''}`);
      if (run.steps < wanted / 2) continue;
    }
    const [once, story] = timed(() => readDebugStory(readStory(recording)));
    const { stops } = story.stepper;
    const narrator = new Narrator(recording, story.history, story.names, say);
    const [scan] = timed(() =>
      findBreakStops(recording, story.lasting, [onObject('av0'), onObject('P heap')]),
    );
    const times = { engine: [] as number[], page: [] as number[], both: [] as number[] };
    let objects = 0;
    for (let jump = 0; jump < jumps + warmUp; ++jump) {
      // Far apart, in no order, the same every time; the last is the worst: the end of the whole story.
      const stop = jump % 10 === 9 ? stops.length - 1 : (jump * 104_729) % stops.length;
      const position = stops[stop] ?? 0;
      const [seek, state] = timed(() => run.seek(position));
      const [page] = timed(() => {
        const moment = readMoment(story, position, null, state, null);
        const look = { selected: null, width: 900, language: 'en' as const, words };
        composeGrid({ recording, history: story.history, names: story.names, ...moment, ...look });
        momentSentence(narrator, story.stepper, moment, visits);
        const subject = subjectOf(story, moment);
        sourcePlace(story, moment, source, subject);
        if (subject !== null) inspect(story, moment, narrator, subject);
      });
      objects = Math.max(objects, decodeGraph(state, recording.types).size);
      if (jump < warmUp) continue;
      times.engine.push(seek);
      times.page.push(page);
      times.both.push(seek + page);
    }
    const columns = [times.engine, times.page, times.both].map(
      (values) => `${quantile(values, 0.5)} / ${quantile(values, 0.95)}`,
    );
    console.log(
      [design, name, stops.length, objects, ...columns, once.toFixed(0), scan.toFixed(1)].join(
        ' | ',
      ),
    );
  }
}
