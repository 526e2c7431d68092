// The real engine under every design: whatever it tells can be said, drawn, and shown in its source.
import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../lib/scenarios.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { layOutGrid } from '../../../web/src/diagram/grid/layout/grid.ts';
import { sourceText } from '../../../web/src/engine/sources.ts';
import type { Recording } from '../../../web/src/engine/types.ts';
import { isMessageKey, sayIn } from '../../../web/src/player/messages.ts';
import { readMoment, readStory } from '../../../web/src/player/moment.ts';
import type { Moment } from '../../../web/src/player/moment.ts';
import { momentSentence } from '../../../web/src/player/moment_sentence.ts';
import { Narrator } from '../../../web/src/player/narrator.ts';
import { textOf } from '../../../web/src/player/phrase.ts';
import { sourcePlace } from '../../../web/src/player/source_place.ts';
import { subjectOf } from '../../../web/src/player/subject.ts';

const engine = await loadScenarioEngine();

const scripts = await scenarioFiles();

/** A recording with its moments: every stop of a short one, about so many of a long one, few of a very long one. */
function play(script: string, design: string): Played {
  const run = engine.run(script, design);
  const most = run.steps > 20_000 ? 5 : 80;
  const recording = run.recording();
  const story = readStory(recording);
  const { stops } = story.stepper;
  const stride = Math.max(1, Math.floor(stops.length / most));
  const moments = stops
    .filter((_, i) => i % stride === 0 || i === stops.length - 1)
    .map((position) => readMoment(story, position, null, run.seek(position), null));
  return { recording, story, moments };
}

interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Played {
  readonly recording: Recording;
  readonly story: ReturnType<typeof readStory>;
  readonly moments: readonly Moment[];
}

/** Every chain stands where its VMA and its anon_vma cross; and between statements each link is in its list, or its tree. */
function expectChainsToCross(moments: readonly Moment[]): void {
  for (const { graph, scene } of moments) {
    const rows = new Set(scene.rows.map(({ key }) => key));
    const chains = [...graph.values()]
      .filter(({ type }) => type.name === 'anon_vma_chain')
      .filter((chain) => rows.has(`vma:${chain.get('vma')}`) && chain.get('anon_vma') !== 0);
    const drawn = new Map(
      scene.lanes.flatMap(({ object, crossings }) =>
        crossings.map((crossing) => [crossing.object, { ...crossing, anonVma: object.id }]),
      ),
    );
    const wrong = chains.filter((chain) => {
      const at = drawn.get(chain.id);
      return at?.anonVma !== chain.get('anon_vma') || at?.rowKey !== `vma:${chain.get('vma')}`;
    });
    expect(wrong).toEqual([]);
  }
  // Between statements nothing is half done: each link is in its list, or its tree.
  const last = moments.at(-1)?.scene;
  const crossings = last?.lanes.flatMap((lane) => lane.crossings) ?? [];
  expect(crossings.filter(({ inLane, inRow }) => !inLane || !inRow)).toEqual([]);
}

it('there are seven designs, and stories for them', () => {
  expect(engine.designs).toHaveLength(7);
  expect(scripts.length).toBeGreaterThanOrEqual(4);
});

describe.each(engine.designs)('$id', ({ id, source, visits }) => {
  it('has a text for every type and every field', () => {
    const { types } = engine.run('', id).recording();
    const tables = new Set(['pgd', 'pud', 'pmd', 'pte table']);
    const keys = types.flatMap(({ name, fields }) => [
      `kind.${name}`,
      tables.has(name) ? 'many.table' : `many.${name}`,
      ...(tables.has(name) ? [] : fields.map((field) => `field.${name}.${field.name}`)),
    ]);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
  });

  it.each(scripts)(
    '$name: every step is said, drawn, and has its line; every chain stands where its VMA and its anon_vma cross',
    ({ text }) => {
      const { recording, story, moments } = play(text, id);
      const narrators = (['en', 'zh'] as const).map(
        (language) => new Narrator(recording, story.history, story.names, sayIn(language)),
      );
      for (const moment of moments) {
        for (const narrator of narrators) {
          const text = textOf(momentSentence(narrator, story.stepper, moment, visits));
          expect(text.length).toBeGreaterThan(3);
          expect(text).not.toMatch(/[{}]|undefined|NaN/);
        }
        for (const width of [340, 1000]) {
          const { width: right, height, cells, cards, rows } = layOutGrid(moment.scene, width);
          expect(rows).toHaveLength(moment.scene.rows.length);
          // One expectation for all boxes: there are millions of them, and an `expect` takes its time.
          const isInside = ({ x, y, width, height: tall }: PlacedBox): boolean =>
            x >= 0 && x + width <= right + 0.01 && y + tall <= height;
          const outside = [...cells, ...cards].filter((box) => !isInside(box));
          expect(outside).toEqual([]);
        }
        const place = sourcePlace(story, moment, source, subjectOf(story, moment));
        const lines = sourceText(place.file)?.split('\n').length ?? 0;
        expect(lines, place.file).toBeGreaterThan(place.line);
        expect(place.owner).toBe(
          place.file === source
            ? 'design'
            : place.file.startsWith('engine/rmap/')
              ? 'shared'
              : 'machine',
        );
      }
      expectChainsToCross(moments);
    },
  );
});
